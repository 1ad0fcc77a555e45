/** The table as a file for a spreadsheet. */
import { msg } from '@lit/localize';
import type { Cell } from '../../base/csv.js';
import { comma, formatPeriod } from '../../base/format.js';
import type { Locale } from '../../base/language.js';
import type { Indicator } from '../../contract/indicator.js';
import type { Sender } from '../../base/sender.js';
import { fileCells } from '../../base/table-file.js';
import { rounded } from '../../progress/precision.js';
import { columnsOf, noteHead, periodHead, unitOf, type Column, type Row } from './table-rows.js';
import type { Trend } from './trend.js';
import { missingText } from './words.js';

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
  return fileCells(
    [
      [periodHead(), ...columns.flatMap(heads), noteHead()],
      ...rows.map(row => [
        formatPeriod(row.period, locale, indicator.periodKind),
        ...columns.flatMap(column => figures(row, column)),
        [row.isMissing ? missingText() : '', ...row.notes, ...row.own].filter(Boolean).join(comma(locale)),
      ]),
    ],
    indicator,
    { sender, day },
  );
};
