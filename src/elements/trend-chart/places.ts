/** Where all that is drawn in a chart is, in pixels, before a word is put beside it. Pure. */
import type { EndLabel } from './end-labels.js';
import type { Frame } from './frame.js';
import { round } from './label-placement.js';
import type * as Rare from './rare.js';
import type { Place, Space, Words } from './space.js';
import type { Reading, Run } from './readings.js';
import type { Trend } from './trend.js';

export interface Places {
  /** The lines of the results, and those of each group. */
  readonly lines: readonly (readonly Place[])[];
  readonly groups: readonly (readonly (readonly Place[])[])[];
  /** From the last result on, with that. */
  readonly outlook: readonly Place[];
  readonly plan: readonly Place[];
  readonly milestones: readonly Place[];
  readonly last: Place | undefined;
  /** The target: a mark at its year, or a line across where it has none. */
  readonly mark: { readonly x: number | undefined; readonly y: number } | undefined;
  readonly band: { readonly top: number; readonly bottom: number } | undefined;
  readonly breaks: readonly number[];
  readonly zero: number | undefined;
  /** Of each stretch with intervals the upper ends and the lower ones. */
  readonly spreads: readonly (readonly (readonly Place[])[])[];
  /** The names in the column after the lines, where there is one. */
  readonly column: readonly (EndLabel | undefined)[];
}

/** Where the last line of a group ends. */
export const endOf = (lines: readonly (readonly Place[])[] | undefined): Place | undefined =>
  lines?.at(-1)?.at(-1);

const columnOf = (
  groups: Places['groups'],
  { left, right, bottom, nameGap, isBehind }: Frame,
  { width, em, measure }: Space,
  words: Words,
  rare: typeof Rare,
): Places['column'] => {
  const after = isBehind
    ? right + 0.9 * em
    : Math.max(left, ...groups.map(lines => endOf(lines)?.x ?? left)) + nameGap;
  return rare.endLabels(
    groups.map((lines, index) => ({
      x: endOf(lines)?.x ?? left,
      y: endOf(lines)?.y ?? 0,
      text: words.groups[index] ?? '',
    })),
    { left: Math.min(after, width - 3 * em), top: 0, right: width, bottom: bottom + 0.3 * em },
    em,
    measure,
  );
};

/** Finds the places. */
export const placesOf = (
  trend: Trend,
  frame: Frame,
  space: Space,
  words: Words,
  rare: typeof Rare | undefined,
): Places => {
  const { readings, runs, outlook, path, milestones, aim, due, target, last } = trend;
  const { place, x, y, low, high } = frame;
  const along = (runs: readonly Run[], valueOf: (reading: Reading) => number | undefined): Place[][] =>
    runs.map(run =>
      run.flatMap(index => {
        const reading = readings[index];
        return reading ? place(reading.at, valueOf(reading)) : [];
      }),
    );
  const groups = frame.groups.map(({ runs }, index) => along(runs, reading => reading.groups[index]));
  const result = last === undefined ? undefined : readings[last];
  const { min, max } = target ?? {};
  return {
    lines: along(runs, ({ value }) => value),
    groups,
    outlook: outlook.flatMap(index => {
      const reading = readings[index];
      return reading ? place(reading.at, reading.value ?? reading.forecast) : [];
    }),
    plan: path.map(({ at, value }) => place(at, value)),
    milestones: milestones.map(({ at, value }) => place(at, value)),
    last: result && place(result.at, result.value),
    mark:
      aim === undefined ? undefined : { x: due === undefined ? undefined : round(x(due)), y: round(y(aim)) },
    band:
      aim === undefined && (min !== undefined || max !== undefined)
        ? { top: round(y(max ?? high)), bottom: round(y(min ?? low)) }
        : undefined,
    breaks: readings.flatMap(({ at, breakBefore }, index) => {
      const before = readings[index - 1];
      return breakBefore && before ? [round(x((before.at + at) / 2))] : [];
    }),
    zero: low <= 0 && high >= 0 ? round(y(0)) : undefined,
    spreads: trend.spreads.map(run =>
      (['high', 'low'] as const).map(end =>
        run.flatMap(index => {
          const reading = readings[index];
          return reading?.interval ? place(reading.at, reading.interval[end]) : [];
        }),
      ),
    ),
    column: trend.hasColumn && rare ? columnOf(groups, frame, space, words, rare) : [],
  };
};
