/** The table as a file for a spreadsheet. It leaves the page, and so bears what the page says around it. */
import { msg } from '@lit/localize';
import type { Cell } from '../../base/csv.js';
import { comma, formatPeriod } from '../../base/format.js';
import type { Locale } from '../../base/language.js';
import type { Indicator } from '../../contract/indicator.js';
import { unitName } from '../../contract/unit.js';
import type { Sender } from '../../base/sender.js';
import { rounded } from '../../progress/precision.js';
import { columnsOf, noteHead, periodHead, unitOf, type Column, type Row } from './table-rows.js';
import type { Trend } from './trend.js';
import { missingText } from './words.js';

/**
 * What the figures are and where they are from, a line each; days in the one form that every spreadsheet takes for a day.
 */
const aboutOf = ({ title, unit, source }: Indicator, sender: Sender | undefined, day?: string): Cell[][] =>
  [
    [msg('Titel', { id: 'trend-chart.file-title' }), title],
    [msg('Uppgifter från', { id: 'trend-chart.file-as-of' }), day],
    [msg('Enhet', { id: 'trend-chart.file-unit' }), unitName(unit)],
    [msg('Källa', { id: 'trend-chart.file-source' }), source?.name, source?.href],
    [msg('Licens', { id: 'trend-chart.file-licence' }), source?.licence],
    [msg('Uppdaterad', { id: 'trend-chart.file-updated' }), source?.updated ?? sender?.updated],
    [msg('Avsändare', { id: 'trend-chart.file-sender' }), sender?.name, sender?.href],
  ].filter(([, value]) => value !== undefined);

/** The rows, all as wide as the widest: some programs take a file whose rows differ for a broken one. */
const evened = (rows: readonly (readonly Cell[])[]): Cell[][] => {
  const width = Math.max(...rows.map(row => row.length));
  return rows.map(row => [...row, ...new Array<Cell>(width - row.length).fill(undefined)]);
};

/**
 * The file's cells: the table, an empty row, and what the table is.
 *
 * @param rows The table's rows.
 * @param sender Whose figures they are, where the element knows it.
 * @param day The day that they are of, where a day was asked for.
 */
export const cellsOf = (
  rows: readonly Row[],
  indicator: Indicator,
  trend: Trend,
  locale: Locale,
  sender: Sender | undefined,
  day?: string,
): Cell[][] => {
  const columns = columnsOf(rows, trend);
  // What is expected is calculated: to as many decimals as are shown.
  const figures = (row: Row, { key, of }: Column): Cell[] => {
    // A cell has one number.
    if (key === 'interval') return [row.interval?.low, row.interval?.high];
    const value = of(row);
    if (typeof value === 'object') return [];
    return [value === undefined || key !== 'expected' ? value : rounded(value, trend.planDecimals)];
  };
  const heads = ({ key, head }: Column): Cell[] => {
    if (key === 'interval')
      return [
        msg('Osäkerhet, lägst', { id: 'trend-chart.file-low' }),
        msg('Osäkerhet, högst', { id: 'trend-chart.file-high' }),
      ];
    return [key === 'value' ? indicator.title + unitOf(indicator) : head];
  };
  return evened([
    [periodHead(), ...columns.flatMap(heads), noteHead()],
    ...rows.map(row => [
      formatPeriod(row.period, locale, indicator.periodKind),
      ...columns.flatMap(column => figures(row, column)),
      [row.isMissing ? missingText() : '', ...row.notes].filter(Boolean).join(comma(locale)),
    ]),
    [],
    ...aboutOf(indicator, sender, day),
  ]);
};
