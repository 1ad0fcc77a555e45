/**
 * Where everything stands in a chart, in pixels. Pure; `axes.ts` has the scales and their ticks.
 *
 * Time runs from left to right in every page: so do the years in a table, and so do charts in Arabic newspapers.
 */
import { valueScale, decimalsOf, extent, known, periodsOf, roundEnds } from './axes.js';
import {
  createLabelPlacement,
  round,
  type Box,
  type Label,
  type Measure,
  type Spot,
} from './label-placement.js';
import type { Line, Run, Trend } from './trend.js';

/** The box that is drawn in. */
export interface Space {
  readonly width: number;
  readonly height: number;
  /** The size of the text in it. */
  readonly em: number;
  readonly measure: Measure;
  /** How wide a text was when this was measured: another font has other widths. */
  readonly sample?: number;
}

/** What is written, in the element's language. */
export interface Words {
  readonly figure: (value: number) => string;
  readonly tick: (value: number, decimals: number) => string;
  readonly period: (period: string | number) => string;
  /** The period in a few characters: its year. */
  readonly shortly: (period: string | number) => string;
  /** What the target is called, the longest first. */
  readonly target: readonly string[];
  readonly plan: string;
  readonly women: string;
  readonly men: string;
  readonly broken: string;
}

/** A point; without `y` where there is no value. */
export interface Place {
  readonly x: number;
  readonly y: number | undefined;
}

export interface Layout {
  readonly plot: Box;
  /** Where the axis begins, where that is not 0. */
  readonly begins: number | undefined;
  /** How many decimals tell one tick from the next. */
  readonly decimals: number;
  readonly ticks: readonly number[];
  readonly zero: number | undefined;
  /** The lines, as SVG's path data; a result that stands alone is a point. */
  readonly lines: Readonly<Record<Line, readonly string[]>>;
  readonly dots: readonly Place[];
  readonly plan: string;
  readonly milestones: readonly Place[];
  /** The target: a mark at its year, or a line across where it has none. */
  readonly target: { readonly x: number | undefined; readonly y: number } | undefined;
  readonly band: { readonly top: number; readonly bottom: number } | undefined;
  readonly breaks: readonly number[];
  readonly last: Place | undefined;
  readonly labels: readonly Label[];
  /** The readings, for a pointer to find. */
  readonly places: readonly Place[];
}

const keys: readonly Line[] = ['value', 'women', 'men'];

/**
 * Lays out a chart.
 *
 * @param trend What is drawn.
 * @param space The box.
 * @param words What is written in it.
 * @param range The amounts that the axis must show.
 * @returns Nothing where no number says how far apart the values are.
 */
export const layoutOf = (
  trend: Trend,
  { width, height, em, measure }: Space,
  words: Words,
  range?: { readonly min: number; readonly max: number },
): Layout | undefined => {
  const { readings, runs, path, milestones, aim, due, target, last } = trend;
  const times = known([
    ...readings.map(({ at }) => at),
    ...path.map(({ at }) => at),
    ...milestones.map(({ at }) => at),
    due,
  ]);
  const [from, to] = extent(times);
  const ends = valueScale(trend, range);
  // A difference without a number, or so small that the values are not told apart, cannot be drawn.
  if (!Number.isFinite(ends[1] - ends[0]) || ends[1] - ends[0] < 1e-12 * Math.max(...ends.map(Math.abs)))
    return undefined;

  const top = 1.9 * em;
  const bottom = Math.max(top + em, height - 2.1 * em);
  const most = Math.min(5, Math.max(2, Math.floor((bottom - top) / (1.6 * em)) + 1));
  const amount = roundEnds(ends, most, !!range);
  if (!amount) return undefined;
  const { scale, ticks } = amount;
  const [low = 0, high = 0] = scale.domain();
  if (!Number.isFinite(high - low)) return undefined;
  const decimals = decimalsOf(ticks);
  const tickTexts = decimals > 12 ? [] : ticks.map(value => words.tick(value, decimals));
  const widest = Math.max(0, ...tickTexts.map(text => measure(text)));
  const hasTicks = widest > 0 && widest < width * 0.3;
  const left = hasTicks ? widest + 0.6 * em : 0.5 * em;

  // The names of the lines stand after their ends, where there must be room for them.
  const alone = from === to;
  const share = (at: number): number => (alone ? 0.5 : (at - from) / (to - from));
  const names = (
    [
      ['women', words.women],
      ['men', words.men],
    ] as const
  ).filter(([key]) => runs[key].length);
  const named = Math.max(0, ...names.map(([, text]) => measure(text) + 0.7 * em));
  const furthest = Math.max(
    0.01,
    ...names.map(([key]) => share(readings[runs[key].at(-1)?.at(-1) ?? 0]?.at ?? from)),
  );
  const room = Math.max(0.5 * em, Math.min(width - left - (width - left - named) / furthest, width * 0.4));
  const right = Math.max(left + em, width - room);

  const x = (at: number): number => left + share(at) * (right - left);
  const y = (value: number): number => bottom - Math.min(1, Math.max(0, scale(value))) * (bottom - top);
  const place = (at: number, value: number | undefined): Place => ({
    x: round(x(at)),
    y: value === undefined ? undefined : round(y(value)),
  });
  const drawn = (points: readonly Place[]): string =>
    points.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x} ${y ?? 0}`).join('');
  const placesOf = (key: Line, run: Run): Place[] =>
    run.flatMap(index => {
      const reading = readings[index];
      return reading ? place(reading.at, reading[key]) : [];
    });
  const placed = Object.fromEntries(
    keys.map(key => [key, runs[key].map(run => placesOf(key, run))]),
  ) as Record<Line, Place[][]>;
  const planPlaces = path.map(({ at, value }) => place(at, value));

  const result = last === undefined ? undefined : readings[last];
  const lastPlace = result && place(result.at, result.value);
  const mark =
    aim === undefined ? undefined : { x: due === undefined ? undefined : round(x(due)), y: round(y(aim)) };
  const { min, max } = target ?? {};
  const band =
    aim === undefined && (min !== undefined || max !== undefined)
      ? { top: round(y(max ?? high)), bottom: round(y(min ?? low)) }
      : undefined;
  const breaks = readings.flatMap(({ at, breakBefore }, index) => {
    const before = readings[index - 1];
    return breakBefore && before ? [round(x((before.at + at) / 2))] : [];
  });

  const zero = low <= 0 && high >= 0 ? round(y(0)) : undefined;

  // What is written: what must stand first, then what there is room for.
  const { put, labels } = createLabelPlacement(
    { left: 0, top: 0, right: width, bottom: height },
    em,
    measure,
    [
      ...keys.flatMap(key => placed[key]),
      planPlaces,
      // The target's pole.
      mark?.x === undefined ? [] : [mark.y, bottom].map(y => ({ x: mark.x ?? 0, y })),
      // The mark of the result, and the line that tells more from less.
      lastPlace ? [-0.4, 0.4].map(dy => ({ x: lastPlace.x, y: (lastPlace.y ?? 0) + dy * em })) : [],
      zero === undefined ? [] : [left, right].map(x => ({ x, y: zero })),
    ],
    ticks.map(y),
  );
  const around = ({ x, y = 0 }: Place, first: 'above' | 'below' | 'right'): Spot[] => {
    const above: Spot[] = [
      { x, y: y - 0.75 * em, anchor: 'middle' },
      { x: x + 0.2 * em, y: y - 0.75 * em, anchor: 'end' },
      { x: x - 0.2 * em, y: y - 0.75 * em, anchor: 'start' },
    ];
    const below = above.map(spot => ({ ...spot, y: y + 1.5 * em }));
    const beside: Spot[] = [
      { x: x + 0.7 * em, y: y + 0.33 * em, anchor: 'start' },
      { x: x - 0.7 * em, y: y + 0.33 * em, anchor: 'end' },
    ];
    const sides = { above, below, right: beside.slice(0, 1) };
    return [...sides[first], ...above, ...below, ...beside];
  };
  if (hasTicks)
    ticks.forEach((value, index) =>
      put('tick', [tickTexts[index] ?? ''], [{ x: left - 0.6 * em, y: y(value) + 0.35 * em, anchor: 'end' }]),
    );
  if (result?.value !== undefined && lastPlace) {
    const first = names.length ? 'right' : (result.ahead ?? 0) < 0 ? 'below' : 'above';
    put('value', [words.figure(result.value)], around(lastPlace, first), true);
  }
  const pixelsAYear = alone ? width : (right - left) / (to - from);
  const axis = bottom + 1.75 * em;
  const periods = periodsOf(trend, pixelsAYear, 1.7 * measure('2024'));
  const [first, end] = periods.map(({ period }) => measure(words.period(period)));
  const write = (first ?? 0) + (end ?? 0) + 2 * em > width ? words.shortly : words.period;
  periods.forEach(({ at, period }, index) => {
    const text = write(period);
    const half = measure(text) / 2;
    // The first and the last one keep inside the box.
    const middle = Math.min(Math.max(x(at), half), width - half);
    put('period', [text], [{ x: middle, y: axis, anchor: 'middle' }], index < 2);
  });
  // The name of a line stands after its end, or on the side where the other line is not.
  const endOf = (key: Line): number => placed[key].at(-1)?.at(-1)?.y ?? 0;
  for (const [key, text] of names) {
    const run = placed[key].at(-1) ?? [];
    const side = endOf(key) < endOf(key === 'women' ? 'men' : 'women') ? 'above' : 'below';
    const spots = [run.at(-1), run[run.length >> 1], run[0]].flatMap((place, index) =>
      place ? around(place, index ? side : 'right').slice(0, index ? 3 : 1) : [],
    );
    put(key, [text], spots);
  }
  if (mark) {
    const edge = Math.min(width, (mark.x ?? right) + 0.5 * em);
    const falls = (path.at(-2)?.value ?? -Infinity) > (aim ?? 0);
    // A plan that falls to the target comes from where the words would stand: then under it, or so high that it passes below.
    const spots = (falls ? [1.5, -0.75, -1.7, -2.6, -3.5] : [-0.75, 1.5, -1.7]).map((dy): Spot => ({
      x: edge,
      y: mark.y + dy * em,
      anchor: 'end',
    }));
    put('target', words.target, spots);
  }
  if (band) {
    const inside = [
      band.top + 1.2 * em,
      band.bottom - 0.45 * em,
      band.top - 0.4 * em,
      band.bottom + 1.2 * em,
    ];
    put(
      'target',
      words.target,
      inside.flatMap((y): Spot[] => [
        { x: right, y, anchor: 'end' },
        { x: left + 0.3 * em, y, anchor: 'start' },
      ]),
    );
  }
  for (const at of breaks)
    put(
      'break',
      [words.broken],
      [top - 0.5 * em, top + em, bottom - 0.5 * em].flatMap((y): Spot[] => [
        { x: at + 0.35 * em, y, anchor: 'start' },
        { x: at - 0.35 * em, y, anchor: 'end' },
      ]),
    );
  if (path.length) {
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
    put('plan', [words.plan], spots);
  }

  return {
    plot: { left: round(left), top: round(top), right: round(right), bottom: round(bottom) },
    begins: low > 0 || high < 0 ? low : undefined,
    decimals: Math.min(decimals, 12),
    ticks: ticks.map(value => round(y(value))),
    zero,
    lines: {
      value: placed.value.filter(run => run.length > 1).map(drawn),
      women: placed.women.filter(run => run.length > 1).map(drawn),
      men: placed.men.filter(run => run.length > 1).map(drawn),
    },
    dots: keys.flatMap(key => placed[key].filter(run => run.length === 1).flat()),
    plan: drawn(planPlaces),
    milestones: milestones.map(({ at, value }) => place(at, value)),
    target: mark,
    band,
    breaks,
    last: lastPlace,
    labels,
    places: readings.map(({ at, value }) => place(at, value)),
  };
};
