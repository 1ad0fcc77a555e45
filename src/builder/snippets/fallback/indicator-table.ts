/** The table of a chart's fallback. */
import { msg } from '@lit/localize';
import { formatPeriod } from '../../../base/format.js';
import type { Locale } from '../../../base/language.js';
import { intervalText, valueFormatter } from '../../../base/value-text.js';
import type { Interval } from '../../../contract/observation.js';
import type { Indicator } from '../../../contract/indicator.js';
import { unitName } from '../../../contract/unit.js';
import { trendOf } from '../../../elements/trend-chart/trend.js';
import { columnsOf } from '../../../elements/trend-chart/table-rows.js';
import { breakText, missingText } from '../../../elements/trend-chart/words.js';
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
  const { title } = indicator;
  const unit = unitName(indicator.unit);
  const trend = trendOf(indicator, resultOf(indicator));
  const { readings, decimals } = trend;
  const rows = readings.filter(({ at }) => !Number.isNaN(at)).map(reading => ({ ...reading, notes: [] }));
  // What is planned has no column of its own in the text.
  const columns = columnsOf(rows, trend).filter(({ key }) => key !== 'value' && key !== 'expected');
  const figure = valueFormatter(decimals, undefined, locale);
  const write = (value: number | Interval | undefined): string =>
    value === undefined
      ? '–'
      : typeof value === 'number'
        ? figure(value)
        : toPlainText(intervalText(value, figure));
  const noted = rows.some(({ breakBefore }) => breakBefore);
  return {
    caption:
      unit === undefined || title.toLowerCase().includes(unit.toLowerCase()) ? title : `${title} (${unit})`,
    head: [
      toPlainText(msg('Period', { id: 'trend-chart.period' })),
      toPlainText(msg('Resultat', { id: 'trend-chart.results' })),
      ...columns.map(({ head }) => toPlainText(head)),
      ...(noted ? [toPlainText(msg('Anmärkning', { id: 'trend-chart.note' }))] : []),
    ],
    rows: rows.map(row => [
      formatPeriod(row.period, locale, indicator.periodKind),
      row.value === undefined && row.forecast === undefined ? toPlainText(missingText()) : write(row.value),
      ...columns.map(({ of }) => write(of(row))),
      ...(noted ? [row.breakBefore ? toPlainText(breakText()) : ''] : []),
    ]),
  };
};
