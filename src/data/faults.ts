/** What can be wrong with data, as values: no exception leaves `data/`. */
import type { Schema } from '../contract/schema.js';

/** Why data was refused, or what was passed over. The words for each are in `report.ts`. */
export type FaultCode =
  /** The text is not JSON. */
  | 'json'
  /** Over 5 MB, or over 64 levels deep. */
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
  | 'older';

/** One thing that is wrong, and where. */
export interface Fault {
  readonly code: FaultCode;
  /** From the root of what was given: `goals[3].sdgs[0]`; empty for the whole. */
  readonly path: string;
  /** What stood there, as it was given (shortened in messages). */
  readonly found?: unknown;
  /** What would have been right. */
  readonly expected?: Schema | undefined;
  /** A hint does not stop the element. */
  readonly hint?: boolean;
}

/** A value that is good, or the reasons why there is none. Faults may stand beside a value: what was left out of it. */
export interface Outcome<T> {
  readonly value?: T;
  readonly faults: readonly Fault[];
}
