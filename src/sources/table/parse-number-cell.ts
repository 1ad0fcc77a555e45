/** Numbers in the cells of a table. */
import { numberFromText } from '../../data/repair.js';
import { trim, type Cell, type Cells, type NumberWithUnit } from './cells.js';
import { parsePeriodCell } from './parse-period-cell.js';

/** A number with two meanings, `1,234`, unless the rest of the table shows which mark is the decimal one. */
const ambiguousNumber = /^[+\-–−]?[1-9]\d{0,2}([.,])\d{3}$/;

/** A number with both marks, or one of them twice, so that the thousands separator is known. */
const groupedNumber = /^[+\-–−]?\d{1,3}([.,])\d{3}(?:(?:\1\d{3})+(?:(?!\1)[.,]\d+)?|(?!\1)[.,]\d+)$/;

/** Splits a cell into digits and unit. */
const splitUnit = (cell: string): readonly [digits: string, unit: string] | undefined => {
  const [, digits = '', unit = ''] = /^([+\-–−]?[\d\s.,]*\d)\s*([^\d\s][^\d]*)?$/.exec(cell) ?? [];
  return digits && (!unit || /[\p{L}%‰]/u.test(unit)) ? [digits, trim(unit)] : undefined;
};

/** The decimal mark of a table, where its unambiguous numbers agree on one. */
export const findDecimalMark = (cells: Cells): string | undefined => {
  const found = new Set<string>();
  for (const { text: cell, number } of cells.flat()) {
    if (number) continue;
    const [digits = ''] = (parsePeriodCell(cell) === undefined && splitUnit(cell)) || [];
    const between = groupedNumber.exec(digits)?.[1];
    const mark = between ? (between === ',' ? '.' : ',') : /\d([.,])\d+$/.exec(digits)?.[1];
    if (mark && !ambiguousNumber.test(digits)) found.add(mark);
  }
  return found.size === 1 ? [...found][0] : undefined;
};

/**
 * Parses the number in a cell.
 *
 * @param mark The decimal mark, where it is known.
 * @returns `undefined` where there is no number, or one with two meanings.
 */
export const parseNumberCell = (cell: string, mark: string | undefined): NumberWithUnit | undefined => {
  const [written, unit] = splitUnit(cell) ?? [];
  if (written === undefined || unit === undefined) return undefined;
  const between =
    groupedNumber.exec(written)?.[1] ?? (mark === undefined ? undefined : mark === ',' ? '.' : ',');
  const isTwofold = ambiguousNumber.test(written);
  const isKnown = between !== undefined && (isTwofold || groupedNumber.test(written));
  const digits = isKnown ? written.replaceAll(between, '') : written;
  // With one more digit, three decimals can no longer be read as thousands.
  const value = numberFromText(isTwofold && isKnown && digits === written ? `${digits}0` : digits);
  return value === undefined || !Number.isFinite(value) ? undefined : { value, unit };
};

/** The number in a cell: the one that a workbook has in it, or else what its text says. */
export const numberIn = (cell: Cell | undefined, mark: string | undefined): NumberWithUnit | undefined =>
  cell?.number ?? parseNumberCell(cell?.text ?? '', mark);
