/** Where everything stands in a chart's drawing. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../../support/fast-check.mjs';
import { indicator as schema } from '../../../.build/contract/indicator.js';
import { layoutOf } from '../../../.build/elements/trend-chart/layout.js';
import * as rare from '../../../.build/elements/trend-chart/rare.js';
import { trendOf } from '../../../.build/elements/trend-chart/trend.js';
import { resultOf } from '../../../.build/progress/result.js';
import { fixture } from '../../support/fixtures.mjs';
import { valuesOf } from '../../support/from-schema.mjs';

const { trends } = await fixture('examples');

describe('the layout of a chart', () => {
  const words = {
    figure: String,
    tick: (value, decimals) => value.toFixed(decimals),
    axis: { part: () => '', year: String },
    target: ['Mål 1 till 2030', 'Mål'],
    plan: 'Planen',
    uncertainty: 'Osäkerhet',
    forecast: 'Prognos',
    groups: ['Kvinnor', 'Män'],
    broken: 'Ny mätmetod',
  };

  it('is inside its box with finite numbers, for any indicator and any width', () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -100, max: 100 }),
    );
    const sizes = fc.record({
      width: fc.integer({ min: 1, max: 1600 }),
      height: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(valuesOf(schema, 3), sizes, number, (indicator, size, value) => {
        const data = {
          ...indicator,
          current: { value, period: 2024 },
          baseline: { value: 1, period: 2020 },
        };
        const { width, height } = {
          width: Math.max(200, size.width),
          height: Math.max(120, size.height),
        };
        const layout = layoutOf(
          trendOf(data, resultOf(data)),
          { width, height, em: 13, measure: text => text.length * 7 },
          words,
          data.range,
          rare,
        );
        if (!layout) return;
        const texts = JSON.stringify(layout);
        assert.doesNotMatch(texts, /NaN|Infinity|null/);
        const numbers = [
          ...layout.lines,
          ...layout.groups.flatMap(({ lines }) => lines),
          layout.plan,
        ].flatMap(path =>
          [...path.matchAll(/[ML](\S+) ([^ML]+)/g)].map(([, x, y]) => [Number(x), Number(y)]),
        );
        for (const [x, y] of [...numbers, ...layout.places.map(({ x, y = 0 }) => [x, y])]) {
          assert.ok(x >= -0.1 && x <= width + 0.1);
          assert.ok(y >= -0.1 && y <= height + 0.1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('writes no word across a line of the grid, at any width', () => {
    const em = 12.5;
    for (const [name, data] of Object.entries(trends))
      for (const width of [192, 240, 320, 480, 720, 1100]) {
        const layout = layoutOf(
          trendOf(data, resultOf(data)),
          { width, height: 210, em, measure: (text, strong) => text.length * (strong ? 8 : 7.3) },
          words,
          undefined,
          rare,
        );
        for (const { text, x, y, covers, name: about } of layout?.labels ?? [])
          // A column of names is behind the plot, or covers what is under it.
          if (
            !/tick|period|part|year/.test(about) &&
            !(about === 'group' && (covers || x >= (layout?.plot.right ?? Infinity)))
          )
            // From the foot of the figures to their height.
            assert.deepEqual(
              layout?.ticks.filter(line => y - 0.75 * em < line && line < y + 0.05 * em),
              [],
              `${text} in ${name}, ${width} px`,
            );
      }
  });

  it('never crashes on the smallest and the largest numbers', () => {
    for (const [a, b] of [
      [0, 5e-324],
      [-1.7e308, 1.7e308],
      [1e15, 1e15 + 0.125],
      [1, 1],
      [0, 0],
      [-1, -1],
    ]) {
      const data = {
        title: 'x',
        series: [
          { value: a, period: 2020 },
          { value: b, period: 2021 },
        ],
      };
      const layout = layoutOf(
        trendOf(data, resultOf(data)),
        { width: 300, height: 200, em: 13, measure: text => text.length * 7 },
        words,
      );
      if (layout) assert.doesNotMatch(JSON.stringify(layout), /NaN|null/);
    }
  });
});
