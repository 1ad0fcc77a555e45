/** The table of a chart's fallback. */
import { msg } from '@lit/localize';
import { formatNumber, formatPeriod } from '../../../base/format.js';
import type { Locale } from '../../../base/language.js';
import type { Indicator } from '../../../contract/indicator.js';
import { trendOf } from '../../../elements/trend-chart/trend.js';
import { breakText, menText, missingText, womenText } from '../../../elements/trend-chart/words.js';
import { figuresOf } from '../../../progress/figures.js';
import { resultOf } from '../../../progress/result.js';
import { toPlainText } from './plain-text.js';

/** A table of an indicator over time. */
export interface IndicatorTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Returns the results of an indicator in order of time, as the chart's own table has them. */
export const indicatorTable = (indicator: Indicator, locale: Locale): IndicatorTable => {
  const figures = figuresOf(indicator);
  const { title, unit } = indicator;
  const { readings } = trendOf(indicator, resultOf(indicator));
  const rows = readings.filter(({ at }) => !Number.isNaN(at));
  const groups = [
    { key: 'women' as const, head: womenText() },
    { key: 'men' as const, head: menText() },
  ].filter(({ key }) => rows.some(row => row[key] !== undefined));
  const write = (value: number | undefined): string =>
    value === undefined ? '–' : formatNumber(value, locale, figures.decimals);
  const noted = rows.some(({ breakBefore }) => breakBefore);
  return {
    caption:
      unit === undefined || title.toLowerCase().includes(unit.toLowerCase()) ? title : `${title} (${unit})`,
    head: [
      toPlainText(msg('Period', { id: 'trend-chart.period' })),
      toPlainText(msg('Resultat', { id: 'trend-chart.results' })),
      ...groups.map(({ head }) => toPlainText(head)),
      ...(noted ? [toPlainText(msg('Anmärkning', { id: 'trend-chart.note' }))] : []),
    ],
    rows: rows.map(row => [
      formatPeriod(row.period, locale),
      row.value === undefined ? toPlainText(missingText()) : write(row.value),
      ...groups.map(({ key }) => write(row[key])),
      ...(noted ? [row.breakBefore ? toPlainText(breakText()) : ''] : []),
    ]),
  };
};
