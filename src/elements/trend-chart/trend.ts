/** What an indicator says over time: its results in order, with what is missing, and the plan that they are held against. Pure. */
import { knownGroups, type Indicator } from '../../contract/indicator.js';
import type { Interval, Status } from '../../contract/observation.js';
import type { PeriodName } from '../../contract/period.js';
import { parsePeriod } from '../../contract/parse-period.js';
import type { Pace } from '../../contract/scales.js';
import {
  cleanInterval,
  figuresOf,
  isNear,
  isSamePeriod,
  observationsOf,
  type Observation,
  type Target,
} from '../../progress/figures.js';
import { endOf as endOfPeriod, expectedAt, pointOf, type Point } from '../../progress/path.js';
import { clean, decimalsIn, planDecimals, tellingDecimals, type Pair } from '../../progress/precision.js';
import type { ProgressResult } from '../../progress/result.js';

/** A period of the series. `value` is `undefined` where there is none. */
export interface Reading {
  readonly period: string | number;
  /** The end of the period, in years. */
  readonly at: number;
  readonly value: number | undefined;
  /** What is foreseen for it, which is no result. */
  readonly forecast: number | undefined;
  /** Between what the value, or what is foreseen, lies. */
  readonly interval: Interval | undefined;
  /** The values of the trend's groups, in their order. */
  readonly groups: readonly (number | undefined)[];
  /** The method changed before this. */
  readonly breakBefore: boolean;
  /** It is of another length than the others, and held against none of them. */
  readonly isApart: boolean;
  /** What kind of figure it is, or why there is none. */
  readonly status: Status | undefined;
  /** What the plan expects; nothing before it begins and after it ends. */
  readonly expected: number | undefined;
  /** Which side of the plan it is on, where there is something to compare; `on` within a hundredth of the whole way. */
  readonly side: 'above' | 'below' | 'on' | undefined;
  /** What side that is for what is wanted. */
  readonly pace: Pace | undefined;
}

/** A target of the plan: a milestone, or the last one. */
export interface Stop extends Point {
  readonly period: string | number;
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

/** Readings that a line goes through, as indices. */
export type Run = readonly number[];

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

const endOf = ({ period }: Observation): number => endOfPeriod(period);

/** The years between two results of a series of years: nobody has to write down what is missing. */
const between = (before: Observation | undefined, next: Observation): Observation[] => {
  const from = before?.period === undefined ? undefined : parsePeriod(before.period);
  const to = next.period === undefined ? undefined : parsePeriod(next.period);
  if (from?.kind !== 'year' || to?.kind !== 'year') return [];
  const years: Observation[] = [];
  // A hole of more than a lifetime is a slip of the pen, and not a hundred rows.
  if (to.year - from.year <= 100)
    for (let year = from.year + 1; year < to.year; year++) years.push({ period: year });
  return years;
};

/** Results in order of time; in a series of years, the years that are left out are there without a value. */
const withHoles = (results: readonly Observation[]): Observation[] => {
  const isYearly = results.some((one, index) => endOf(one) === endOf(results[index - 1] ?? {}) + 1);
  return isYearly
    ? results.flatMap((one, index) => [...between(results[index - 1], one), one])
    : [...results];
};

/** Puts the baseline among the results, where its period has none. */
const withBaseline = (results: readonly Observation[], baseline: Observation | undefined): Observation[] => {
  const at = endOf(baseline ?? {});
  if (!baseline || baseline.value === undefined || Number.isNaN(at)) return [...results];
  const rest = results.filter(other => endOf(other) !== at);
  const same = results.find(other => endOf(other) === at);
  return [...rest, same?.value === undefined ? { ...same, ...baseline } : same].sort(
    (a, b) => endOf(a) - endOf(b),
  );
};

/** The longest time between two results of the series: a baseline that is farther away does not hang together with them. */
const usualStep = (series: readonly Observation[]): number => {
  const ends = series.map(endOf);
  const steps = ends.slice(1).map((end, index) => end - (ends[index] ?? end));
  return ends.length > 1 ? steps.reduce((a, b) => Math.max(a, b), 0) : Infinity;
};

const runsOf = (
  readings: readonly Reading[],
  valueOf: (reading: Reading) => number | undefined,
  step: number,
): Run[] => {
  const runs: number[][] = [];
  const apart: number[][] = [];
  let hangs = false;
  let end = NaN;
  readings.forEach((reading, index) => {
    if (reading.isApart) {
      if (valueOf(reading) !== undefined) apart.push([index]);
      return;
    }
    hangs &&= !reading.breakBefore;
    if (valueOf(reading) === undefined) {
      hangs = false;
      return;
    }
    // A ten-thousandth of a step is what floating point leaves over.
    if (hangs && reading.at - end <= step * 1.0001) runs.at(-1)?.push(index);
    else runs.push([index]);
    hangs = true;
    end = reading.at;
  });
  return [...apart, ...runs];
};

const cleaned = (value: number | undefined): number | undefined =>
  value === undefined ? value : clean(value);

/** What stands under a chart of these periods. */
export const axisOf = (items: readonly { readonly period?: string | number }[]): Trend['axis'] => {
  const kinds = items.map(({ period = '' }) => parsePeriod(period)?.kind ?? 'year');
  if (kinds.every(kind => kind === 'year')) return 'years';
  return kinds.every(kind => kind === 'year' || kind === 'years') ? 'spans' : 'parts';
};

/** The parts of lines in which each reading has an interval. */
const spreadsOf = (readings: readonly Reading[], lines: readonly Run[]): Run[] => {
  const spreads: number[][] = [];
  for (const line of lines) {
    let hangs = false;
    for (const index of line) {
      const isSpread = readings[index]?.interval !== undefined;
      if (isSpread && hangs) spreads.at(-1)?.push(index);
      else if (isSpread) spreads.push([index]);
      hangs = isSpread;
    }
  }
  return spreads;
};

/** The value of a group, which may be called what objects have by nature. */
const groupValue = (groups: Observation['groups'], id: string): number | undefined =>
  groups && Object.hasOwn(groups, id) ? cleaned(groups[id]) : undefined;

/** What is compared with, and its value at a reading. */
interface Compared {
  readonly title: string;
  readonly valueAt: (item: Observation) => number | undefined;
}

/** What the results are compared with, as far as it has values of the same periods: the nation, counties and groups before municipalities. */
const comparedOf = (
  comparisons: NonNullable<Indicator['comparisons']>,
  items: readonly Observation[],
): Compared[] => {
  const isTown = ({ kind }: (typeof comparisons)[number]): number => Number(kind === 'municipality');
  return [...comparisons]
    .sort((a, b) => isTown(a) - isTown(b))
    .map((one): Compared => {
      const byEnd = new Map(observationsOf(one).results.map(result => [endOf(result), result]));
      return {
        title: one.title,
        valueAt: item => {
          const found = byEnd.get(endOf(item));
          return found && isSamePeriod(found.period, item.period) ? cleaned(found.value) : undefined;
        },
      };
    })
    .filter(({ valueAt }) => items.some(item => valueAt(item) !== undefined));
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

/** With how many decimals what is held against something is told from it. */
const decimalsFor = (
  readings: readonly Reading[],
  near: number,
  least: number,
  ownGroups: number,
): Pick<Trend, 'decimals' | 'planDecimals'> => {
  const known = readings.filter(({ value, isApart }) => value !== undefined && !isApart);
  const ends: readonly Pair[] = [[known[0]?.value ?? 0, known.at(-1)?.value ?? 0]];
  const spread = readings.flatMap(({ value, forecast, interval }): readonly Pair[] => {
    const between = value ?? forecast;
    return interval && between !== undefined
      ? [
          [interval.low, between],
          [between, interval.high],
          [interval.low, interval.high],
        ]
      : [];
  });
  // A group is a part of the result, and is not held against it.
  const compared = known.flatMap(({ value, groups }) =>
    groups
      .slice(ownGroups)
      .flatMap((other): readonly Pair[] =>
        value === undefined || other === undefined ? [] : [[value, other]],
      ),
  );
  let decimals = tellingDecimals([...ends, ...spread, ...compared], least);
  let plan = decimals;
  for (const { value, expected, side } of known) {
    if (value === undefined || expected === undefined || side === undefined) continue;
    plan = planDecimals([value, expected], side === 'on', near, plan);
    // A result that is rounded is written with as many as what it is held against.
    if (decimalsIn(value) > decimals) decimals = plan;
  }
  return { decimals, planDecimals: plan };
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
      return point && one.period !== undefined ? [{ ...point, period: one.period }] : [];
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
