/**
 * Writes the fallback of an embed from its data. Figures are written as the element writes them, in the language of the data where
 * the library speaks it, else in Swedish.
 */
import { fetchLanguage, languageFor, withLanguage } from '../../../base/locale.js';
import { resolvePart, type Part } from '../../../data/part.js';
import { elements, type ElementName } from '../../elements/elements.js';
import { extractPart } from '../../elements/extract-part.js';
import type { Fallback, FallbackContext } from './fallback.js';
import { feedbackFallback } from './feedback-form.js';
import { goalAreaListFallback, goalListFallback, goalSummaryFallback } from './goals.js';
import { htmlElement } from './html.js';
import { chartFallback, gaugeFallback } from './indicator.js';
import { peerFallback } from './peers.js';
import { visionFallback } from './vision.js';

/** Writes the fallback of an element's part. */
type FallbackWriter<Value> = (value: Value, context: FallbackContext) => Fallback;

const writers: Readonly<Record<ElementName, FallbackWriter<never>>> = {
  'progress-gauge': gaugeFallback,
  'trend-chart': chartFallback,
  'peer-comparison': peerFallback,
  'goal-list': goalListFallback,
  'goal-area-list': goalAreaListFallback,
  'goal-summary': goalSummaryFallback,
  'vision-banner': visionFallback,
  'feedback-prompt': feedbackFallback,
};

/** How a fallback is written. */
export interface FallbackSettings {
  /** Which part of the document: see `extractPart`. */
  readonly of?: string | undefined;
  /** The level of the element's heading. Default: 2, as the elements' own. */
  readonly headingLevel?: number | undefined;
  /** The language of the page. Default: the document's. */
  readonly lang?: string | undefined;
}

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

/**
 * Writes the fallback of an element.
 *
 * @param document A whole document.
 * @returns `undefined` where the document has nothing that the element can show.
 */
export const writeFallback = async (
  document: unknown,
  element: ElementName,
  { of, headingLevel = 2, lang }: FallbackSettings = {},
): Promise<Fallback | undefined> => {
  const root = extractPart(document, element, of);
  if (root === undefined) return undefined;
  const part = elements[element].part as Part<unknown>;
  const { value: ready } = await resolvePart(part, {
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
  const write = writers[element] as FallbackWriter<unknown>;
  const fallback = withLanguage(
    language,
    () => write(ready.value, { locale, level: Math.min(6, Math.max(1, headingLevel)), raw }),
    // The municipality's own words are in the language of the data.
    lang === undefined || lang === ready.lang ? ready.texts : undefined,
  );
  if (locale === 'sv') return fallback;
  const attributes = `lang="${locale}"${dir === 'rtl' ? ' dir="rtl"' : ''}`;
  return {
    html: htmlElement('div', fallback.html, attributes),
    inline: htmlElement('span', fallback.inline, attributes),
    text: fallback.text,
    attributes,
  };
};
