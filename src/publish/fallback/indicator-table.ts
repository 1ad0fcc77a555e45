/** The table of a chart's fallback. */
import { msg } from '@lit/localize';
import { comma, formatPeriod } from '../../base/format.js';
import { intervalText, valueFormatter } from '../../base/value-text.js';
import type { Interval } from '../../contract/observation.js';
import type { Indicator } from '../../contract/indicator.js';
import { unitName } from '../../contract/unit.js';
import { trendOf } from '../../elements/trend-chart/trend.js';
import { columnsOf } from '../../elements/trend-chart/table-rows.js';
import { breakText, missingText } from '../../elements/trend-chart/words.js';
import { resultOf } from '../../progress/result.js';
import type { FallbackContext } from './fallback.js';
import { joined, phrase, type Phrase } from './phrase.js';
import { toPlainText } from './plain-text.js';

/** A table of an indicator over time. */
export interface IndicatorTable {
  readonly caption: Phrase;
  readonly head: readonly Phrase[];
  readonly rows: readonly (readonly Phrase[])[];
}

/** Tables that have been made, by what writes the words of one page: a page and what others embed of it have the same. */
const made = new WeakMap<FallbackContext['own'], WeakMap<Indicator, IndicatorTable>>();

/** Returns the results of an indicator in order of time, as the chart's own table has them. */
export const indicatorTable = (indicator: Indicator, context: FallbackContext): IndicatorTable => {
  const tables = made.get(context.own) ?? new WeakMap<Indicator, IndicatorTable>();
  made.set(context.own, tables);
  const table = tables.get(indicator) ?? makeTable(indicator, context);
  tables.set(indicator, table);
  return table;
};

const makeTable = (indicator: Indicator, { locale, own }: FallbackContext): IndicatorTable => {
  const { title, lang } = indicator;
  const unit = unitName(indicator.unit);
  const trend = trendOf(indicator, resultOf(indicator));
  const { readings, decimals } = trend;
  const rows = readings
    .filter(({ at }) => !Number.isNaN(at))
    .map(reading => ({
      ...reading,
      notes: [],
      own: reading.note === undefined ? [] : [reading.note],
    }));
  // What is planned has no column of its own in the text.
  const columns = columnsOf(rows, trend).filter(({ key }) => key !== 'value' && key !== 'expected');
  const figure = valueFormatter(decimals, undefined, locale);
  const write = (value: number | Interval | undefined): string =>
    value === undefined
      ? '–'
      : typeof value === 'number'
        ? figure(value)
        : toPlainText(intervalText(value, figure));
  const noted = rows.some(({ breakBefore, own }) => breakBefore || own.length);
  const isSaid = unit === undefined || title.toLowerCase().includes(unit.toLowerCase());
  const words = (text: unknown): Phrase => phrase(toPlainText(text));
  return {
    caption: own(isSaid ? title : `${title} (${unit})`, lang),
    head: [
      words(msg('Period', { id: 'trend-chart.period' })),
      words(msg('Resultat', { id: 'trend-chart.results' })),
      ...columns.map(({ head }) => words(head)),
      ...(noted ? [words(msg('Anmärkning', { id: 'trend-chart.note' }))] : []),
    ],
    rows: rows.map(row => [
      phrase(formatPeriod(row.period, locale, indicator.periodKind)),
      row.value === undefined && row.forecast === undefined ? words(missingText()) : phrase(write(row.value)),
      ...columns.map(({ of }) => phrase(write(of(row)))),
      ...(noted
        ? [
            joined(
              [row.breakBefore ? words(breakText()) : undefined, ...row.own.map(note => own(note, lang))],
              comma(locale),
            ),
          ]
        : []),
    ]),
  };
};
