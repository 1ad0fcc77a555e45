/** What pages say of an indicator: its result in a sentence, its figures in a table, and what it is compared with. */
import type { Indicator } from '../../contract/indicator.js';
import type { PeerOwner } from '../../elements/peer-comparison/peer-comparison.part.js';
import type { FallbackContext } from '../fallback/fallback.js';
import { htmlElement, htmlLink, htmlTable, textElement } from '../fallback/html.js';
import { gaugeFallback } from '../fallback/indicator.js';
import { indicatorTable } from '../fallback/indicator-table.js';
import { peerFallback } from '../fallback/peers.js';
import { inWords, joined, phrase } from '../fallback/phrase.js';
import { comma, formatDate } from '../../base/format.js';
import type { Wrap } from './content.js';
import type { PageWords } from './words.js';

export interface IndicatorSettings {
  readonly words: PageWords;
  readonly wrap: Wrap;
  /** What an element is given that shows the indicator. */
  readonly document: object;
  readonly owner: PeerOwner | undefined;
  /** The level of the headings in it. */
  readonly level: number;
}

/** Where the figures are from, with its address and its terms; nothing where there is no more of it than its name, which the sentence has. */
const sourceLine = (
  { source }: Indicator,
  { locale, own }: FallbackContext,
  { words }: IndicatorSettings,
): string => {
  if (!source) return '';
  const { name, href, licence, updated, lang } = source;
  if (href === undefined && licence === undefined && updated === undefined) return '';
  const rest = joined(
    [
      licence === undefined ? undefined : phrase(licence),
      updated === undefined ? undefined : phrase(formatDate(updated, locale)),
    ],
    comma(locale),
  );
  return htmlElement(
    'p',
    `${words.source} ${htmlLink(href, own(name, lang))}${rest.text ? `${comma(locale)}${inWords(rest)}` : ''}`,
    'class="quiet"',
  );
};

/**
 * Writes it, but for the title.
 *
 * @param indicator The indicator, completed with what the document says for all of them.
 */
export const indicatorContent = (
  indicator: Indicator,
  context: FallbackContext,
  settings: IndicatorSettings,
): string => {
  const { words, wrap, document, owner, level } = settings;
  const { description, lang, comparisons = [] } = indicator;
  const { caption, head, rows } = indicatorTable(indicator, context);
  const given = { document, level };
  // What is wider than the page is moved by keys, too, and says what it is.
  const inScroll = (html: string, label: string): string =>
    htmlElement('div', html, `class="scroll" role="group" tabindex="0" aria-label="${label}"`);
  return [
    description === undefined ? '' : textElement('p', context.own(description, lang)),
    wrap('progress-gauge', gaugeFallback(indicator, context).html, given),
    rows.length ? wrap('trend-chart', inScroll(htmlTable(caption, head, rows), caption.html), given) : '',
    comparisons.length
      ? textElement(`h${level}`, phrase(words.comparison)) +
        wrap(
          'peer-comparison',
          inScroll(
            peerFallback({ ...indicator, ...(owner && { owner }) }, context).html,
            phrase(words.comparison).html,
          ),
          given,
        )
      : '',
    sourceLine(indicator, context, settings),
  ]
    .filter(Boolean)
    .join('\n');
};
