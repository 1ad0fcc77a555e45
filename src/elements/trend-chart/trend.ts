/** What an indicator says over time: its results in order, with what is missing, and the plan that they are held against. Pure. */
import type { Indicator } from '../../contract/indicator.js';
import { parsePeriod } from '../../contract/parse-period.js';
import { figuresOf, type Observation, type Target } from '../../progress/figures.js';
import { expectedAt, pathOf, pointOf, type Point } from '../../progress/fulfilment.js';
import type { ProgressResult } from '../../progress/result.js';

/** A period of the series. `value` is `undefined` where there is none. */
export interface Reading {
  readonly period: string | number;
  /** The end of the period, in years. */
  readonly at: number;
  readonly value: number | undefined;
  readonly women: number | undefined;
  readonly men: number | undefined;
  /** The method changed before this. */
  readonly breakBefore: boolean;
  /** What the plan expects; nothing before it begins and after it ends. */
  readonly expected: number | undefined;
  /** How much more than the plan expects; nothing where there is nothing to compare yet, or any more. */
  readonly ahead: number | undefined;
  /** Which side of the plan it is on; `on` within a hundredth of the whole way. */
  readonly side: 'above' | 'below' | 'on' | undefined;
}

/** A target of the plan: a milestone, or the last one. */
export interface Stop extends Point {
  readonly period: string | number;
}

/** What a line is drawn of. */
export type Line = 'value' | 'women' | 'men';

/** Readings that a line goes through, as indices. */
export type Run = readonly number[];

export interface Trend {
  /** In order of time. */
  readonly readings: readonly Reading[];
  /** Of all, women and men: the readings that hang together, with neither a missing value nor another method between them. */
  readonly runs: Readonly<Record<Line, readonly Run[]>>;
  /** The path from the baseline by the milestones to the target; empty where there is none. */
  readonly path: readonly Point[];
  readonly milestones: readonly Stop[];
  /** The target, where it is one value. */
  readonly aim: number | undefined;
  /** The end of the target's period, in years. */
  readonly due: number | undefined;
  readonly target: Target | undefined;
  /** The reading that is the result, as an index. */
  readonly last: number | undefined;
  /** There is something to draw: a result, or the path. */
  readonly isDrawable: boolean;
}

type Item = Observation & {
  readonly breakBefore?: boolean;
  readonly groups?: { readonly women?: number; readonly men?: number };
};

const item = (written: number | Item | undefined): Item =>
  typeof written === 'object' ? written : written === undefined ? {} : { value: written };

const endOf = ({ period }: Observation): number | undefined =>
  period === undefined ? undefined : parsePeriod(period)?.end;

/** The years between two results of a series of years: nobody has to write down what is missing. */
const between = (before: Item | undefined, next: Item): Item[] => {
  const from = before?.period === undefined ? undefined : parsePeriod(before.period);
  const to = next.period === undefined ? undefined : parsePeriod(next.period);
  if (from?.kind !== 'year' || to?.kind !== 'year') return [];
  const years: Item[] = [];
  // A hole of more than a lifetime is a slip of the pen, and not a hundred rows.
  if (to.year - from.year <= 100)
    for (let year = from.year + 1; year < to.year; year++) years.push({ period: year });
  return years;
};

/** The series in order; in one of years, the years that are left out are there without a value. */
const inOrder = (series: readonly Item[]): Item[] => {
  const sorted = series
    .filter(one => endOf(one) !== undefined)
    .sort((a, b) => (endOf(a) ?? 0) - (endOf(b) ?? 0));
  const isYearly = sorted.some((one, index) => endOf(one) === (endOf(sorted[index - 1] ?? {}) ?? 0) + 1);
  return isYearly ? sorted.flatMap((one, index) => [...between(sorted[index - 1], one), one]) : sorted;
};

/** Puts a figure of its own among the others, in place of the one of the same period. */
const withOne = (items: readonly Item[], one: Item, wins: boolean): Item[] => {
  const at = endOf(one);
  if (at === undefined || one.value === undefined) return [...items];
  const same = items.findIndex(other => endOf(other) === at && other.period !== undefined);
  if (same >= 0)
    return wins || items[same]?.value === undefined
      ? items.map((other, index) => (index === same ? { ...other, ...one } : other))
      : [...items];
  return [...items, one].sort((a, b) => (endOf(a) ?? 0) - (endOf(b) ?? 0));
};

/** The longest time between two results of the series: a baseline that is farther away does not hang together with them. */
const usualStep = (series: readonly Item[]): number => {
  const ends = series.map(one => endOf(one) ?? 0);
  const steps = ends.slice(1).map((end, index) => end - (ends[index] ?? end));
  return ends.length > 1 ? steps.reduce((a, b) => Math.max(a, b), 0) : Infinity;
};

const runsOf = (readings: readonly Reading[], line: Line, step: number): Run[] => {
  const runs: number[][] = [];
  let hangs = false;
  let end = NaN;
  readings.forEach((reading, index) => {
    hangs &&= !reading.breakBefore;
    if (reading[line] === undefined) {
      hangs = false;
      return;
    }
    // A ten-thousandth of a step is what floating point leaves over.
    if (hangs && reading.at - end <= step * 1.0001) runs.at(-1)?.push(index);
    else runs.push([index]);
    hangs = true;
    end = reading.at;
  });
  return runs;
};

/**
 * Reads an indicator as a trend.
 *
 * @param indicator The indicator. Results without a period have no place in time, and are left out.
 * @param result What it comes to.
 */
export const trendOf = (indicator: Indicator, result: ProgressResult): Trend => {
  const { target, current } = figuresOf(indicator);
  const baseline = item(indicator.baseline);
  const series = inOrder(withOne(indicator.series ?? [], item(indicator.current), true));
  const items = withOne(series, baseline, false);

  const start = pointOf(baseline);
  const due = target && endOf(target);
  const aim = target?.value ?? result.target ?? undefined;
  const isPath =
    start && due !== undefined && due > start.at && result.target !== null && result.target !== start.value;
  const path = isPath ? pathOf(start, { at: due, value: result.target }, indicator.milestones ?? []) : [];
  const journey = isPath ? Math.abs(result.target - start.value) : 0;

  const readings = items.map(({ period, value, groups, breakBefore }): Reading => {
    const at = (period === undefined ? undefined : parsePeriod(period)?.end) ?? NaN;
    const on = isPath && at >= start.at && at <= due ? expectedAt(path, at) : undefined;
    const ahead =
      isPath && on !== undefined && value !== undefined && at > start.at && at < due ? value - on : undefined;
    return {
      period: period ?? '',
      at,
      value,
      women: groups?.women,
      men: groups?.men,
      breakBefore: !!breakBefore,
      expected: on,
      ahead,
      side:
        ahead === undefined
          ? undefined
          : Math.abs(ahead) <= (journey / 100) * (1 + 1e-9)
            ? 'on'
            : ahead > 0
              ? 'above'
              : 'below',
    };
  });
  const step = usualStep(series);
  const runs = {
    value: runsOf(readings, 'value', step),
    women: runsOf(readings, 'women', step),
    men: runsOf(readings, 'men', step),
  };
  const now = current && endOf(current);
  const last = readings.findIndex(({ at, value }) => at === now && value === current?.value);
  return {
    readings,
    runs,
    path,
    milestones: (indicator.milestones ?? []).flatMap(one => {
      const point = pointOf(one);
      return point && one.period !== undefined ? [{ ...point, period: one.period }] : [];
    }),
    aim,
    due,
    target,
    last: last < 0 ? undefined : last,
    isDrawable: path.length > 0 || [runs.value, runs.women, runs.men].some(({ length }) => length > 0),
  };
};
