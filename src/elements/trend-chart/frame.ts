/** Where the axes of a chart stand, and where on them a time and a value are, in pixels. Pure; `axes.ts` has the scales and their ticks. */
import { decimalsOf, extent, known, momentsOf, roundEnds, valueScale } from './axes.js';
import { mostGroups } from './groups.js';
import { round } from './label-placement.js';
import type { Place, Space, Words } from './space.js';
import type { Trend } from './trend.js';

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The ends of the axis of values. */
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** Their numbers; none where there is no room for them. */
  readonly tickTexts: readonly string[];
  /** How many decimals tell one tick from the next. */
  readonly decimals: number;
  /** What may be written under the axis of time. */
  readonly moments: ReturnType<typeof momentsOf>;
  /** How far below the axis the years stand, where the parts of years have a row of their own; in sizes of text. */
  readonly rows: number;
  /** The ends of the axis of time, in years. */
  readonly from: number;
  readonly to: number;
  readonly pixelsAYear: number;
  /** The groups that are drawn. */
  readonly groups: Trend['groups'];
  /** From the end of a line to its name. */
  readonly nameGap: number;
  /** Whether the column of names stands behind the target's mark. */
  readonly isBehind: boolean;
  /** Where a time is, from the left. */
  readonly x: (at: number) => number;
  /** Where a value is, from the top. */
  readonly y: (value: number) => number;
  readonly place: (at: number, value: number | undefined) => Place;
}

/** How much room there is after the lines. */
interface Margin {
  readonly right: number;
  readonly nameGap: number;
  readonly isBehind: boolean;
}

/** The names of the lines stand after their ends, where there must be room for them. */
const marginOf = (
  { readings, due, hasColumn }: Trend,
  groups: Trend['groups'],
  { width, em, measure }: Space,
  words: Words,
  left: number,
  [from, to]: readonly [number, number],
): Margin => {
  const share = (at: number): number => (from === to ? 0.5 : (at - from) / (to - from));
  // Two with names of the library's have place enough at their lines; others stand in a column.
  // A name that fits by a hair is not broken for what rounding takes.
  const slack = hasColumn ? 0.2 * em : 0;
  const nameGap = (hasColumn ? 1.5 : 0.7) * em;
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
    hasColumn &&
    furthest < 1 &&
    between > left + share(due ?? to) * (width - room - left) &&
    (due ?? to) > Math.max(...lineEnds);
  const margin = isBehind ? Math.min(widestName + 0.9 * em, width * 0.4) : room;
  return { right: Math.max(left + em, width - margin), nameGap, isBehind };
};

/**
 * Makes the frame of a chart.
 *
 * @param trend What is drawn.
 * @param space The box.
 * @param words What is written in it.
 * @param range The amounts that the axis must show.
 * @returns Nothing where no number says how far apart the values are.
 */
export const frameOf = (
  trend: Trend,
  space: Space,
  words: Words,
  range: { readonly min: number; readonly max: number } | undefined,
): Frame | undefined => {
  const { readings, path, milestones, due } = trend;
  const { width, height, em, measure } = space;
  const [from, to] = extent(
    known([
      ...readings.map(({ at }) => at),
      ...path.map(({ at }) => at),
      ...milestones.map(({ at }) => at),
      due,
    ]),
  );
  const ends = valueScale(trend, range);
  // A difference without a number, or so small that the values are not told apart, cannot be drawn.
  if (!Number.isFinite(ends[1] - ends[0]) || ends[1] - ends[0] < 1e-12 * Math.max(...ends.map(Math.abs)))
    return undefined;

  const top = 1.9 * em;
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
  const written = decimals > 12 ? [] : ticks.map(value => words.tick(value, decimals));
  const widest = Math.max(0, ...written.map(text => measure(text)));
  const hasTicks = widest > 0 && widest < width * 0.3;
  const left = hasTicks ? widest + 0.6 * em : 0.5 * em;

  const groups = trend.groups.slice(0, mostGroups);
  const { right, nameGap, isBehind } = marginOf(trend, groups, space, words, left, [from, to]);
  const alone = from === to;
  const x = (at: number): number => left + (alone ? 0.5 : (at - from) / (to - from)) * (right - left);
  const y = (value: number): number => bottom - Math.min(1, Math.max(0, scale(value))) * (bottom - top);
  return {
    left,
    top,
    right,
    bottom,
    low,
    high,
    ticks,
    tickTexts: hasTicks ? written : [],
    decimals,
    moments: momentsOf(trend),
    rows,
    from,
    to,
    pixelsAYear: alone ? width : (right - left) / (to - from),
    groups,
    nameGap,
    isBehind,
    x,
    y,
    place: (at, value) => ({ x: round(x(at)), y: value === undefined ? undefined : round(y(value)) }),
  };
};
