/** The figures of an indicator, read: which result is the latest, what it is held against, and with how many decimals they are written. */
import type { Direction } from '../contract/indicator.js';
import type { PeriodName } from '../contract/period.js';
import type { Interval, Status } from '../contract/observation.js';
import { parsePeriod } from '../contract/parse-period.js';
import { partial } from '../contract/schema.js';
import { endOf, expectedAt, pathOf, pointOf, type Point } from './path.js';
import {
  clean,
  cleanWithin,
  decimalsIn,
  planDecimals,
  tellingDecimals,
  usualDecimals,
  type Pair,
} from './precision.js';

/** A value at a period. `value` is `undefined` where there is none. */
export interface Observation {
  readonly value?: number;
  readonly period?: string | number;
  /** What kind of figure it is; `forecast` is never a result, and one without a value says why there is none. */
  readonly status?: Status;
  /** What is to be known of it, in the data's own words. */
  readonly note?: string;
  /** Between what it lies, as far as that is known. */
  readonly interval?: Interval;
  /** How it is measured changed: what came before cannot be held against it as it stands. */
  readonly breakBefore?: boolean;
  /** Values of groups, by their ids. */
  readonly groups?: Readonly<Record<string, number>>;
}

/** A target: one value, or a range with one end or both. */
export interface Target extends Observation {
  readonly min?: number;
  readonly max?: number;
}

type ValueOrTarget = number | Target | undefined;

/** What an indicator says, as far as figures go. The shape of `Indicator` in `data-contract.md`. */
export interface FigureFields {
  readonly decimals?: number;
  /** What a period of several years is called. */
  readonly periodKind?: PeriodName;
  readonly direction?: Direction;
  readonly baseline?: ValueOrTarget;
  readonly current?: ValueOrTarget;
  readonly target?: ValueOrTarget;
  /** How far from one value still counts as held, in the unit. */
  readonly tolerance?: number;
  /** Targets on the way. */
  readonly milestones?: readonly Observation[];
  readonly series?: readonly Observation[];
  /** Something that a verdict rests on was wrong and is left out: what is left of a plan is another plan. */
  readonly [partial]?: true;
}

/** What an indicator says of its results. */
export interface Observations {
  /** Those that can be held against one another, in order of time, one a period; some without a value. */
  readonly results: readonly Observation[];
  /** What is foreseen, in order of time. */
  readonly forecasts: readonly Observation[];
  /** Those of another length than the others: a quarter among years. */
  readonly apart: readonly Observation[];
  /** Those that say something else than the one of the same period that counts. */
  readonly replaced: readonly Observation[];
}

/** The figures, each `undefined` where it is not known. */
export interface Figures {
  /** What is said of the results. */
  readonly observations: Observations;
  readonly baseline: Observation | undefined;
  /** The same, where there is a way from it to the target. */
  readonly origin: Observation | undefined;
  /** The result: the latest that has a value. */
  readonly current: Observation | undefined;
  /** The target. One value with a tolerance is a range. */
  readonly target: Target | undefined;
  /** Which way is better; of a range it is to stay inside. */
  readonly direction: Direction | undefined;
  /** The value that is to be reached: of a range with one end that end, of one with both nothing. */
  readonly aim: number | undefined;
  /** The result of the target's period, where the latest one is of a later period: by this it is decided. */
  readonly decided: Observation | undefined;
  /** A period later than the result's for which the series says that there is no value. */
  readonly missing: Observation | undefined;
  /** From baseline to target; empty where there is no plan. */
  readonly path: readonly Point[];
  /** What the plan expects at the result's period, while there is something to compare. */
  readonly expected: number | undefined;
  /** The period of the milestone that is what the plan expects then. */
  readonly milestone: string | number | undefined;
  /** The value that is held against target and plan: `decided`, else the result. */
  readonly compared: number | undefined;
  /** How far from the plan still counts as on it, in the unit. */
  readonly near: number;
  /** What a period of several years is called. */
  readonly periodKind: PeriodName | undefined;
  /** With how many decimals the figures are written. */
  readonly decimals: number;
  /** The same for what is expected, and for the difference. */
  readonly planDecimals: number;
}

const toObservation = (written: ValueOrTarget): Target | undefined =>
  typeof written === 'number' ? { value: written } : written;

export const cleanInterval = ({ low, high }: Interval): Interval => ({ low: clean(low), high: clean(high) });

const cleaned = (written: ValueOrTarget): Target | undefined => {
  const item = toObservation(written);
  if (!item) return undefined;
  const { value, min, max, interval } = item;
  // Most are whole numbers, and clean as they are.
  if (!interval && [value, min, max].every(each => each === undefined || Object.is(clean(each), each)))
    return item;
  return {
    ...item,
    ...(interval && { interval: cleanInterval(interval) }),
    ...(value !== undefined && { value: clean(value) }),
    ...(min !== undefined && { min: clean(min) }),
    ...(max !== undefined && { max: clean(max) }),
  };
};

/** How long a period is, as a word; nothing for a day, which is a moment and goes with any. */
const lengthOf = (period: string | number | undefined): string | undefined => {
  const read = period === undefined ? undefined : parsePeriod(period);
  return !read || read.kind === 'day'
    ? undefined
    : `${read.kind} ${read.kind === 'years' ? read.part - read.year : 1}`;
};

/** Whether two periods are one and the same: they end together, and neither is a part of the other. */
export const isSamePeriod = (
  one: string | number | undefined,
  other: string | number | undefined,
): boolean => {
  const [a, b] = [lengthOf(one), lengthOf(other)];
  return endOf(one) === endOf(other) && (a === b || !a || !b);
};

/** The length that most of the periods have; of two that are as usual, the one that comes first. */
const usualLength = (items: readonly (Observation | undefined)[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const item of items) {
    const length = lengthOf(item?.period);
    if (length !== undefined) counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  return [...counts].reduce<readonly [string | undefined, number]>(
    (best, entry) => (entry[1] > best[1] ? entry : best),
    [undefined, 0],
  )[0];
};

/** An observation that another one of its period comes upon: its interval and what is noted of it are of its own value. */
const withoutItsOwn = (last: Observation, next: Observation): Observation => {
  if (!(last.interval ?? last.note) || last.value === next.value) return last;
  const rest: { -readonly [Key in keyof Observation]: Observation[Key] } = { ...last };
  delete rest.interval;
  delete rest.note;
  return rest;
};

/**
 * What an indicator says of its results, in order: `series`, and `current` where it has a period. Of two of one period the last counts, `current` being
 * the last of all, but one without a value never stands for one that has a value.
 *
 * @param fields The indicator.
 */
export const observationsOf = ({
  baseline,
  current,
  series = [],
}: {
  readonly baseline?: ValueOrTarget;
  readonly current?: number | Observation | undefined;
  readonly series?: readonly Observation[] | undefined;
}): Observations => {
  const given = typeof current === 'object' ? [...series, current] : series;
  const dated = given.filter(({ period }) => !Number.isNaN(endOf(period)));
  const usual = usualLength([toObservation(baseline), ...dated]);
  const isUsual = ({ period }: Observation): boolean => (lengthOf(period) ?? usual) === usual;
  // Where all that has a value is of another length than the baseline, it stands by itself.
  const fits = dated.some(item => item.value !== undefined && isUsual(item)) ? isUsual : () => true;
  const sorted = dated.filter(fits).sort((a, b) => endOf(a.period) - endOf(b.period));
  const results: Observation[] = [];
  const forecasts: Observation[] = [];
  const replaced: Observation[] = [];
  for (const item of sorted) {
    const list = item.status === 'forecast' ? forecasts : results;
    const last = list.at(-1);
    const isTwice = last && endOf(last.period) === endOf(item.period);
    if (!isTwice) list.push(item);
    else if (item.value !== undefined) {
      if (last.value !== undefined && last.value !== item.value) replaced.push(last);
      list.splice(-1, 1, { ...withoutItsOwn(last, item), ...item });
    }
  }
  return { results, forecasts, apart: dated.filter(item => !fits(item)), replaced };
};

/** A range of one value and how far from it is allowed. */
const withTolerance = (target: Target | undefined, tolerance: number | undefined): Target | undefined => {
  if (target?.value === undefined || tolerance === undefined) return target;
  const { value, ...rest } = target;
  return { ...rest, min: clean(value - tolerance), max: clean(value + tolerance) };
};

/**
 * The direction that the figures have: towards the target from the baseline; for a range, to stay in it.
 *
 * @returns Nothing where baseline and target do not tell.
 */
export const directionOf = ({
  baseline,
  target,
}: FigureFields): 'increase' | 'decrease' | 'maintain' | undefined => {
  const from = toObservation(baseline)?.value;
  const { value, min, max } = toObservation(target) ?? {};
  if (value === undefined) {
    if (min !== undefined && max !== undefined) return 'maintain';
    return min === undefined ? (max === undefined ? undefined : 'decrease') : 'increase';
  }
  if (from === undefined || from === value) return undefined;
  return from < value ? 'increase' : 'decrease';
};

/** The value that is to be reached: a range's end that the direction leads to. */
const aimOf = ({ value, min, max }: Target, direction: Direction): number | undefined =>
  value ?? (direction === 'decrease' ? (max ?? min) : (min ?? max));

/** Whether a value is on the wrong side of what is to be reached. */
const isWorse = (
  value: number | undefined,
  aim: number | undefined,
  direction: Direction | undefined,
): boolean =>
  value !== undefined && aim !== undefined && (direction === 'decrease' ? value > aim : value < aim);

/** All numbers of an observation. */
const valuesOf = ({ value, interval }: Observation = {}): readonly (number | undefined)[] =>
  interval ? [value, interval.low, interval.high] : [value];

/** A hundredth of how far two values are apart, which may be too far for a number. */
const hundredthOf = (a: number, b: number): number => {
  const length = Math.abs(a - b);
  return Number.isFinite(length)
    ? cleanWithin(length / 100, Math.max(Math.abs(a), Math.abs(b)))
    : Math.abs(a / 100 - b / 100);
};

const read = (fields: FigureFields): Figures => {
  const { baseline: from, current: now, milestones = [], series = [] } = fields;
  const observations = observationsOf({ baseline: from, series, current: toObservation(now) });
  const { results } = observations;
  const given = cleaned(now);
  const isUndated = given?.value !== undefined && Number.isNaN(endOf(given.period));
  const current =
    isUndated && given.status !== 'forecast'
      ? given
      : cleaned(results.filter(({ value }) => value !== undefined).at(-1));
  const baseline = cleaned(from);

  const written = withTolerance(
    cleaned(fields.target),
    fields.direction === 'maintain' ? fields.tolerance : undefined,
  );
  const target =
    written && [written.value, written.min, written.max].some(value => value !== undefined)
      ? written
      : undefined;
  const isRange = target?.value === undefined && target?.min !== undefined && target.max !== undefined;
  const direction = isRange ? 'maintain' : (fields.direction ?? directionOf(fields));
  const aim = target && direction && direction !== 'maintain' ? aimOf(target, direction) : undefined;

  const value = current?.value;
  const at = endOf(current?.period);
  const due = endOf(target?.period);
  const decided =
    at > due
      ? cleaned(results.find(item => endOf(item.period) === due && item.value !== undefined))
      : undefined;
  const missing = results
    .filter(item => item.value === undefined && (current ? endOf(item.period) > at : item.status))
    .at(-1);

  const isComparable =
    lengthOf(baseline?.period) === lengthOf(current?.period) ||
    !lengthOf(baseline?.period) ||
    !lengthOf(current?.period);
  const origin = isComparable ? baseline : undefined;
  const way = pathOf(
    origin && pointOf(origin),
    milestones.flatMap(item => pointOf(cleaned(item) ?? item) ?? []),
    aim === undefined || !target ? undefined : pointOf({ value: aim, period: target.period }),
  );
  // Where the start is no worse than the target there is no way to go.
  const path = !fields[partial] && isWorse(way[0]?.value, aim, direction) ? way : [];
  const [start] = path;
  const isOnWay = !!start && at >= start.at && at !== endOf(origin?.period);
  const expected = isOnWay ? expectedAt(path, Math.min(at, due)) : undefined;
  const near = start && aim !== undefined ? hundredthOf(aim, start.value) : 0;

  const ends = given?.interval && { interval: given.interval };
  const limits = [target?.value, target?.min, target?.max];
  const own = [
    ...[baseline, current, ends, ...series].flatMap(valuesOf),
    ...limits,
    ...milestones.map(item => item.value),
  ].filter(each => each !== undefined);
  // The figures that are held against one another.
  const pairs: Pair[] = [];
  const hold = (a: number | undefined, b: number | undefined): void => {
    if (a !== undefined && b !== undefined) pairs.push([a, b]);
  };
  for (const limit of limits)
    for (const figure of [value, decided?.value, baseline?.value]) hold(figure, limit);
  hold(value, baseline?.value);
  hold(decided?.value, value);
  hold(target?.min, target?.max);
  if (current?.interval) {
    const { low, high } = current.interval;
    for (const end of [low, high]) for (const other of [value, ...limits]) hold(end, other);
    hold(low, high);
  }
  let decimals = tellingDecimals(pairs, fields.decimals ?? usualDecimals(own.map(clean)));
  let planned = decimals;
  if (value !== undefined && expected !== undefined) {
    planned = planDecimals([value, expected], isNear(value, expected, near), near, decimals);
    // A result that is rounded is written with as many as what it is held against.
    if (decimalsIn(value) > decimals) decimals = planned;
  }
  return {
    observations,
    baseline,
    origin: isWorse(origin?.value, aim, direction) ? origin : undefined,
    current,
    target,
    direction,
    aim,
    decided,
    missing,
    path,
    expected,
    milestone:
      expected === undefined
        ? undefined
        : milestones.find(item => endOf(item.period) === at && at < due)?.period,
    compared: decided?.value ?? value,
    near,
    periodKind: fields.periodKind,
    decimals,
    planDecimals: planned,
  };
};

/** Whether a figure counts as on the plan. */
export const isNear = (value: number, expected: number, near: number): boolean =>
  Math.abs(cleanWithin(value - expected, Math.max(Math.abs(value), Math.abs(expected)))) <= near;

const known = new WeakMap<FigureFields, Figures>();

/**
 * The figures of an indicator. `current` counts among the series by its period, and without one before it.
 *
 * @param fields The indicator. It is read once: its data is never changed.
 * @returns The figures. `decimals`: as given, else what the figures have (`precision.ts`), and as many more as tell apart what is compared.
 */
export const figuresOf = (fields: FigureFields): Figures => {
  const figures = known.get(fields) ?? read(fields);
  known.set(fields, figures);
  return figures;
};

/**
 * The periods since the baseline at which the way of measuring changed. The figures are calculated as if it had not, for nobody knows
 * by how much it matters; but what is said of them must say so.
 *
 * @returns The periods up to the result's, the earliest first; none where there is no baseline to compare with.
 */
export const breaksOf = (fields: FigureFields): readonly (string | number)[] => {
  const { baseline, current, observations } = figuresOf(fields);
  if (baseline?.value === undefined || !current) return [];
  const from = endOf(baseline.period) || -Infinity;
  const until = endOf(current.period) || -Infinity;
  return observations.results.flatMap(({ breakBefore, period }) =>
    breakBefore && period !== undefined && endOf(period) > from && endOf(period) <= until ? [period] : [],
  );
};
