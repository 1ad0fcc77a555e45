/** What can be wrong with data, as values: no exception leaves `data/`. */
import type { Schema } from '../contract/schema.js';

/** Why data was refused, or what was passed over. The words for each are in `report.ts`. */
export type FaultCode =
  /** The text is not JSON. */
  | 'json'
  /** Over 2 MB, or over 64 levels deep. */
  | 'too-large'
  /** The document could not be fetched: no connection, no such server, or the page's own policy forbids it. */
  | 'network'
  /** The server of another origin answers, but does not let this page read the answer (CORS). */
  | 'cors'
  /** The server did not answer in time. */
  | 'timeout'
  /** The server answered with another status than 2xx; `found` is the status. */
  | 'status'
  /** The address is not one that may be read. */
  | 'address'
  /** The document has no such part, id or pointer. */
  | 'not-found'
  /** Several parts fit, and nothing says which. */
  | 'ambiguous'
  /** A value of another kind than expected. */
  | 'type'
  /** A required field is missing. */
  | 'missing'
  /** A range whose lower end is above its upper one; `found` is the two of them, `expected` the range. */
  | 'reversed'
  /** A name that is none of those which may stand there. */
  | 'unknown-name'
  /** Hint: a text that says less than is asked for, and is taken for what it says: a year where a day is meant. */
  | 'imprecise'
  /** Hint: something was broken, and could be repaired in one way only; `found` says what. */
  | 'repaired'
  /** Hint: a field that the library does not know. */
  | 'unknown-field'
  /** Hint: a list has over 10 000 items, of which only the first are shown; `found` is how many there are. */
  | 'too-long'
  /** Hint: a reference to an id that the document does not have. */
  | 'no-such-id'
  /** Hint: an id that another object in the document has as well; the first counts. */
  | 'duplicate-id'
  /** Hint: the direction contradicts baseline and target. */
  | 'direction'
  /** Hint: the result is of an earlier period than the baseline, `found`, and nothing can be said of the way between. */
  | 'older'
  /** Hint: a direction where the target is a range, which is met inside it whatever the direction. */
  | 'range-direction'
  /** Hint: nothing says which way is better, so nothing is assessed. */
  | 'no-direction'
  /** Hint: the target is of an earlier period, `found`, than the baseline. */
  | 'target-first'
  /** Hint: `current` is of an earlier period, `found`, than the latest of the series, which counts. */
  | 'older-current'
  /** Hint: two values for one period, `found`; the last counts. */
  | 'same-period'
  /** Hint: a period, `found`, of another length than the others; it is held against nothing. */
  | 'other-length'
  /** Hint: something, `found`, that the result is compared with already, or the municipality itself; the first counts. */
  | 'compared-twice'
  /** Hint: a value that is not inside its own interval; `found` is its period, or the value where it has none. */
  | 'outside-interval'
  /** Hint: a text has HTML in it, which is shown as it stands. */
  | 'html'
  /** The attribute `as-of` is no day. */
  | 'as-of'
  /** The document has nothing that it said by the day of `as-of`; `found` is that day, and the oldest day that it has something of. */
  | 'no-version'
  /** A version that was changed after the day it is said to be of; `found` is when, and that day. */
  | 'version-day';

/** One thing that is wrong, and where. */
export interface Fault {
  readonly code: FaultCode;
  /** From the root of what was given: `goals[3].sdgs[0]`; empty for the whole. */
  readonly path: string;
  /** What stood there, as it was given (shortened in messages). */
  readonly found?: unknown;
  /** What would have been right. */
  readonly expected?: Schema | undefined;
  /** A hint does not stop anything. */
  readonly hint?: boolean;
  /**
   * The path of what is left out because of it: the field itself, or what is untrue without that field; empty where nothing is left. `null`
   * where it stood in something that is gone for another reason.
   */
  readonly stops?: string | null | undefined;
  /** Nothing is judged without what is left out. */
  readonly unjudged?: boolean | undefined;
  /** The document in which an id was looked for. */
  readonly among?: unknown;
}

/** A value that is good, or the reasons why there is none. Faults may stand beside a value: what was left out of it. */
export interface Outcome<T> {
  readonly value?: T;
  readonly faults: readonly Fault[];
}
