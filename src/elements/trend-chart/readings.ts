/** The results of an indicator in order of time, and which of them hang together. Pure. */
import type { Interval, Status } from '../../contract/observation.js';
import { parsePeriod } from '../../contract/parse-period.js';
import type { Pace } from '../../contract/scales.js';
import type { Observation } from '../../progress/figures.js';
import { endOf as endOfPeriod } from '../../progress/path.js';
import { clean } from '../../progress/precision.js';

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
  /** What is noted of it, in the data's own words. */
  readonly note: string | undefined;
  /** What the plan expects; nothing before it begins and after it ends. */
  readonly expected: number | undefined;
  /** Which side of the plan it is on, where there is something to compare; `on` within a hundredth of the whole way. */
  readonly side: 'above' | 'below' | 'on' | undefined;
  /** What side that is for what is wanted. */
  readonly pace: Pace | undefined;
}

/** Readings that a line goes through, as indices. */
export type Run = readonly number[];

export const endOf = ({ period }: Observation): number => endOfPeriod(period);

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
export const withHoles = (results: readonly Observation[]): Observation[] => {
  const isYearly = results.some((one, index) => endOf(one) === endOf(results[index - 1] ?? {}) + 1);
  return isYearly
    ? results.flatMap((one, index) => [...between(results[index - 1], one), one])
    : [...results];
};

/** Puts the baseline among the results, where its period has none. */
export const withBaseline = (
  results: readonly Observation[],
  baseline: Observation | undefined,
): Observation[] => {
  const at = endOf(baseline ?? {});
  if (!baseline || baseline.value === undefined || Number.isNaN(at)) return [...results];
  const rest = results.filter(other => endOf(other) !== at);
  const same = results.find(other => endOf(other) === at);
  return [...rest, same?.value === undefined ? { ...same, ...baseline } : same].sort(
    (a, b) => endOf(a) - endOf(b),
  );
};

/** The longest time between two results of the series: a baseline that is farther away does not hang together with them. */
export const usualStep = (series: readonly Observation[]): number => {
  const ends = series.map(endOf);
  const steps = ends.slice(1).map((end, index) => end - (ends[index] ?? end));
  return ends.length > 1 ? steps.reduce((a, b) => Math.max(a, b), 0) : Infinity;
};

export const runsOf = (
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

export const cleaned = (value: number | undefined): number | undefined =>
  value === undefined ? value : clean(value);

/** The parts of lines in which each reading has an interval. */
export const spreadsOf = (readings: readonly Reading[], lines: readonly Run[]): Run[] => {
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
