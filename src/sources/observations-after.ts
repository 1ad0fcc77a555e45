/** What an office's figures say to the observations that are there, by one rule wherever they are put into a document as a whole. */
import { parsePeriod } from '../contract/parse-period.js';
import { own } from '../data/own.js';
import type { From } from './from.js';
import type { SourceObservation } from './source-series.js';
import { statusAfter } from './status-after.js';

/** The calendar's end of an observation's period; not a number where it has none. */
export const endOf = (observation: unknown): number => {
  const period = own(observation, 'period');
  return typeof period === 'string' || typeof period === 'number' ? (parsePeriod(period)?.end ?? NaN) : NaN;
};

export const hasFigure = ({ value, groups }: SourceObservation): boolean =>
  value !== null || Object.values(groups ?? {}).some(figure => figure !== null);

/**
 * Holds an office's figures to what it can tell: nothing, without a word of why, is no figure that could take another's place, and a status
 * that the office has no word for stays.
 *
 * @param rows The observations that are there.
 * @param from Where the figures are from.
 * @returns What to merge into the rows; without `value` where the office tells nothing of it.
 */
export const observationsAfter = (
  observations: readonly SourceObservation[],
  rows: readonly unknown[],
  from: Pick<From, 'type'>,
): readonly object[] => {
  const ends = rows.map(endOf);
  return observations.flatMap(observation => {
    const { value, status, ...rest } = observation;
    if (value === null && status === undefined) return hasFigure(observation) ? [rest] : [];
    const before = own(rows[ends.lastIndexOf(endOf(observation))], 'status');
    const after = statusAfter(typeof before === 'string' ? before : undefined, observation, from);
    return [{ ...rest, value, ...(after !== undefined && { status: after }) }];
  });
};
