/** The words in a chart: what must stand first, then what there is room for. Pure; `label-placement.ts` puts each of them. */
import { yearsOf } from './axes.js';
import type { Frame } from './frame.js';
import type { Box } from './geometry.js';
import { createLabelPlacement, placesNear, type Label, type Spot } from './label-placement.js';
import { linesIn, putLines, type Putting } from './line-labels.js';
import type { Places } from './places.js';
import type * as Rare from './rare.js';
import type { Space, Words } from './space.js';
import type { Reading } from './readings.js';
import type { Trend } from './trend.js';

/** What stands beside and under the axes. */
const putAxes = (
  { trend, frame, space, words, placement: { put } }: Putting,
  result: Reading | undefined,
  rare: typeof Rare | undefined,
): void => {
  const { left, bottom, tickTexts, ticks, moments, x, y } = frame;
  const { width, em, measure } = space;
  tickTexts.forEach((text, index) =>
    put('tick', [text], [{ x: left - 0.6 * em, y: y(ticks[index] ?? 0) + 0.35 * em, anchor: 'end' }]),
  );
  const axis = bottom + 1.75 * em;
  const write = (name: string, text: string, middle: number, y: number, must = true): void => {
    const half = measure(text) / 2;
    // The first and the last one keep inside the box.
    const x = Math.min(Math.max(middle, half), width - half);
    if (text) put(name, [text], [{ x, y, anchor: 'middle' }], must ? 'must' : undefined);
  };
  if (trend.axis === 'years')
    yearsOf(trend, moments, frame.pixelsAYear, 1.7 * measure('2024')).forEach(({ at, period }, index) =>
      write('period', String(period), x(at), axis, index < 2),
    );
  else if (rare && words.axis)
    for (const { part, year, x: middle } of rare.periodTicks(moments, result?.at, words.axis, {
      place: x,
      width,
      em,
      measure,
    })) {
      write('part', part, middle, axis);
      write('year', year, middle, axis + frame.rows * em);
    }
};

/** The words of the target stand on no line, as long as there is a place near it that has none. */
const putTarget = ({ frame, places, space, words, placement: { put } }: Putting): void => {
  const { left, right, bottom } = frame;
  const { width, em } = space;
  const { mark, band } = places;
  const room: Box = { left, top: em, right: width, bottom: bottom - 0.35 * em };
  if (mark) {
    const end = mark.x === undefined ? right : Math.min(width, mark.x + 0.5 * em);
    const about = { x: mark.x === undefined ? undefined : end, y: mark.y };
    put('target', words.target, placesNear(about, { ...room, right: Math.max(end, right) }, em), 'must');
  }
  if (band) {
    const inside = [band.top + 1.2 * em, band.bottom - 0.45 * em].flatMap((y): Spot[] => [
      { x: right, y, anchor: 'end' },
      { x: left + 0.3 * em, y, anchor: 'start' },
    ]);
    const outside = [band.top, band.bottom].flatMap(y =>
      placesNear({ x: undefined, y }, { ...room, right }, em),
    );
    put('target', words.target, [...inside, ...outside], 'must');
  }
};

/** The name of the band is at its upper edge or under its lower one. */
const putUncertainty = ({ trend, places, space: { em }, words, placement: { put } }: Putting): void => {
  const spots = [...places.spreads]
    .sort((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0))
    .slice(0, 1)
    .flatMap(([highs = [], lows = []]) =>
      [0.5, 0.25, 0.75, 0, 1].flatMap((part): Spot[] => {
        const index = Math.round(part * (highs.length - 1));
        return [highs[index], lows[index]].flatMap((end, isLow) =>
          end ? [{ x: end.x, y: (end.y ?? 0) + (isLow ? 1.5 : -0.75) * em, anchor: 'middle' as const }] : [],
        );
      }),
    );
  put('uncertainty', [words.uncertainty], spots, trend.hasColumn ? 'free' : undefined);
};

const putBreaks = ({ frame, places, space: { em }, words, placement: { put } }: Putting): void => {
  const { top, bottom } = frame;
  for (const at of places.breaks)
    put(
      'break',
      [words.broken],
      [top - 0.5 * em, top + em, bottom - 0.5 * em].flatMap((y): Spot[] => [
        { x: at + 0.35 * em, y, anchor: 'start' },
        { x: at - 0.35 * em, y, anchor: 'end' },
      ]),
    );
};

const putPlan = (
  { trend, frame, space, words, placement: { put } }: Putting,
  result: Reading | undefined,
): void => {
  const { path } = trend;
  const { from, to, right, x, y } = frame;
  const { em, measure } = space;
  if (!path.length) return;
  const [start, end] = [path[0]?.at ?? from, path.at(-1)?.at ?? to];
  const after = Math.max(start, Math.min(result?.at ?? start, end));
  const spots = [0.6, 0.4, 0.75, 0.3, 0.85].flatMap((part): Spot[] => {
    const at = after + part * (end - after);
    const next = path.findIndex(point => point.at >= at);
    const [a, b] = [path[Math.max(0, next - 1)], path[next]];
    if (!a || !b) return [];
    const value = b.at > a.at ? a.value + ((b.value - a.value) * (at - a.at)) / (b.at - a.at) : b.value;
    return [1.6 * em, 2.1 * em, -0.8 * em, -1.4 * em].map(dy => ({
      // Clear of the target's pole.
      x: Math.min(x(at), right - measure(words.plan) / 2 - 0.4 * em),
      y: y(value) + dy,
      anchor: 'middle',
    }));
  });
  put('plan', [words.plan], spots, trend.hasColumn ? 'free' : undefined);
};

/** Puts the words. */
export const labelsOf = (
  trend: Trend,
  frame: Frame,
  places: Places,
  space: Space,
  words: Words,
  rare: typeof Rare | undefined,
): readonly Label[] => {
  const { width, height, em, measure } = space;
  const placement = createLabelPlacement(
    { left: 0, top: 0, right: width, bottom: height },
    em,
    measure,
    linesIn(frame, places, em),
    frame.ticks.map(frame.y),
  );
  const putting: Putting = { trend, frame, places, space, words, placement };
  const result = trend.last === undefined ? undefined : trend.readings[trend.last];
  putAxes(putting, result, rare);
  putLines(putting, result);
  putTarget(putting);
  putUncertainty(putting);
  putBreaks(putting);
  putPlan(putting, result);
  return placement.labels;
};
