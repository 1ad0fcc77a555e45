/** From what was given to the part that an element shows, checked: the middle of the pipeline, and all of its order. */
import type { Schema } from '../contract/schema.js';
import type { Fault, Outcome } from './faults.js';
import type { Finder, Located } from './locate.js';
import { allowedOrigins } from './settings.js';
import type { ResolvedSource } from './source.js';
import { validate, own, type Repair } from './validate.js';

/** What an element says about its part of the document. `T` is what it renders. */
export interface Part<T> {
  /** Where the part stands in a whole document; nothing, where what was given is itself a part. */
  readonly find: Finder;
  /** Makes the part of what was found, where it may be written in more than one way. Not checked yet. */
  readonly narrow?: (located: Located) => Located | 'ambiguous';
  readonly schema: Schema<T>;
  /** Fills in what the rest of the document says: references, defaults. Reports what it could not find. */
  readonly resolve?: (value: T, context: PartContext) => T | undefined;
}

/** What stands around a part while it is resolved. */
export interface PartContext {
  readonly document: unknown;
  /** Where the part stands in what was given. */
  readonly path: string;
  /** The language of its texts, where the data says so. */
  readonly lang: string | undefined;
  /** Checks another part of the document, and reports what is wrong with it. */
  readonly check: <T>(schema: Schema<T>, value: unknown, path: string) => T | undefined;
  readonly report: (fault: Fault) => void;
}

/** A part that can be shown. */
export interface ResolvedPart<T> {
  readonly value: T;
  /** The language of its texts, where the data says so. */
  readonly lang: string | undefined;
  /** The document's own words in place of the library's, by id. Not checked. */
  readonly texts: unknown;
  /** What was given. */
  readonly source: ResolvedSource;
}

/**
 * Makes an element's part of what was given.
 *
 * @param part What the element shows.
 * @param given The source, as `resolveSource` gives it.
 * @param repair Repairs values that are wrong.
 * @returns The part, or none, and the faults.
 */
const resolveOnce = <T>(part: Part<T>, given: ResolvedSource, repair?: Repair): Outcome<ResolvedPart<T>> => {
  const { root, fragment } = given;
  // A part that is not named may be all that was given.
  const found: ReturnType<Finder> = given.named
    ? given.named(root)
    : (part.find(root) ?? { part: root, path: '' });
  if (!found) return { faults: [{ code: 'not-found', path: '', found: fragment, among: root }] };
  const located = found === 'ambiguous' ? found : { ...found, document: root };
  const narrowed = part.narrow && located !== 'ambiguous' ? part.narrow(located) : located;
  if (narrowed === 'ambiguous') return { faults: [{ code: 'ambiguous', path: '' }] };
  const { document, path, twin } = narrowed;
  const faults: Fault[] = [];
  if (twin) faults.push({ code: 'duplicate-id', path: twin, found: fragment, hint: true });
  const named = own(narrowed.part, 'lang') ?? narrowed.lang ?? own(document, 'lang');
  const lang = typeof named === 'string' ? named : undefined;
  const context: PartContext = {
    document,
    path,
    lang,
    check: (schema, value, path) => {
      const checked = validate(
        schema,
        value,
        { base: given.base, origins: given.origins ?? allowedOrigins() },
        path,
        repair,
      );
      // Not spread: there may be more than a call takes.
      for (const fault of checked.faults) faults.push(fault);
      return checked.value;
    },
    report: fault => void faults.push(fault),
  };
  let value = context.check(part.schema, narrowed.part, path);
  if (value !== undefined && part.resolve) value = part.resolve(value, context);
  if (value !== undefined)
    return { value: { value, lang, texts: own(document, 'texts'), source: given }, faults };
  // All of it goes for what was wrong with it as a whole, or else for what it lost.
  const isUntrue = faults.some(({ stops }) => stops === path);
  return {
    faults: faults.map(fault =>
      fault.hint
        ? fault
        : { ...fault, stops: (isUntrue ? fault.stops === path : fault.stops !== null) ? '' : null },
    ),
  };
};

/**
 * Makes an element's part of what was given. Where something in it is of the wrong kind, what repairs it is fetched, and all is
 * done anew with that.
 *
 * @param part What the element shows.
 * @param given The source, as `resolveSource` gives it.
 * @returns The part, or none, and the faults; at once where nothing is wrong.
 */
export const resolvePart = <T>(
  part: Part<T>,
  given: ResolvedSource,
): Outcome<ResolvedPart<T>> | Promise<Outcome<ResolvedPart<T>>> => {
  const outcome = resolveOnce(part, given);
  return outcome.faults.some(({ code }) => code === 'type')
    ? import('./repair.js').then(
        ({ repairValue }) => resolveOnce(part, given, repairValue),
        () => outcome,
      )
    : outcome;
};
