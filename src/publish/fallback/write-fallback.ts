/**
 * Writes the fallback of an embed from its data. Figures are written as the element writes them, in the language of the data where
 * the library speaks it, else in Swedish.
 */
import type { Part } from '../../data/part.js';
import { parts } from '../../generated/elements/parts.js';
import type { Fallback, FallbackContext } from './fallback.js';
import type { ElementName, FallbackSettings, PartElement } from './fallback-settings.js';
import { feedbackFallback } from './feedback-form.js';
import { goalAreaListFallback, goalListFallback, goalSummaryFallback } from './goals.js';
import { htmlElement } from './html.js';
import { chartFallback, gaugeFallback } from './indicator.js';
import { pageFallback } from './page.js';
import { peerFallback } from './peers.js';
import { visionFallback } from './vision.js';
import { isLanguage, writePart } from './write-part.js';

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
  const { around = 'sv', ...ofPart } = settings;
  const write = writers[element] as FallbackWriter<unknown>;
  const made = await writePart(parts[element] as Part<unknown>, root, ofPart, write);
  if (!made) return undefined;
  const { written: fallback, locale, dir } = made;
  if (isLanguage(around, locale)) return fallback;
  const attributes = `lang="${locale}"${dir === 'rtl' ? ' dir="rtl"' : ''}`;
  return {
    html: htmlElement('div', fallback.html, attributes),
    inline: htmlElement('span', fallback.inline, attributes),
    text: fallback.text,
    attributes,
  };
};
