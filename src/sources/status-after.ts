/** What becomes of the status of a figure that is fetched once more: what the service can tell is its own, all else a person's. */
import type { From } from './from.js';
import type { SourceObservation } from './source-series.js';

/** Why there is no figure: said of `null` alone. */
const reasons: readonly unknown[] = ['missing', 'not-applicable', 'suppressed', 'not-published'];

/** Kolada tells what is preliminary and what is missing, and leaves the rest to people. */
const canSayEstimated = ({ type }: Pick<From, 'type'>): boolean => type === 'pxweb' || type === 'json-stat';

/**
 * Which status stands there when a figure has come.
 *
 * @param before The one that stands there.
 * @param from Where the figure is from.
 */
export const statusAfter = (
  before: string | undefined,
  { value, status }: Pick<SourceObservation, 'value' | 'status'>,
  from: Pick<From, 'type'>,
): string | undefined => {
  // A person may know why a figure is missing.
  if (value === null && reasons.includes(before) && (status === undefined || status === 'missing'))
    return before;
  if (status !== undefined) return status;
  if (before === 'estimated' && value !== null && !canSayEstimated(from)) return before;
  return undefined;
};
