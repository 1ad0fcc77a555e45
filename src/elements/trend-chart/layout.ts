/**
 * Where everything stands in a chart, in pixels: its frame, what is drawn in it, and the words. Pure.
 *
 * Time runs from left to right in every page: so do the years in a table, and so do charts in Arabic newspapers.
 */
import { frameOf } from './frame.js';
import type { Box } from './geometry.js';
import { round, type Label } from './label-placement.js';
import { labelsOf } from './layout-labels.js';
import { placesOf, type Places } from './places.js';
import type * as Rare from './rare.js';
import type { Place, Space, Words } from './space.js';
import type { Trend } from './trend.js';

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

/** A line as SVG's path data. */
const drawn = (points: readonly Place[]): string =>
  points.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x} ${y ?? 0}`).join('');

const linesOf = (lines: readonly (readonly Place[])[]): string[] =>
  lines.filter(line => !isPoint(line)).map(drawn);

const spreadOf = ([highs = [], lows = []]: Places['spreads'][number]): Spread => ({
  path:
    highs.length > 1
      ? `${drawn([...highs, ...[...lows].reverse()])}Z`
      : [...highs, ...lows].map(({ x, y = 0 }) => `M${x - 4} ${y}h8`).join('') + drawn([...highs, ...lows]),
  isAlone: highs.length === 1,
});

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
  space: Space,
  words: Words,
  range?: { readonly min: number; readonly max: number },
  rare?: typeof Rare,
): Layout | undefined => {
  const frame = frameOf(trend, space, words, range);
  if (!frame) return undefined;
  const { left, top, right, bottom, low, high, ticks, decimals, groups, y, place } = frame;
  const places = placesOf(trend, frame, space, words, rare);
  const isColumn = trend.hasColumn;
  return {
    plot: { left: round(left), top: round(top), right: round(right), bottom: round(bottom) },
    begins: low > 0 || high < 0 ? low : undefined,
    decimals: Math.min(decimals, 12),
    ticks: ticks.map(value => round(y(value))),
    zero: places.zero,
    lines: linesOf(places.lines),
    groups: places.groups.map((lines, index) => ({
      id: groups[index]?.id ?? '',
      lines: linesOf(lines),
      // What stands back has none, but where a value alone would not be seen.
      marks: isColumn ? lines.flatMap(groups[index]?.isCompared ? pointsOf : marked) : [],
      isCompared: !!groups[index]?.isCompared,
      thread: drawn(places.column[index]?.thread ?? []),
    })),
    dots: [
      ...[places.lines, ...(isColumn ? [] : places.groups)].flatMap(lines => lines.filter(isPoint).flat()),
      ...places.outlook.slice(trend.last === undefined ? 0 : 1),
    ],
    plan: drawn(places.plan),
    outlook: places.outlook.length > 1 ? drawn(places.outlook) : '',
    milestones: places.milestones,
    target: places.mark,
    band: places.band,
    spreads: places.spreads.map(spreadOf),
    breaks: places.breaks,
    last: places.last,
    labels: labelsOf(trend, frame, places, space, words, rare),
    places: trend.readings.map(({ at, value, forecast }) => place(at, value ?? forecast)),
  };
};
