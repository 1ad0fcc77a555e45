/** The plan that results are held against: straight lines from a start, through milestones, to the target (`data-contract.md`, "Method"). Pure. */
import { parsePeriod } from '../contract/parse-period.js';
import { cleanWithin } from './precision.js';

/** A value on a time line; `at` in years. */
export interface Point {
  readonly at: number;
  readonly value: number;
}

/** When a period ends, in years; `NaN` where there is none, which is neither before nor after anything. */
export const endOf = (period: string | number | undefined): number =>
  period === undefined ? NaN : (parsePeriod(period)?.end ?? NaN);

/** The place of an observation on a time line, or nothing where it has no value or no period. */
export const pointOf = ({
  value,
  period,
}: {
  readonly value?: number | undefined;
  readonly period?: string | number | undefined;
}): Point | undefined => {
  const at = endOf(period);
  return value === undefined || Number.isNaN(at) ? undefined : { at, value };
};

/**
 * What is expected at a time: on straight lines from point to point. Before the first it is the first's value, after the last the
 * last's.
 *
 * @param points In any order, at least one.
 * @param at The time, in years.
 */
export const expectedAt = (points: readonly Point[], at: number): number => {
  const sorted = [...points].sort((a, b) => a.at - b.at);
  const next = sorted.find(point => point.at >= at) ?? sorted.at(-1);
  const before = sorted.filter(point => point.at <= at).at(-1) ?? next;
  if (!next || !before) return NaN;
  if (next.at <= before.at) return before.value;
  const value = before.value + ((next.value - before.value) * (at - before.at)) / (next.at - before.at);
  const share = (at - before.at) / (next.at - before.at);
  return cleanWithin(
    // Numbers may be too large to be subtracted.
    Number.isFinite(value) ? value : before.value * (1 - share) + next.value * share,
    Math.max(Math.abs(before.value), Math.abs(next.value)),
  );
};

/**
 * The points of the plan, the earliest first: from the baseline, or where there is none from the first milestone, to the target, where it stops.
 *
 * @returns None where one of the ends is missing, or the target is not the later one.
 */
export const pathOf = (
  baseline: Point | undefined,
  milestones: readonly Point[],
  target: Point | undefined,
): readonly Point[] => {
  if (!target) return [];
  const from = baseline?.at ?? -Infinity;
  const between = milestones.filter(({ at }) => at > from && at < target.at).sort((a, b) => a.at - b.at);
  const points = [...(baseline ? [baseline] : []), ...between];
  return points[0] && points[0].at < target.at ? [...points, target] : [];
};
