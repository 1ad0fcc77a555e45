/** The figures of an indicator, as a gauge needs them: which result is the latest, what the target is, how many decimals. */
import { parsePeriod } from '../contract/parse-period.js';

/** A value at a period. `value` is `undefined` where there is none. */
export interface Observation {
  readonly value?: number;
  readonly period?: string | number;
  /** How it is measured changed: what came before cannot be held against it as it stands. */
  readonly breakBefore?: boolean;
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
  readonly baseline?: ValueOrTarget;
  readonly current?: ValueOrTarget;
  readonly target?: ValueOrTarget;
  readonly series?: readonly Observation[];
}

/** The figures, each `undefined` where it is not known. */
export interface Figures {
  readonly baseline: Observation | undefined;
  readonly current: Observation | undefined;
  readonly target: Target | undefined;
  /** A period later than the result's for which the series says that there is no value. */
  readonly missing: string | number | undefined;
  /** With how many decimals the figures are written. */
  readonly decimals: number;
}

const toObservation = (written: ValueOrTarget): Target | undefined =>
  typeof written === 'number' ? { value: written } : written;

/** When a period ends, in years; `NaN` where there is none, which is neither before nor after anything. */
export const endOf = (period: string | number | undefined): number =>
  period === undefined ? NaN : (parsePeriod(period)?.end ?? NaN);

const end = (period: string | number | undefined): number => endOf(period) || -Infinity;

/** How many decimals a number is written with. */
export const decimalsIn = (value: number): number => {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
};

/**
 * The figures of an indicator.
 *
 * @param measured The indicator. `current` wins over the series; else the latest period in it that has a value is the result.
 * @returns The figures. `decimals`: as given, else the most that any of the indicator's own figures has, at most 2.
 */
export const figuresOf = ({ decimals, baseline, current, target, series = [] }: FigureFields): Figures => {
  const known = series.filter(item => item.value !== undefined);
  const latest = known.reduce<Observation | undefined>(
    (best, item) => (best && end(best.period) >= end(item.period) ? best : item),
    undefined,
  );
  const given = toObservation(current);
  const result = given?.value === undefined ? latest : given;
  const gap = series.filter(item => item.value === undefined && end(item.period) > end(result?.period));
  const goal = toObservation(target);
  const values = [
    toObservation(baseline)?.value,
    result?.value,
    goal?.value,
    goal?.min,
    goal?.max,
    ...known.map(item => item.value),
  ];
  return {
    baseline: toObservation(baseline),
    current: result,
    target: goal && [goal.value, goal.min, goal.max].some(value => value !== undefined) ? goal : undefined,
    missing: result && gap.sort((a, b) => end(b.period) - end(a.period))[0]?.period,
    decimals:
      decimals ??
      Math.min(2, Math.max(0, ...values.map(value => (value === undefined ? 0 : decimalsIn(value))))),
  };
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

/**
 * The periods since the baseline at which the way of measuring changed. The figures are calculated as if it had not, for nobody knows
 * by how much it matters; but what is said of them must say so.
 *
 * @returns The periods up to the result's, the earliest first; none where there is no baseline to compare with.
 */
export const breaksOf = (measured: FigureFields): readonly (string | number)[] => {
  const { baseline, current } = figuresOf(measured);
  if (baseline?.value === undefined || !current) return [];
  const from = end(baseline.period);
  const until = end(current.period);
  const periods = [...(measured.series ?? []), current].flatMap(({ breakBefore, period }) =>
    breakBefore && period !== undefined && end(period) > from && end(period) <= until ? [period] : [],
  );
  return [...new Map(periods.map(period => [end(period), period])).values()].sort((a, b) => end(a) - end(b));
};
