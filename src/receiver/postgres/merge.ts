/** What comes of an answer when something happens to it: another arrival under the same id, a removal, an import. Pure. */
import type { Row } from '../store.js';

/** An answer as it is kept, but for its number, which the database gives. */
export type Kept = Omit<Row, 'number'>;

/**
 * What is to become of an answer: it is given what there is, or nothing, and gives what there is to be, or nothing. It is called again
 * where the transaction has to be tried again.
 */
export type Change = (before: Kept | undefined) => Kept | undefined;

const saysMore = ({ comment, reasons }: Kept): boolean => comment !== '' || reasons !== '[]';

/**
 * Whether an arrival replaces what is there: by what stands in the two, and not by which of them reached the database first. The later
 * in the visitor's own time (`elapsed`) does; after the same time the one that says something; and of two that say as much, the one that
 * came last to a receiver. An arrival that does not say how long it took is not late.
 */
const isFuller = (arrival: Kept, before: Kept): boolean => {
  const [theirs, ours] = [arrival.elapsed ?? before.elapsed ?? 0, before.elapsed ?? 0];
  if (theirs !== ours) return theirs > ours;
  if (saysMore(arrival) !== saysMore(before)) return saysMore(arrival);
  return arrival.latest >= before.latest;
};

/** An answer comes, perhaps again. A removed comment stays removed, and what a person has looked at stays so. */
export const arrive =
  (arrival: Kept): Change =>
  before => {
    if (!before) return arrival;
    const winner = isFuller(arrival, before) ? arrival : before;
    const removed = before.removed || arrival.removed;
    const checked = before.checked || arrival.checked;
    const first = arrival.first < before.first ? arrival.first : before.first;
    const after: Kept = {
      ...winner,
      ...{ removed, checked, first },
      comment: removed ? '' : winner.comment,
      elapsed: winner.elapsed ?? before.elapsed,
      set_aside: checked ? 0 : before.removed ? before.set_aside : winner.set_aside,
    };
    const isSame = (Object.keys(after) as (keyof Kept)[]).every(name => after[name] === before[name]);
    return isSame ? before : after;
  };

/** The comment is taken away for good. */
export const remove: Change = before => before && { ...before, comment: '', removed: 1 };

/** A comment that was set aside counts. */
export const restore: Change = before => before && { ...before, set_aside: 0, checked: 1 };

/** The answer is taken away, where nothing has come of it since a time. */
export const forgetBefore =
  (time: string): Change =>
  before =>
    before && before.latest < time ? undefined : before;
