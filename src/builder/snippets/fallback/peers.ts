/** The fallback of a comparison: what it says, and a table. */
import { msg } from '@lit/localize';
import { comma } from '../../../base/format.js';
import { drawnOf } from '../../../elements/peer-comparison/drawn.js';
import type { PeerComparisonData } from '../../../elements/peer-comparison/peer-comparison.part.js';
import { besideText, leadText } from '../../../elements/peer-comparison/sentence.js';
import { tableOf } from '../../../elements/peer-comparison/table-rows.js';
import { standingOf } from '../../../progress/comparison.js';
import type { Fallback, FallbackContext } from './fallback.js';
import { asLines, htmlTable, textElement } from './html.js';
import { toPlainText } from './plain-text.js';

export const peerFallback = (data: PeerComparisonData, { locale }: FallbackContext): Fallback => {
  const drawn = drawnOf(data, standingOf(data, data.owner), locale, undefined);
  const { source } = data;
  const from = source && `${toPlainText(msg('Källa:', { id: 'source.from' }))} ${source.name}.`;
  const text = [`${data.title}: ${toPlainText(leadText(drawn))}`, toPlainText(besideText(drawn)).trim(), from]
    .filter(Boolean)
    .join(' ');
  const { caption, heads, rows } = tableOf(drawn);
  const written = rows.map(({ texts }) => texts.map(toPlainText));
  return {
    html:
      textElement('p', text) +
      htmlTable(
        caption,
        heads.map(({ text }) => toPlainText(text)),
        written,
      ),
    ...asLines(
      [
        text,
        ...written.map(([name = '', ...values]) => `${name}: ${values.filter(Boolean).join(comma(locale))}`),
      ],
      text,
    ),
  };
};
