import { expect } from 'chai';
import fc from 'fast-check';
import { setViewport } from '@web/test-runner-commands';
import '../../../src/elements/trend-chart/define.js';
import type { Box } from '../../../src/elements/trend-chart/geometry.js';

import { layoutOf, type Layout } from '../../../src/elements/trend-chart/layout.js';
import type { Words } from '../../../src/elements/trend-chart/space.js';
import * as rare from '../../../src/elements/trend-chart/rare.js';
import { trendOf } from '../../../src/elements/trend-chart/trend.js';
import type { TrendChart, Indicator } from '../../../src/index.js';
import { resultOf } from '../../../src/progress/result.js';
import { trends } from '../../fixtures/examples.js';
import { allowConsole } from '../../support/console.js';
import { inPage, rendered, settled, tag, until } from '../../support/fixture.js';

type Point = readonly [x: number, y: number];
type Segment = readonly [Point, Point];

const em = 12.5;
const measure = (text: string, strong?: boolean): number => text.length * (strong ? 7.4 : 6.8);
const words: Words = {
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

const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

const meet = ([a, b]: Segment, [c, d]: Segment): boolean =>
  turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);

/** Whether a line goes through a box, by another way than the code's. */
const isUnder = (segment: Segment, { left, top, right, bottom }: Box): boolean => {
  const corners: Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  const isInside = ([x, y]: Point): boolean => x > left && x < right && y > top && y < bottom;
  const sides = corners.map((corner, index): Segment => [corner, corners[(index + 1) % 4] ?? corner]);
  return segment.some(isInside) || sides.some(side => meet(side, segment));
};

/** Every line of a drawing, from what is drawn. */
const segmentsOf = ({
  lines,
  groups,
  spreads,
  plan,
  outlook,
  plot,
  target,
  breaks,
  band,
  zero,
}: Layout): Segment[] => [
  ...[
    ...lines,
    ...groups.flatMap(group => [...group.lines, group.thread]),
    ...spreads.map(({ path }) => path),
    plan,
    outlook,
  ].flatMap(path => {
    const points = [...path.matchAll(/[ML](\S+) ([^ML]+)/g)].map(([, x, y]): Point => [Number(x), Number(y)]);
    return points.slice(1).map((point, index): Segment => [points[index] ?? point, point]);
  }),
  ...[...(target && target.x === undefined ? [target.y] : []), ...(band ? [band.top, band.bottom] : [])]
    .concat(zero ?? [])
    .map((y): Segment => [
      [plot.left, y],
      [plot.right, y],
    ]),
  ...breaks.map((x): Segment => [
    [x, plot.top],
    [x, plot.bottom],
  ]),
  ...(target?.x === undefined
    ? []
    : [
        [
          [target.x, target.y - 5],
          [target.x, plot.bottom],
        ] as const,
      ]),
];

const targetLabel = (layout: Layout): { readonly box: Box; readonly covers: boolean } | undefined => {
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
  .map(({ values, spread, target, baseline, milestone, forecast, broken }): Indicator => ({
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
      ...(forecast === undefined ? [] : [{ period: 2029, value: forecast, status: 'forecast' as const }]),
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
          expect(label, 'the label').not.to.equal(undefined);
          if (!label) return;
          const segments = segmentsOf(layout);
          if (!label.covers) {
            free++;
            for (const segment of segments)
              expect(isUnder(segment, label.box), JSON.stringify([segment, label.box])).to.equal(false);
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
              expect(isTaken, `${x} ${y} is free`).to.equal(true);
            }
        }),
        { numRuns: 1500 },
      );
      // It is the exception that there is none.
      expect(free).to.be.above(1000);
      expect(covering).to.be.below(free / 10);
    });

  it('are on top of the lines, with the page’s colour around them, where there is no free place', async () => {
    const crossing: Indicator = {
      title: 'x',
      direction: 'increase',
      target: { value: 50 },
      series: Array.from({ length: 60 }, (_, index) => ({
        period: 1960 + index,
        value: index % 2 ? 100 : 0,
      })),
    };
    const place = inPage(
      `<div style="width: 300px; --civic-trend-chart-size: 30em">${tag('civic-trend-chart', crossing)}</div>`,
    );
    const element = place.querySelector<TrendChart>('civic-trend-chart');
    const label = await until(
      () => element && rendered(element)?.querySelector<SVGTextElement>('.at-target'),
      'the label',
    );
    const { paintOrder, stroke, strokeWidth } = getComputedStyle(label);
    expect(label.classList.contains('covers')).to.equal(true);
    expect(paintOrder).to.match(/^stroke/);
    expect(stroke).to.match(/^rgb\(255, 255, 255\)$/);
    expect(parseFloat(strokeWidth)).to.be.above(3);
    expect(label.ownerSVGElement?.lastElementChild?.classList.contains('label')).to.equal(true);
  });

  for (const dir of ['ltr', 'rtl'] as const)
    it(`are crossed by nothing that is drawn, at three widths, in a page that is read ${dir}`, async () => {
      allowConsole(/info: <civic-trend-chart>/);
      for (const width of [320, 768, 1280]) {
        await setViewport({ width, height: 800 });
        for (const [name, data] of Object.entries(trends)) {
          const place = inPage(
            `<div dir="${dir}" lang="${dir === 'rtl' ? 'ar' : 'sv'}">${tag('civic-trend-chart', data)}</div>`,
          );
          const element = place.querySelector<TrendChart>('civic-trend-chart');
          if (!element) throw new Error('no element');
          await until(() => rendered(element), 'the chart');
          const root = rendered(element);
          await settled(element);
          if (!root?.querySelector('.plot')) continue;
          await until(() => root.querySelector('svg .label'), 'drawing');
          const label = root.querySelector<SVGTextElement>('.at-target');
          if (!label || label.classList.contains('covers')) continue;
          const box = label.getBBox();
          for (const path of root.querySelectorAll<SVGPathElement>('path:is(.line, .plan, .break, .pole)'))
            for (let at = 0; at <= path.getTotalLength(); at += 1) {
              const { x, y } = path.getPointAtLength(at);
              const isClear =
                x < box.x || x > box.x + box.width || y < box.y + 3 || y > box.y + box.height - 3;
              expect(
                isClear,
                `${name} at ${width}: ${path.getAttribute('class') ?? ''} at ${x} ${y}`,
              ).to.equal(true);
            }
          await settled(element);
          place.remove();
        }
      }
    });
});
