/** From what was given to the part that an element shows, checked: the middle of the pipeline, and all of its order. */
import { check, own } from './check.js';
import type { Fault, Outcome } from './faults.js';
import { locate, type Finder, type Located } from './locate.js';
import type { Context, Schema } from './schema.js';
import { allowedOrigins } from './settings.js';
import type { Given } from './source.js';

/** What an element says about its part of the document. `T` is what it renders. */
export interface Part<T> {
  /** Where the part stands in a whole document; nothing, where what was given is itself a part. */
  readonly find: Finder;
  /** Makes the part of what was found, where it may be written in more than one way. Not checked yet. */
  readonly narrow?: (located: Located) => Located | 'ambiguous';
  readonly schema: Schema<T>;
  /** Fills in what the rest of the document says: references, defaults. Reports what it could not find. */
  readonly resolve?: (value: T, around: Surroundings) => T | undefined;
}

/** What stands around a part while it is resolved. */
export interface Surroundings {
  readonly document: unknown;
  readonly context: Context;
  readonly report: (...faults: readonly Fault[]) => void;
}

/** A part that can be shown. */
export interface Ready<T> {
  readonly value: T;
  /** The language of its texts, where the data says so. */
  readonly lang: string | undefined;
}

/**
 * Makes an element's part of what was given.
 *
 * @param part What the element shows.
 * @param given What `take` took.
 * @returns The part, or none, and the faults.
 */
export const prepare = <T>(part: Part<T>, given: Given): Outcome<Ready<T>> => {
  const found = locate(given.root, given.fragment, part.find);
  if (!found.value) return { faults: found.faults };
  const located = part.narrow ? part.narrow(found.value) : found.value;
  if (located === 'ambiguous') return { faults: [{ code: 'ambiguous', path: found.value.path }] };
  const { document } = located;
  const context: Context = { base: given.base, origins: allowedOrigins() };
  const checked = check(part.schema, located.part, context, located.path);
  const faults = [...checked.faults];
  let { value } = checked;
  if (value !== undefined && part.resolve) {
    value = part.resolve(value, { document, context, report: (...more) => void faults.push(...more) });
  }
  if (value === undefined) return { faults };
  const lang = own(located.part, 'lang') ?? own(document, 'lang');
  return { value: { value, lang: typeof lang === 'string' ? lang : undefined }, faults };
};
