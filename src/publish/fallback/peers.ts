/** The fallback of a comparison: what it says, and a table. */
import { comma } from '../../base/format.js';
import { drawnOf } from '../../elements/peer-comparison/drawn.js';
import type { PeerComparisonData } from '../../elements/peer-comparison/peer-comparison.part.js';
import { besideText, leadText } from '../../elements/peer-comparison/sentence.js';
import { tableOf } from '../../elements/peer-comparison/table-rows.js';
import { standingOf } from '../../progress/comparison.js';
import type { Fallback, FallbackContext } from './fallback.js';
import { asLines, htmlTable, textElement } from './html.js';
import { joined, phrase, type Phrase } from './phrase.js';
import { toPlainText } from './plain-text.js';
import { sourceSentence } from './sentences.js';

export const peerFallback = (data: PeerComparisonData, context: FallbackContext): Fallback => {
  const { locale, own } = context;
  const drawn = drawnOf(data, standingOf(data, data.owner), locale, undefined);
  const words = (text: unknown): Phrase => phrase(toPlainText(text));
  const text = joined([
    joined([own(data.title, data.lang), words(leadText(drawn))], ': '),
    words(besideText(drawn)),
    sourceSentence(data.source, context),
  ]);
  const { caption, heads, rows } = tableOf(drawn);
  const written = rows.map(({ texts: [name, ...values] }) => [
    own(toPlainText(name), data.lang),
    ...values.map(words),
  ]);
  return {
    html:
      textElement('p', text) +
      htmlTable(
        words(caption),
        heads.map(({ text }) => words(text)),
        written,
      ),
    ...asLines(
      [
        text,
        ...written.map(([name = phrase(''), ...values]) =>
          joined([name, joined(values, comma(locale))], ': '),
        ),
      ],
      text,
    ),
  };
};
