/** Writes something of a part of a document, in the words of the elements: what is shown is checked and looked up as on a page. */
import type { Locale } from '../../base/language.js';
import { fetchLanguage, languageFor, withLanguage } from '../../base/locale.js';
import type { Finder } from '../../data/locate.js';
import { resolvePart, type Part, type ResolvedPart } from '../../data/part.js';
import type { FallbackContext } from './fallback.js';
import { phrase, type Phrase } from './phrase.js';

/**
 * Parts of one and the same root that have been checked and looked up, by what is shown of it: none of that depends on a language, so it is done once for
 * all of them, and the figures in it are worked out once. Whoever gives it changes nothing in the root.
 */
export type KnownParts = Map<unknown, Promise<ResolvedPart<unknown> | undefined>>;

/** How it is written. */
export interface PartSettings {
  /** What is shown of what was given, where that is named. */
  readonly named?: Finder | undefined;
  /** The level of the heading. Default: 2, as the elements' own. */
  readonly headingLevel?: number | undefined;
  /** The language of the page. Default: the document's. */
  readonly lang?: string | undefined;
  /** The address of the page about a goal or an area, by its id. Default: there are none. */
  readonly pageOf?: FallbackContext['pageOf'];
  /** What is known of the root already. */
  readonly known?: KnownParts | undefined;
}

/** What was written, and the language that it is in. */
export interface WrittenPart<Written> {
  readonly written: Written;
  readonly locale: Locale;
  readonly dir: 'ltr' | 'rtl';
}

/** Whether a tag such as `en-GB` is a language in some country. */
export const isLanguage = (tag: string, locale: Locale): boolean =>
  tag.toLowerCase().split('-', 1)[0] === locale;

/** Takes out addresses, which the page that shows them has to allow. The fallback takes them from `raw`. */
const withoutAddresses = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutAddresses);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      key === 'endpoint' || key === 'srcset'
        ? []
        : [[key, key === 'src' && typeof inner === 'string' ? '/x' : withoutAddresses(inner)]],
    ),
  );
};

/** Words of the data, with their language where it is another than the fallback's. */
const ownPhrase = (text: string, lang: string | undefined, locale: Locale): Phrase =>
  lang === undefined || isLanguage(lang, locale) ? phrase(text) : { ...phrase(text), lang };

/** The part as it was written. */
const rawPart = <Value>(part: Part<Value>, root: unknown, named: Finder | undefined): unknown => {
  const found = (named ?? part.find)(root);
  const located = found && found !== 'ambiguous' ? { document: root, ...found } : undefined;
  const narrowed = located && part.narrow ? part.narrow(located) : located;
  return narrowed && narrowed !== 'ambiguous' ? narrowed.part : root;
};

const resolved = async <Value>(
  part: Part<Value>,
  root: unknown,
  named: Finder | undefined,
): Promise<ResolvedPart<Value> | undefined> => {
  const { value } = await resolvePart(part, {
    root: withoutAddresses(root),
    base: 'https://kommun.example/',
    fragment: '',
    origins: [],
    ...(named && { named }),
  });
  return value;
};

/**
 * Writes something of a part.
 *
 * @param part What is shown of a document.
 * @param root What is given: a whole document, or a part.
 * @param write Writes it. In it, messages are in the language of the page.
 * @returns `undefined` where there is nothing in it that can be shown.
 */
export const writePart = async <Value, Written>(
  part: Part<Value>,
  root: unknown,
  { named, headingLevel = 2, lang, pageOf, known }: PartSettings,
  write: (value: Value, context: FallbackContext) => Written,
): Promise<WrittenPart<Written> | undefined> => {
  const before = named ? undefined : known?.get(part);
  const made = before ?? resolved(part, root, named);
  if (!named && !before) known?.set(part, made);
  // What is known under a part has been made by it.
  const ready = (await made) as ResolvedPart<Value> | undefined;
  if (!ready) return undefined;
  const tags = `${[lang, ready.lang].filter(Boolean).join(' ').toLowerCase()} `.trimStart();
  await fetchLanguage(tags);
  const language = languageFor(tags);
  const { locale, dir } = language;
  const raw = rawPart(part, root, named);
  const written = withLanguage(
    language,
    () =>
      write(ready.value, {
        ...{ locale, level: Math.min(6, Math.max(1, headingLevel)), raw },
        own: (text, spoken = ready.lang ?? lang) => ownPhrase(text, spoken, locale),
        ...(pageOf && { pageOf }),
      }),
    // The municipality's own words are in the language of the data.
    lang === undefined || lang === ready.lang ? ready.texts : undefined,
  );
  return { written, locale, dir };
};
