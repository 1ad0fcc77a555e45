/**
 * Reads Excel's workbooks (`.xlsx`) and OpenDocument's (`.ods`) with hucre. What is asked of it, and what is mended of its answer, is held
 * by `test/sources/spreadsheet/read-workbook.test.mjs` to real files: run that before another version is taken.
 */
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import type { Cell, Cells } from '../table/cells.js';
import { inOneLine, labelText, looksLikeError, numberText, rounded, textOfRuns } from './cell-text.js';
import { cutEmpty } from './cut-empty.js';
import { readNumberFormat } from './number-format.js';
import type { FileProblem, Sheet, SheetFile } from './sheet.js';

type Book = Awaited<ReturnType<typeof readXlsx>>;
type BookSheet = Book['sheets'][number];
type Value = BookSheet['rows'][number][number];
type Known = NonNullable<ReturnType<NonNullable<BookSheet['cells']>['get']>> | undefined;

/** So many rows of a sheet are read. */
export const mostRows = 20_000;

/** What a day is in: `2023-12-31`, and how much of it is shown. */
const dayText = (day: Date, shown: 'day' | 'month' | 'year'): string => {
  const text = day.toISOString();
  const year = day.getUTCFullYear();
  if (year < 1900) return text.slice(11, 16);
  // A year that somebody has formatted as a day: 2023 days after 1900 began.
  if (year === 1904 || year === 1905) {
    const serial = Math.round((day.getTime() - Date.UTC(1899, 11, 30)) / 864e5);
    return `${text.slice(0, 10)} (${serial}?)`;
  }
  if (shown !== 'day') return text.slice(0, shown === 'month' ? 7 : 4);
  return text.slice(11, 16) === '00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
};

/** A day as the strict form of the format has it. */
const isoDay = /^(\d{4}-\d\d-\d\d)T00:00(?::00(?:\.0+)?)?Z?$/;

const cellIn = (value: Value, known: Known, row: number, column: number): Cell => {
  const place = { row: row + 1, column: column + 1 };
  const format = readNumberFormat(known?.style?.numFmt);
  if (value === null) return { text: '', ...place };
  if (value instanceof Date)
    return { text: Number.isNaN(value.getTime()) ? '' : dayText(value, format.day), ...place };
  if (typeof value === 'boolean') return { text: String(value), ...place };
  if (typeof value === 'number') {
    const number = rounded(rounded(value) * format.factor);
    return {
      text: `${numberText(number)}${format.unit && ` ${format.unit}`}`,
      ...place,
      number: { value: number, unit: format.unit },
    };
  }
  const runs = known?.richText;
  const text = runs
    ? textOfRuns(runs.map(({ text, font }) => ({ text, isRaised: font?.vertAlign === 'superscript' })))
    : value;
  if (known?.type === 'error' || looksLikeError(value.trim()))
    return { text: inOneLine(value), ...place, isError: true };
  return { text: labelText(text.replace(isoDay, '$1')), ...place };
};

/** Whether a merged cell's content is what its whole range is headed by: a sum must not be there twice. */
const isHeading = ({ text, number }: Cell): boolean =>
  text !== '' && (!number || (number.unit === '' && /^(1[89]|20|21)\d\d$/.test(text)));

const fillMerged = (rows: Cells, merges: BookSheet['merges'] = []): Cells => {
  const filled = rows.map(row => [...row]);
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const first = rows[startRow]?.[startCol];
    if (!first || !isHeading(first)) continue;
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row++)
      for (let column = startCol; column <= endCol; column++) {
        const cell = filled[row]?.[column];
        if (cell?.text === '') filled[row]?.splice(column, 1, { ...first, row: row + 1, column: column + 1 });
      }
  }
  return filled;
};

const sheetOf = (sheet: BookSheet): Sheet => {
  const width = sheet.rows.reduce((most, { length }) => Math.max(most, length), 0);
  const rows = sheet.rows.map((row, at) =>
    [...row, ...new Array<Value>(width - row.length).fill(null)].map((value, column) =>
      cellIn(value, sheet.cells?.get(`${at},${column}`), at, column),
    ),
  );
  const hidden = [...(sheet.rowDefs ?? [])].filter(([, { hidden }]) => hidden).map(([row]) => row + 1);
  const cut = cutEmpty(fillMerged(rows, sheet.merges));
  const isFilled = (row: number): boolean => !!cut[row - 1]?.some(({ text }) => text);
  return {
    name: sheet.name,
    isHidden: !!sheet.hidden || !!sheet.veryHidden,
    rows: cut,
    hiddenRows: hidden.filter(isFilled).sort((a, b) => a - b),
  };
};

/**
 * Reads a workbook.
 *
 * @param bytes The file.
 * @param kind What `fileKind` has said that it is.
 * @returns Its sheets in their order, hidden ones too, or why it cannot be read. Never rejects.
 */
export const readWorkbook = async (
  bytes: Uint8Array,
  kind: 'xlsx' | 'ods',
): Promise<{ readonly file: SheetFile } | { readonly problem: FileProblem }> => {
  let book: Book;
  try {
    const read = kind === 'ods' ? readOds : readXlsx;
    // Without styles nothing says that a number is per cent.
    book = await read(bytes, { readStyles: true, maxRows: mostRows + 1 });
  } catch {
    return { problem: { code: 'damaged' } };
  }
  if (!book.sheets.length) return { problem: { code: 'no-sheets' } };
  if (book.sheets.some(({ rows }) => rows.length > mostRows))
    return { problem: { code: 'too-many-rows', most: mostRows } };
  const sheets = book.sheets.map(sheetOf);
  return sheets.some(({ rows }) => rows.length)
    ? { file: { sheets, isVague: kind === 'ods' } }
    : { problem: { code: 'empty' } };
};
