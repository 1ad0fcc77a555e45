/** The fallbacks of an indicator: one sentence for the gauge, and a table for the chart. */
import { comma } from '../../base/format.js';
import type { Indicator } from '../../contract/indicator.js';
import type { Fallback, FallbackContext } from './fallback.js';
import { asLines, htmlTable, textElement } from './html.js';
import { indicatorTable } from './indicator-table.js';
import { joined, phrase } from './phrase.js';
import { indicatorSentence } from './sentences.js';

export const gaugeFallback = (indicator: Indicator, context: FallbackContext): Fallback => {
  const text = indicatorSentence(indicator, context);
  return { html: textElement('p', text), ...asLines([text], text) };
};

export const chartFallback = (indicator: Indicator, context: FallbackContext): Fallback => {
  const text = indicatorSentence(indicator, context);
  const { caption, head, rows } = indicatorTable(indicator, context);
  const table = htmlTable(caption, head, rows);
  const series = rows.map(([period = phrase(''), ...values]) =>
    joined([period, joined(values, comma(context.locale))], ': '),
  );
  return {
    html: textElement('p', text) + (rows.length ? table : ''),
    ...asLines([text, ...series], text),
  };
};
