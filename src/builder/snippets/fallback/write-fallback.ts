/**
 * The fallback of an embed, written from its data: what stands there without scripts, in a newsletter and for a search engine. The figures
 * are written as the element writes them, in the language of the data where the library speaks it, else in Swedish.
 */
import { fetchLanguage, languageFor, speak } from '../../../base/locale.js';
import { prepare, type Part } from '../../../data/part.js';
import { extractPart } from '../../elements/extract-part.js';
import { partOf, type ElementName } from '../../elements/elements.js';
import { htmlElement, type Fallback } from './html.js';
import { fallbackWriters } from './writers.js';
import type { Locale } from '../../../base/language.js';

/** How it is written. */
export interface FallbackSettings {
  /** Which part of the document: see `cut`. */
  readonly of?: string | undefined;
  /** The level of the element's heading. Default: 2, as the elements' own. */
  readonly headingLevel?: number | undefined;
  /** The language of the place. Default: the document's. */
  readonly lang?: string | undefined;
}

/** Addresses are for the page that shows them to judge; here they are not used but as they were written. */
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

/**
 * The fallback of an element.
 *
 * @param document A whole document.
 * @param element The element.
 * @param settings How it is written.
 * @returns Nothing, where the document has nothing that the element can show.
 */
export const writeFallback = async (
  document: unknown,
  element: ElementName,
  { of, headingLevel = 2, lang }: FallbackSettings = {},
): Promise<Fallback | undefined> => {
  const root = extractPart(document, element, of);
  if (root === undefined) return undefined;
  const part = partOf[element] as Part<unknown>;
  const { value: ready } = await prepare(part, {
    root: withoutAddresses(root),
    base: 'https://kommun.example/',
    fragment: '',
  });
  if (!ready) return undefined;
  const found = part.find(root);
  const raw = found && found !== 'ambiguous' ? found.part : root;
  const tags = `${[lang, ready.lang].filter(Boolean).join(' ').toLowerCase()} `.trimStart();
  await fetchLanguage(tags);
  const language = languageFor(tags);
  const { locale, dir } = language;
  const write = fallbackWriters[element] as (
    value: unknown,
    locale: Locale,
    level: number,
    raw: unknown,
  ) => Fallback;
  const written = speak(
    language,
    () => write(ready.value, locale, Math.min(6, Math.max(1, headingLevel)), raw),
    // The municipality's own words are in the data's language.
    lang === undefined || lang === ready.lang ? ready.texts : undefined,
  );
  if (locale === 'sv') return written;
  const attributes = `lang="${locale}"${dir === 'rtl' ? ' dir="rtl"' : ''}`;
  return {
    html: htmlElement('div', written.html, attributes),
    inline: htmlElement('span', written.inline, attributes),
    text: written.text,
    attributes,
  };
};
