/** What a document said by a certain day: the document itself, or the version of it that it names for that. Fetched only where a tag asks for it. */
import { date, endOfDate as endOf } from '../contract/date.js';
import { object, type Schema } from '../contract/schema.js';
import { version } from '../contract/versions.js';
import type { Fault, Outcome } from './faults.js';
import { fetchDocument } from './fetch.js';
import { resolvePart } from './part.js';
import type { ResolvedSource } from './source.js';
import { maxItems, own } from './validate.js';

/** A day on which the document said something, and where that stands. */
interface Said {
  /** Blank, where it is not known. */
  readonly day: string;
  /** Nothing, where it is not known. */
  readonly href?: string | undefined;
  /** Where in the document it is said. */
  readonly path: string;
  /** What is wrong with that. */
  readonly faults: readonly Fault[];
}

/** Checks something of a document. What is wrong with it is only told: what it stops is for the one who asks to say. */
const check = async <T>(
  schema: Schema<T>,
  part: unknown,
  path: string,
  { root, base }: ResolvedSource,
): Promise<Outcome<T>> => {
  const { value, faults } = await resolvePart(
    { find: () => ({ part, path }), schema },
    { root, base, fragment: '' },
  );
  return { ...(value && { value: value.value }), faults };
};

const updatedIn = (given: ResolvedSource): Promise<Outcome<{ readonly updated?: string }>> =>
  check(object({ updated: date }), { updated: own(given.root, 'updated') }, '', given);

/** What the document says that it said before, in its own order. */
const versionsIn = async (given: ResolvedSource): Promise<readonly Said[]> => {
  const listed = [own(given.root, 'versions') ?? []].flat().slice(0, maxItems);
  return Promise.all(
    listed.map(async (each: unknown, index): Promise<Said> => {
      const path = `versions[${index}]`;
      const { value, faults } = await check(version, each, path, given);
      if (value) return { day: value.date, href: value.href, path, faults };
      const day = await check(date, own(each, 'date') ?? '', '', given);
      return { day: day.value ?? '', path, faults };
    }),
  );
};

/** Of what has no day that can be read, it is known that it is no older than what stands below it. */
const withDays = (all: readonly Said[]): readonly Said[] =>
  all.reduceRight<readonly Said[]>(
    (below, each) => [{ ...each, day: each.day || (below[0]?.day ?? '') }, ...below],
    [],
  );

const withoutHash = (address: string): string => address.split('#', 1)[0] ?? '';

/**
 * Takes what a document said by a day: of itself, which is of the day `updated`, and of its versions, the newest that is not younger. A version
 * is taken as it is: what it names in its turn is not looked at.
 *
 * @param given The document, with the faults that are known of it.
 * @param asked The day. A year or a month is taken as its end.
 * @param signal Says that it is not needed any more.
 * @param onForeign Is told before a version is fetched from another origin than the page's.
 * @returns What it said, with its `day`, and whether that is what it says now. Nothing, where that cannot be known: no other day is taken in its place.
 */
export const saidBy = async (
  given: Outcome<ResolvedSource>,
  asked: string,
  signal: AbortSignal,
  onForeign: () => void,
): Promise<Outcome<ResolvedSource> & { readonly isCurrent?: boolean }> => {
  const { value, faults } = given;
  if (!value) return given;
  const none = (...more: readonly Fault[]): Outcome<never> => ({
    faults: [...faults, ...more.map(fault => (fault.hint ? fault : { ...fault, stops: '' }))],
  });
  const day = await check(date, asked, '', value);
  if (!day.value) return none({ code: 'as-of', path: '', found: asked });
  const updated = await updatedIn(value);
  const current = updated.value?.updated;
  const all = withDays(await versionsIn(value));
  const [newest] = [...(current ? [{ day: current, path: '', faults: [] }] : []), ...all]
    .filter(each => endOf(each.day) <= endOf(asked))
    // Of the same day the first counts.
    .sort((a, b) => (endOf(a.day) < endOf(b.day) ? 1 : endOf(a.day) > endOf(b.day) ? -1 : 0));
  const others = all
    .filter(each => each !== newest)
    .flatMap(each => each.faults.map(fault => (fault.hint ? fault : { ...fault, stops: each.path })));
  const told = [...updated.faults, ...others];
  if (!newest) {
    const days = [current ?? '', ...all.map(each => each.day)].filter(Boolean);
    const [oldest] = days.sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
    return none(...told, { code: 'no-version', path: '', found: [asked, oldest] });
  }
  const { href, path } = newest;
  if (!path) return { value: { ...value, day: newest.day }, faults: [...faults, ...told], isCurrent: true };
  if (href === undefined) return none(...told, ...newest.faults);
  if (withoutHash(href) === withoutHash(value.base))
    return none(...told, { code: 'address', path: `${path}.href`, found: href });
  if (new URL(href).origin !== location.origin) onForeign();
  const earlier = await fetchDocument(withoutHash(href), signal);
  if (!earlier.value)
    return none(...told, ...earlier.faults.map(fault => ({ ...fault, path: `${path}.href` })));
  const version = { ...value, ...earlier.value, day: newest.day };
  const changed = (await updatedIn(version)).value?.updated;
  if (changed && changed.slice(0, 10) > endOf(newest.day))
    return none(...told, { code: 'version-day', path, found: [changed, newest.day] });
  return { value: version, faults: [...faults, ...told, ...newest.faults, ...earlier.faults] };
};
