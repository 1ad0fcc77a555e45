/** The cells of a table as a spreadsheet copies or saves it. */
import { parseCsv } from 'hucre/csv';

/** A number with the unit after it, which may be empty. */
export interface NumberWithUnit {
  readonly value: number;
  readonly unit: string;
}

/** A cell, and where it stood in the sheet or in what was pasted, counted from 1. */
export interface Cell {
  /** What is read in it: `61,5 %`. */
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** The number that a workbook has in it, whatever its text looks like; a text has none. */
  readonly number?: NumberWithUnit;
  /** Whether it is the error of a formula. */
  readonly isError?: true;
}

/** The rows of a table, all of the same length. */
export type Cells = readonly (readonly Cell[])[];

/** Trims a text, with the spaces that spreadsheets write. */
export const trim = (text: string): string => {
  let end = text.length;
  while (end && /[\s\u200B]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end).replace(/^[\s\u200B]+/, '');
};

/** The longest text that is taken for a table, in characters. */
export const maxTable = 2e5;

/** As many cells as a table may have when its rows are made equally long. */
const maxCells = 1e6;

/** What separates the cells: a tab where they were copied, a semicolon where a Swedish spreadsheet saved them. */
const findSeparator = (text: string): string | undefined =>
  text.includes('\t') ? '\t' : text.includes(';') ? ';' : undefined;

/**
 * Cuts a text at its separators. A cell in quotation marks may hold line breaks and separators; doubled quotation marks stand for one.
 *
 * @returns Nothing where there would be too many.
 */
export const cutCells = (text: string, separator: string): Cells => {
  const rows = parseCsv(text.replace(/[\r\n]+$/, ''), { delimiter: separator }).map(row =>
    row.map(cell => trim(String(cell ?? '').replace(/\r\n?|\n/g, ' '))),
  );
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length * width > maxCells) return [];
  return rows.map((row, index) =>
    [...row, ...new Array<string>(width - row.length).fill('')].map((text, column) => ({
      text,
      row: index + 1,
      column: column + 1,
    })),
  );
};

/** Parses a text that was copied or saved by a spreadsheet. */
export const parseCells = (text: string): Cells => {
  const separator = findSeparator(text);
  return separator ? cutCells(text, separator) : [];
};

/** Whether a cell has nothing but a dash, which is nought to some and nothing to others. */
export const isDash = (cell: string): boolean => /^[-–—−]$/.test(cell);

/** Whether a cell says that there is a figure, and that it is too small to be told: `<5`, `färre än 5`. */
export const isSuppressed = (cell: string): boolean =>
  /^(<\s*\d+|(färre|mindre) än \d+|(fewer|less) than \d+)$/i.test(cell);

/** Whether a cell says that there is no value: the dots of authorities, an error of a spreadsheet. */
export const isMissing = (cell: string): boolean =>
  /^(|\.{1,3}|…|n\/?a|null|saknas|uppgift saknas|missing|ej tillgänglig|#saknas!|#n\/a|#värde!|#value!)$/i.test(
    cell,
  );
