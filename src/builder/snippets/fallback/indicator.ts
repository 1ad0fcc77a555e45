/** The fallbacks of an indicator: one sentence for the gauge, and a table for the chart. */
import { comma } from '../../../base/format.js';
import type { Indicator } from '../../../contract/indicator.js';
import type { Fallback, FallbackContext } from './fallback.js';
import { asLines, htmlTable, textElement } from './html.js';
import { indicatorTable } from './indicator-table.js';
import { indicatorSentence } from './sentences.js';

export const gaugeFallback = (indicator: Indicator, { locale }: FallbackContext): Fallback => {
  const text = indicatorSentence(indicator, locale);
  return { html: textElement('p', text), ...asLines([text], text) };
};

export const chartFallback = (indicator: Indicator, { locale }: FallbackContext): Fallback => {
  const text = indicatorSentence(indicator, locale);
  const { caption, head, rows } = indicatorTable(indicator, locale);
  const table = htmlTable(caption, head, rows);
  const series = rows.map(
    ([period = '', ...values]) => `${period}: ${values.filter(Boolean).join(comma(locale))}`,
  );
  return {
    html: textElement('p', text) + (rows.length ? table : ''),
    ...asLines([text, ...series], text),
  };
};
