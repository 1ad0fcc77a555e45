/** What an indicator says over time: its results in order, with what is missing, and the plan that they are held against. Pure. */
import type { Noted } from '../../base/notes.js';
import { knownGroups, type Indicator } from '../../contract/indicator.js';
import { parsePeriod } from '../../contract/parse-period.js';
import type { PeriodName } from '../../contract/period.js';
import type { Pace } from '../../contract/scales.js';
import { cleanInterval, figuresOf, isNear, type Target } from '../../progress/figures.js';
import { expectedAt, pointOf, type Point } from '../../progress/path.js';
import type { ProgressResult } from '../../progress/result.js';
import { comparedOf, groupValue } from './compared.js';
import {
  cleaned,
  endOf,
  runsOf,
  spreadsOf,
  usualStep,
  withBaseline,
  withHoles,
  type Reading,
  type Run,
} from './readings.js';
import { decimalsFor } from './trend-decimals.js';

/** A target of the plan: a milestone, or the last one. */
export interface Stop extends Point {
  readonly period: string | number;
  readonly note: string | undefined;
}

/** A group that results are told for. */
export interface Group {
  readonly id: string;
  /** Nothing where the library has a word for it. */
  readonly title: string | undefined;
  /** As those of all. */
  readonly runs: readonly Run[];
  /** It is no part of those that the results are for, but something that they are compared with. */
  readonly isCompared?: true;
}

export interface Trend {
  /** In order of time. */
  readonly readings: readonly Reading[];
  /** The readings that hang together, with neither a missing value nor another method between them. */
  readonly runs: readonly Run[];
  /** The groups that have a value, in the indicator's order, and after them what the results are compared with. */
  readonly groups: readonly Group[];
  /** The readings of a line whose intervals hang together, as indices. */
  readonly spreads: readonly Run[];
  /** What is foreseen, from the last result on, as indices; empty where nothing is. */
  readonly outlook: Run;
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
  /** How far from the plan still counts as on it, in the unit. */
  readonly near: number;
  /** With how many decimals results are written, and what is expected. */
  readonly decimals: number;
  readonly planDecimals: number;
  /** What a period of several years is called. */
  readonly periodKind: PeriodName | undefined;
  /** Its groups have names of their own, or are more than two: their names stand in a column. */
  readonly hasColumn: boolean;
  /** What stands under it: years alone; spans of several years, too; or parts of years, in a row over the years. */
  readonly axis: 'years' | 'spans' | 'parts';
  /** There is something to draw: a result, or the path. */
  readonly isDrawable: boolean;
}

/** What may be noted of: all that is drawn at a period. */
export const notedOf = ({ readings, milestones, target }: Trend): readonly (Noted | undefined)[] => [
  ...readings,
  ...milestones,
  target,
];

/** What stands under a chart of these periods. */
export const axisOf = (items: readonly { readonly period?: string | number }[]): Trend['axis'] => {
  const kinds = items.map(({ period = '' }) => parsePeriod(period)?.kind ?? 'year');
  if (kinds.every(kind => kind === 'year')) return 'years';
  return kinds.every(kind => kind === 'year' || kind === 'years') ? 'spans' : 'parts';
};

/** Which side of the plan a result is on. */
const sideOf = (value: number, expected: number, near: number): NonNullable<Reading['side']> =>
  isNear(value, expected, near) ? 'on' : value > expected ? 'above' : 'below';

/** What a side of the plan is for what is wanted: lower is praise for emissions, and blame for housing. */
const paceOf = (side: Reading['side'], direction: ProgressResult['direction']): Pace | undefined => {
  if (side === undefined || direction === null || direction === 'maintain') return undefined;
  if (side === 'on') return 'on-path';
  return (side === 'above') === (direction === 'increase') ? 'ahead' : 'behind';
};

/**
 * Reads an indicator as a trend.
 *
 * @param indicator The indicator. Results without a period have no place in time, and are left out.
 * @param result What it comes to.
 */
export const trendOf = (indicator: Indicator, result: ProgressResult): Trend => {
  const { observations, baseline, target, current, path, near, decimals } = figuresOf(indicator);
  const series = withHoles(observations.results);
  const now = endOf(current ?? {});
  const known = new Set(series.filter(({ value }) => value !== undefined).map(endOf));
  // What was foreseen for what is known by now is no news.
  const coming = observations.forecasts.filter(
    item => item.value !== undefined && !(endOf(item) <= now) && !known.has(endOf(item)),
  );
  const foreseen = new Set(coming.map(endOf));
  const past = withBaseline(series, baseline).filter(item => !foreseen.has(endOf(item)));
  const others = new Set(observations.apart);
  const items = [...past, ...coming, ...others].sort((a, b) => endOf(a) - endOf(b));
  const compared = indicator.comparisons ? comparedOf(indicator.comparisons, items) : [];

  const due = target && endOf(target);
  const aim = target?.value ?? result.target ?? undefined;
  const [start] = path;
  const [from, until] = [start?.at ?? NaN, path.at(-1)?.at ?? NaN];

  // Those that the indicator names, and those that need no name; as far as there is a value of them.
  const ids = [...new Set([...(indicator.groups ?? []).map(({ id }) => id), ...knownGroups])].filter(id =>
    items.some(({ groups }) => groupValue(groups, id) !== undefined),
  );
  const readings = items.map((item): Reading => {
    const { period = '', groups, breakBefore } = item;
    const at = endOf(item);
    const isApart = others.has(item);
    const isComing = item.status === 'forecast';
    const written = cleaned(item.value);
    const value = isComing ? undefined : written;
    const expected = !isApart && at >= from && at <= until ? expectedAt(path, at) : undefined;
    // At the baseline there is nothing to compare yet, and at the target nothing any more.
    const isHeld = !isApart && at !== endOf(baseline ?? {}) && at < until;
    const side =
      isHeld && expected !== undefined && value !== undefined ? sideOf(value, expected, near) : undefined;
    return {
      period,
      at,
      value,
      forecast: isComing ? written : undefined,
      interval: item.interval && written !== undefined ? cleanInterval(item.interval) : undefined,
      groups: compared.length
        ? [...ids.map(id => groupValue(groups, id)), ...compared.map(({ valueAt }) => valueAt(item))]
        : ids.map(id => groupValue(groups, id)),
      breakBefore: !!breakBefore,
      isApart,
      status: item.status,
      note: item.note,
      expected,
      side,
      pace: paceOf(side, result.direction),
    };
  });
  const step = usualStep(series);
  const runs = runsOf(readings, ({ value }) => value, step);
  const own = ids.map((id, index): Group => {
    const title = indicator.groups?.find(group => group.id === id)?.title;
    return {
      id,
      title: title ?? (knownGroups.includes(id) ? undefined : id),
      runs: runsOf(readings, reading => reading.groups[index], step),
    };
  });
  const groups = [
    ...own,
    ...compared.map(({ title }, index): Group => ({
      id: '',
      title,
      runs: runsOf(readings, reading => reading.groups[ids.length + index], step),
      isCompared: true,
    })),
  ];
  const last = readings.findIndex(({ at, value, isApart }) => at === now && value !== undefined && !isApart);
  const outlook = readings.flatMap(({ forecast }, index) => (forecast === undefined ? [] : [index]));
  const ahead = outlook.length && last >= 0 ? [last, ...outlook] : outlook;
  return {
    readings,
    runs,
    groups,
    spreads: spreadsOf(readings, [...runs, ahead]),
    outlook: ahead,
    path,
    milestones: (indicator.milestones ?? []).flatMap(one => {
      const point = pointOf(one);
      return point && one.period !== undefined ? [{ ...point, period: one.period, note: one.note }] : [];
    }),
    aim,
    due: due === undefined || Number.isNaN(due) ? undefined : due,
    target,
    last: last < 0 ? undefined : last,
    near,
    periodKind: indicator.periodKind,
    ...decimalsFor(readings, near, decimals, ids.length),
    hasColumn: groups.length > 2 || groups.some(({ title }) => title !== undefined),
    axis: axisOf([...readings, ...(indicator.milestones ?? []), target ?? {}]),
    isDrawable: path.length > 0 || outlook.length > 0 || runs.length > 0 || groups.length > 0,
  };
};
