/** The target's words stand beside the lines of a chart, and on them only where there is no other place. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../../support/fast-check.mjs';

import { layoutOf } from '../../../.build/elements/trend-chart/layout.js';
import * as rare from '../../../.build/elements/trend-chart/rare.js';
import { trendOf } from '../../../.build/elements/trend-chart/trend.js';
import { resultOf } from '../../../.build/progress/result.js';

const em = 12.5;
const measure = (text, strong) => text.length * (strong ? 7.4 : 6.8);
const words = {
  figure: String,
  tick: (value, decimals) => value.toFixed(decimals),
  axis: { part: () => '', year: String },
  target: ['Mål 16 000 till 2030', 'Mål 16 000', 'Mål'],
  plan: 'Planen',
  uncertainty: 'Osäkerhet',
  forecast: 'Prognos',
  groups: ['Kvinnor', 'Män'],
  broken: 'Ny mätmetod',
};

const turn = ([ax, ay], [bx, by], [cx, cy]) => Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

const meet = ([a, b], [c, d]) => turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);

/** Whether a line goes through a box, by another way than the code's. */
const isUnder = (segment, { left, top, right, bottom }) => {
  const corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  const isInside = ([x, y]) => x > left && x < right && y > top && y < bottom;
  const sides = corners.map((corner, index) => [corner, corners[(index + 1) % 4] ?? corner]);
  return segment.some(isInside) || sides.some(side => meet(side, segment));
};

/** Every line of a drawing, from what is drawn. */
const segmentsOf = ({ lines, groups, spreads, plan, outlook, plot, target, breaks, band, zero }) => [
  ...[
    ...lines,
    ...groups.flatMap(group => [...group.lines, group.thread]),
    ...spreads.map(({ path }) => path),
    plan,
    outlook,
  ].flatMap(path => {
    const points = [...path.matchAll(/[ML](\S+) ([^ML]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    return points.slice(1).map((point, index) => [points[index] ?? point, point]);
  }),
  ...[...(target && target.x === undefined ? [target.y] : []), ...(band ? [band.top, band.bottom] : [])]
    .concat(zero ?? [])
    .map(y => [
      [plot.left, y],
      [plot.right, y],
    ]),
  ...breaks.map(x => [
    [x, plot.top],
    [x, plot.bottom],
  ]),
  ...(target?.x === undefined
    ? []
    : [
        [
          [target.x, target.y - 5],
          [target.x, plot.bottom],
        ],
      ]),
];

const targetLabel = layout => {
  const label = layout.labels.find(({ name }) => name === 'target');
  if (!label) return undefined;
  const { text, x, y, anchor, covers } = label;
  const wide = measure(text);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
  // From the foot of the letters to their height.
  return { box: { left, top: y - 0.8 * em, right: left + wide, bottom: y + 0.2 * em }, covers };
};

const figure = fc.integer({ min: -300, max: 300 }).map(value => value / 10);
const indicators = fc
  .record({
    values: fc.array(fc.option(figure), { minLength: 1, maxLength: 14 }),
    spread: fc.option(fc.integer({ min: 1, max: 60 })),
    target: fc.oneof(
      figure.map(value => ({ value, period: 2030 })),
      figure.map(value => ({ value, period: 2021 })),
      figure.map(value => ({ value })),
      figure.map(min => ({ min, max: min + 8 })),
    ),
    baseline: fc.option(figure, { nil: undefined }),
    milestone: fc.option(figure, { nil: undefined }),
    forecast: fc.option(figure, { nil: undefined }),
    broken: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ values, spread, target, baseline, milestone, forecast, broken }) => ({
    title: 'x',
    direction: 'increase',
    ...(baseline !== undefined && { baseline: { value: baseline, period: 2012 } }),
    ...(milestone !== undefined && { milestones: [{ value: milestone, period: 2026 }] }),
    target,
    series: [
      ...values.map((value, index) => ({
        period: 2012 + index,
        ...(value !== null && { value }),
        ...(value !== null &&
          spread !== null && { groups: { women: value + spread / 10, men: value - spread / 7 } }),
        breakBefore: index === broken,
      })),
      ...(forecast === undefined ? [] : [{ period: 2029, value: forecast, status: 'forecast' }]),
    ],
  }));

describe("the target's words in a chart", () => {
  for (const width of [288, 736, 1248])
    it(`stand on no line where there is a free place near it, in a box of ${width} px`, () => {
      let [free, covering] = [0, 0];
      fc.assert(
        fc.property(indicators, indicator => {
          const layout = layoutOf(
            trendOf(indicator, resultOf(indicator)),
            { width, height: Math.max(175, Math.min(250, width * 0.45)), em, measure },
            words,
            undefined,
            rare,
          );
          if (!layout) return;
          const label = targetLabel(layout);
          assert.notEqual(label, undefined, 'the label');
          if (!label) return;
          const segments = segmentsOf(layout);
          if (!label.covers) {
            free++;
            for (const segment of segments)
              assert.equal(isUnder(segment, label.box), false, JSON.stringify([segment, label.box]));
            return;
          }
          covering++;
          // There was none: wherever the shortest text could stand near the mark with a little air around it, there is a line or a word.
          const at = layout.target ?? { x: undefined, y: layout.band?.top ?? 0 };
          const wide = measure('Mål');
          const others = layout.labels
            .filter(({ name }) => /tick|value|women|men|forecast/.test(name))
            .map(({ text, x, y, anchor, name }) => {
              const full = measure(text, name === 'value');
              const left = anchor === 'start' ? x : anchor === 'end' ? x - full : x - full / 2;
              return { left: left - em, top: y - 2 * em, right: left + full + em, bottom: y + 1.3 * em };
            });
          for (
            let x = (at.x ?? layout.plot.right) - 5 * em;
            x <= (at.x ?? layout.plot.right) - em;
            x += em / 2
          )
            for (
              let y = Math.max(2.5 * em, at.y - 4 * em);
              y <= Math.min(layout.plot.bottom - em, at.y + 4 * em);
              y += em / 2
            ) {
              const box = { left: x - wide - em, top: y - 1.9 * em, right: x + em, bottom: y + 1.2 * em };
              if (box.left < layout.plot.left + em) continue;
              const isTaken =
                segments.some(segment => isUnder(segment, box)) ||
                others.some(
                  other =>
                    other.left < box.right &&
                    box.left < other.right &&
                    other.top < box.bottom &&
                    box.top < other.bottom,
                );
              assert.equal(isTaken, true, `${x} ${y} is free`);
            }
        }),
        { numRuns: 1500 },
      );
      // It is the exception that there is none.
      assert.ok(free > 1000);
      assert.ok(covering < free / 10);
    });
});
