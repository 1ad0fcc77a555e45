/**
 * Writes the fallback of an embed from its data. Figures are written as the element writes them, in the language of the data where
 * the library speaks it, else in Swedish.
 */
import type { Locale } from '../../base/language.js';
import { fetchLanguage, languageFor, withLanguage } from '../../base/locale.js';
import type { Finder } from '../../data/locate.js';
import { resolvePart, type Part } from '../../data/part.js';
import { parts } from '../../generated/elements/parts.js';
import type { ElementName, Fallback, FallbackContext, FallbackSettings, PartElement } from './fallback.js';
import { feedbackFallback } from './feedback-form.js';
import { goalAreaListFallback, goalListFallback, goalSummaryFallback } from './goals.js';
import { htmlElement } from './html.js';
import { chartFallback, gaugeFallback } from './indicator.js';
import { peerFallback } from './peers.js';
import { pageFallback } from './page.js';
import { phrase, type Phrase } from './phrase.js';
import { visionFallback } from './vision.js';

/** Whether a tag such as `en-GB` is a language in some country. */
const isLanguage = (tag: string, locale: Locale): boolean => tag.toLowerCase().split('-', 1)[0] === locale;

/** Writes the fallback of an element's part. */
type FallbackWriter<Value> = (value: Value, context: FallbackContext) => Fallback;

const writers: Readonly<Record<PartElement, FallbackWriter<never>>> = {
  'progress-gauge': gaugeFallback,
  'trend-chart': chartFallback,
  'peer-comparison': peerFallback,
  'goal-list': goalListFallback,
  'goal-area-list': goalAreaListFallback,
  'goal-summary': goalSummaryFallback,
  'vision-banner': visionFallback,
  'feedback-prompt': feedbackFallback,
};

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
const rawPart = (part: Part<unknown>, root: unknown, named: Finder | undefined): unknown => {
  const found = (named ?? part.find)(root);
  const located = found && found !== 'ambiguous' ? { document: root, ...found } : undefined;
  const narrowed = located && part.narrow ? part.narrow(located) : located;
  return narrowed && narrowed !== 'ambiguous' ? narrowed.part : root;
};

/**
 * Writes the fallback of an element.
 *
 * @param root What it is given: a whole document, or a part.
 * @returns `undefined` where there is nothing in it that the element can show.
 */
export const writeFallback = async (
  root: unknown,
  element: ElementName,
  settings: FallbackSettings = {},
): Promise<Fallback | undefined> => {
  if (element === 'goal-page') return pageFallback(root, settings, writeFallback);
  const { named, headingLevel = 2, lang, around = 'sv' } = settings;
  const part = parts[element] as Part<unknown>;
  const { value: ready } = await resolvePart(part, {
    root: withoutAddresses(root),
    base: 'https://kommun.example/',
    fragment: '',
    origins: [],
    ...(named && { named }),
  });
  if (!ready) return undefined;
  const tags = `${[lang, ready.lang].filter(Boolean).join(' ').toLowerCase()} `.trimStart();
  await fetchLanguage(tags);
  const language = languageFor(tags);
  const { locale, dir } = language;
  const write = writers[element] as FallbackWriter<unknown>;
  const raw = rawPart(part, root, named);
  const fallback = withLanguage(
    language,
    () =>
      write(ready.value, {
        ...{ locale, level: Math.min(6, Math.max(1, headingLevel)), raw },
        own: (text, spoken = ready.lang ?? lang) => ownPhrase(text, spoken, locale),
      }),
    // The municipality's own words are in the language of the data.
    lang === undefined || lang === ready.lang ? ready.texts : undefined,
  );
  if (isLanguage(around, locale)) return fallback;
  const attributes = `lang="${locale}"${dir === 'rtl' ? ' dir="rtl"' : ''}`;
  return {
    html: htmlElement('div', fallback.html, attributes),
    inline: htmlElement('span', fallback.inline, attributes),
    text: fallback.text,
    attributes,
  };
};
