/** Periods in the cells of a table. */
import { parsePeriod } from '../../contract/parse-period.js';

/**
 * The period in a cell, as the contract writes it; `undefined` for any other text. A table has other numbers of four digits besides: those
 * are years that nobody has statistics of.
 */
export const parsePeriodCell = (cell: string): string | undefined => {
  // A spreadsheet may write a year as it writes its other numbers: 2018,0.
  const period = parsePeriod(cell.replace(/^(\d{4})[.,]0+$/, '$1'));
  return period && period.year >= 1700 && period.year <= 2200 ? period.text : undefined;
};
