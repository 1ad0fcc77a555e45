/**
 * Where everything stands in a chart, in pixels. Pure; `axes.ts` has the scales and their ticks.
 *
 * Time runs from left to right in every page: so do the years in a table, and so do charts in Arabic newspapers.
 */
import { decimalsOf, extent, known, momentsOf, roundEnds, valueScale, yearsOf } from './axes.js';
import { mostGroups } from './groups.js';
import type { Box } from './geometry.js';
import {
  createLabelPlacement,
  placesNear,
  round,
  type Label,
  type Measure,
  type Spot,
} from './label-placement.js';
import type { PeriodWords } from './period-ticks.js';
import type * as Rare from './rare.js';
import type { Reading, Run, Trend } from './trend.js';

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
  /** How periods other than years are written. */
  readonly axis?: PeriodWords | undefined;
  /** What the target is called, the longest first. */
  readonly target: readonly string[];
  readonly plan: string;
  readonly uncertainty: string;
  readonly forecast: string;
  /** The names of the groups, in the trend's order. */
  readonly groups: readonly string[];
  readonly broken: string;
}

/** A point; without `y` where there is no value. */
export interface Place {
  readonly x: number;
  readonly y: number | undefined;
}

/** Between what values lie: from the first to the last, with the lower ends back again; one that stands alone has but two ends. */
export interface Spread {
  readonly path: string;
  readonly isAlone: boolean;
}

/** A group's lines; with marks, where there are more than two or they have names of their own. */
export interface GroupLayout {
  readonly id: string;
  readonly lines: readonly string[];
  readonly marks: readonly Place[];
  /** From the end of the line to its name, where that stands apart. */
  readonly thread: string;
  /** It is something that the results are compared with, and stands back. */
  readonly isCompared: boolean;
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
  readonly lines: readonly string[];
  readonly groups: readonly GroupLayout[];
  readonly dots: readonly Place[];
  readonly plan: string;
  /** What is foreseen, from the last result on. */
  readonly outlook: string;
  readonly milestones: readonly Place[];
  /** The target: a mark at its year, or a line across where it has none. */
  readonly target: { readonly x: number | undefined; readonly y: number } | undefined;
  readonly band: { readonly top: number; readonly bottom: number } | undefined;
  /** Around the values, where they are not known exactly: outlines, or an upright where one stands alone. */
  readonly spreads: readonly Spread[];
  readonly breaks: readonly number[];
  readonly last: Place | undefined;
  readonly labels: readonly Label[];
  /** The readings, for a pointer to find. */
  readonly places: readonly Place[];
}

const isPoint = (line: readonly Place[]): boolean => line.length === 1;

/** A value that stands alone. */
const pointsOf = (line: readonly Place[]): readonly Place[] => (isPoint(line) ? line : []);

/** The places of a line that bear a mark: its last one, and as many before as can be told apart. */
const marked = (line: readonly Place[]): Place[] => {
  const step = Math.ceil(line.length / 8);
  return line.filter((_, index) => (line.length - 1 - index) % step === 0);
};

/**
 * Lays out a chart.
 *
 * @param trend What is drawn.
 * @param space The box.
 * @param words What is written in it.
 * @param range The amounts that the axis must show.
 * @param rare What is needed for a trend that has parts of years, or a column of names.
 * @returns Nothing where no number says how far apart the values are.
 */
export const layoutOf = (
  trend: Trend,
  { width, height, em, measure }: Space,
  words: Words,
  range?: { readonly min: number; readonly max: number },
  rare?: typeof Rare,
): Layout | undefined => {
  const { readings, runs, outlook, path, milestones, aim, due, target, last } = trend;
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
  const moments = momentsOf(trend);
  // Years have a row of their own under the parts of them.
  const rows = trend.axis === 'parts' ? 1.3 : 0;
  const bottom = Math.max(top + em, height - (2.1 + rows) * em);
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
  const groups = trend.groups.slice(0, mostGroups);
  // Two with names of the library's have place enough at their lines; others stand in a column.
  const isColumn = trend.hasColumn;
  // A name that fits by a hair is not broken for what rounding takes.
  const slack = isColumn ? 0.2 * em : 0;
  const nameGap = (isColumn ? 1.5 : 0.7) * em;
  const named = Math.max(
    0,
    ...groups.map((_, index) => measure(words.groups[index] ?? '') + nameGap + slack),
  );
  const lineEnds = groups.map(({ runs }) => readings[runs.at(-1)?.at(-1) ?? 0]?.at ?? from);
  const furthest = Math.max(0.01, ...lineEnds.map(share));
  const widestName = named - nameGap;
  const room = Math.max(0.5 * em, Math.min(width - left - (width - left - named) / furthest, width * 0.4));
  // A column between the lines and the target's mark; where it would reach the mark, it is behind that.
  const between = left + furthest * (width - room - left) + named + 0.6 * em;
  const isBehind =
    isColumn &&
    furthest < 1 &&
    between > left + share(due ?? to) * (width - room - left) &&
    (due ?? to) > Math.max(...lineEnds);
  const margin = isBehind ? Math.min(widestName + 0.9 * em, width * 0.4) : room;
  const right = Math.max(left + em, width - margin);

  const x = (at: number): number => left + share(at) * (right - left);
  const y = (value: number): number => bottom - Math.min(1, Math.max(0, scale(value))) * (bottom - top);
  const place = (at: number, value: number | undefined): Place => ({
    x: round(x(at)),
    y: value === undefined ? undefined : round(y(value)),
  });
  const drawn = (points: readonly Place[]): string =>
    points.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x} ${y ?? 0}`).join('');
  const placesOf = (runs: readonly Run[], valueOf: (reading: Reading) => number | undefined): Place[][] =>
    runs.map(run =>
      run.flatMap(index => {
        const reading = readings[index];
        return reading ? place(reading.at, valueOf(reading)) : [];
      }),
    );
  const placed = placesOf(runs, ({ value }) => value);
  const placedGroups = groups.map(({ runs }, index) => placesOf(runs, reading => reading.groups[index]));
  const linesOf = (lines: readonly (readonly Place[])[]): string[] =>
    lines.filter(line => !isPoint(line)).map(drawn);
  const outlookPlaces = outlook.flatMap(index => {
    const reading = readings[index];
    return reading ? place(reading.at, reading.value ?? reading.forecast) : [];
  });
  const foreseen = outlookPlaces.slice(last === undefined ? 0 : 1);
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

  const spreadPlaces = trend.spreads.map(run =>
    (['high', 'low'] as const).map(end =>
      run.flatMap(index => {
        const reading = readings[index];
        return reading?.interval ? place(reading.at, reading.interval[end]) : [];
      }),
    ),
  );
  const milestonePlaces = milestones.map(({ at, value }) => place(at, value));
  const across = (y: number): Place[] => [left, right].map(x => ({ x, y }));
  const upright = (x: number, from: number, to: number): Place[] => [from, to].map(y => ({ x, y }));
  /** As high as a mark is drawn. */
  const sign = ({ x, y = 0 }: Place): Place[] => upright(x, y - 0.4 * em, y + 0.4 * em);

  const endOf = (index: number): number => placedGroups[index]?.at(-1)?.at(-1)?.y ?? 0;
  const after = isBehind
    ? right + 0.9 * em
    : Math.max(left, ...placedGroups.map(lines => lines.at(-1)?.at(-1)?.x ?? left)) + nameGap;
  const column =
    isColumn && rare
      ? rare.endLabels(
          groups.map((_, index) => ({
            x: placedGroups[index]?.at(-1)?.at(-1)?.x ?? left,
            y: endOf(index),
            text: words.groups[index] ?? '',
          })),
          { left: Math.min(after, width - 3 * em), top: 0, right: width, bottom: bottom + 0.3 * em },
          em,
          measure,
        )
      : [];

  // What is written: what must stand first, then what there is room for.
  const { put, set, labels } = createLabelPlacement(
    { left: 0, top: 0, right: width, bottom: height },
    em,
    measure,
    [
      ...placed,
      ...placedGroups.flat(),
      ...column.map(label => label?.thread ?? []),
      outlookPlaces,
      planPlaces,
      // The target's pole, or its line across, and its mark.
      !mark ? [] : mark.x === undefined ? across(mark.y) : upright(mark.x, mark.y, bottom),
      ...(mark?.x === undefined ? [] : [sign({ x: mark.x, y: mark.y })]),
      ...(band ? [across(band.top), across(band.bottom)] : []),
      ...breaks.map(at => upright(at, top, bottom)),
      ...milestonePlaces.map(sign),
      // Of one that stands alone the upright between its ends.
      ...spreadPlaces.flatMap(ends => (ends[0]?.length === 1 ? [ends.flat()] : ends)),
      // The mark of the result, and the line that tells more from less.
      lastPlace ? sign(lastPlace) : [],
      zero === undefined ? [] : across(zero),
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
  const pixelsAYear = alone ? width : (right - left) / (to - from);
  const axis = bottom + 1.75 * em;
  const write = (name: string, text: string, middle: number, y: number, must = true): void => {
    const half = measure(text) / 2;
    // The first and the last one keep inside the box.
    const x = Math.min(Math.max(middle, half), width - half);
    if (text) put(name, [text], [{ x, y, anchor: 'middle' }], must ? 'must' : undefined);
  };
  if (trend.axis === 'years')
    yearsOf(trend, moments, pixelsAYear, 1.7 * measure('2024')).forEach(({ at, period }, index) =>
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
      write('year', year, middle, axis + rows * em);
    }
  for (const label of column)
    for (const { text, y } of label?.lines ?? [])
      set('group', text, { x: label?.x ?? 0, y, anchor: 'start' });
  if (result?.value !== undefined && lastPlace) {
    const first = groups.length && !isColumn ? 'right' : result.side === 'below' ? 'below' : 'above';
    const spots = around(lastPlace, first);
    // Among many lines, wherever near it there is a place.
    const more = isColumn
      ? placesNear(
          { x: lastPlace.x, y: lastPlace.y ?? 0 },
          { left, top: em, right: width, bottom },
          em,
        ).slice(0, 60)
      : [];
    put('value', [words.figure(result.value)], [...spots, ...more], 'must');
  }
  // The name of a line stands after its end, or on the side where the other line is not.
  if (!isColumn)
    groups.forEach(({ id }, index) => {
      const run = placedGroups[index]?.at(-1) ?? [];
      const side = endOf(index) < endOf(1 - index) ? 'above' : 'below';
      const spots = [run.at(-1), run[run.length >> 1], run[0]].flatMap((place, index) =>
        place ? around(place, index ? side : 'right').slice(0, index ? 3 : 1) : [],
      );
      put(id, [words.groups[index] ?? ''], spots);
    });
  const foreseenLast = foreseen.at(-1);
  if (foreseenLast) put('forecast', [words.forecast], around(foreseenLast, 'right'));
  // The words of the target stand on no line, as long as there is a place near it that has none.
  const textRoom: Box = { left, top: em, right: width, bottom: bottom - 0.35 * em };
  if (mark) {
    const end = mark.x === undefined ? right : Math.min(width, mark.x + 0.5 * em);
    const about = { x: mark.x === undefined ? undefined : end, y: mark.y };
    put('target', words.target, placesNear(about, { ...textRoom, right: Math.max(end, right) }, em), 'must');
  }
  if (band) {
    const inside = [band.top + 1.2 * em, band.bottom - 0.45 * em].flatMap((y): Spot[] => [
      { x: right, y, anchor: 'end' },
      { x: left + 0.3 * em, y, anchor: 'start' },
    ]);
    const outside = [band.top, band.bottom].flatMap(y =>
      placesNear({ x: undefined, y }, { ...textRoom, right }, em),
    );
    put('target', words.target, [...inside, ...outside], 'must');
  }
  // The name of the band is at its upper edge or under its lower one.
  const spots = [...spreadPlaces]
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
  put('uncertainty', [words.uncertainty], spots, isColumn ? 'free' : undefined);
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
    put('plan', [words.plan], spots, isColumn ? 'free' : undefined);
  }

  return {
    plot: { left: round(left), top: round(top), right: round(right), bottom: round(bottom) },
    begins: low > 0 || high < 0 ? low : undefined,
    decimals: Math.min(decimals, 12),
    ticks: ticks.map(value => round(y(value))),
    zero,
    lines: linesOf(placed),
    groups: placedGroups.map((lines, index) => ({
      id: groups[index]?.id ?? '',
      lines: linesOf(lines),
      // What stands back has none, but where a value alone would not be seen.
      marks: isColumn ? lines.flatMap(groups[index]?.isCompared ? pointsOf : marked) : [],
      isCompared: !!groups[index]?.isCompared,
      thread: drawn(column[index]?.thread ?? []),
    })),
    dots: [
      ...[placed, ...(isColumn ? [] : placedGroups)].flatMap(lines => lines.filter(isPoint).flat()),
      ...foreseen,
    ],
    plan: drawn(planPlaces),
    outlook: outlookPlaces.length > 1 ? drawn(outlookPlaces) : '',
    milestones: milestonePlaces,
    target: mark,
    band,
    spreads: spreadPlaces.map(([highs = [], lows = []]) => ({
      path:
        highs.length > 1
          ? `${drawn([...highs, ...[...lows].reverse()])}Z`
          : [...highs, ...lows].map(({ x, y = 0 }) => `M${x - 4} ${y}h8`).join('') +
            drawn([...highs, ...lows]),
      isAlone: highs.length === 1,
    })),
    breaks,
    last: lastPlace,
    labels,
    places: readings.map(({ at, value, forecast }) => place(at, value ?? forecast)),
  };
};
