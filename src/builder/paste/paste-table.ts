/** Puts a pasted table into a series of the document. */
import { setValue } from '../document/edit.js';
import { isObject, type JsonObject } from '../document/json-object.js';
import { listAt, valueAt, type Path } from '../document/path.js';
import type { UiLocale } from '../words/locale.js';
import { uiWords } from '../words/ui-words.js';
import { readTable } from './excel.js';

/** Merges the rows of a series with those of a table. A year that is there already gets the table's values and keeps the rest. */
export const mergeTable = (rows: readonly unknown[], table: readonly object[]): readonly unknown[] => {
  const periodOf = (row: unknown): string => (isObject(row) ? JSON.stringify(row['period']) : '');
  const read = table as readonly JsonObject[];
  const kept = rows.map(row => {
    const other = read.find(one => periodOf(one) === periodOf(row));
    return other && isObject(row) ? { ...row, ...other } : row;
  });
  const added = read.filter(one => !rows.some(row => periodOf(row) === periodOf(one)));
  return [...kept.filter(row => isObject(row) && Object.keys(row).length), ...added];
};

export interface PastedTable {
  /** The document with the table; `undefined` where nothing could be read. */
  readonly document?: unknown;
  /** How many periods were read. */
  readonly count: number;
  /** What could not be read. */
  readonly faults: readonly string[];
}

/**
 * Reads a table into the series at a path. An indicator without a title or a unit gets those of the table.
 *
 * @param text The table, as it was copied from a spreadsheet.
 */
export const pasteTable = (document: unknown, path: Path, text: string, locale: UiLocale): PastedTable => {
  const { series, title, unit, faults } = readTable(text, locale);
  if (!series.length)
    return {
      count: 0,
      faults: faults.length ? faults.map(({ message }) => message) : [uiWords(locale).noTable],
    };
  const indicator = path.slice(0, -1);
  let next = setValue(document, path, mergeTable(listAt(document, path), series));
  for (const [name, text] of Object.entries({ title, unit }))
    if (text !== undefined && path.at(-1) === 'series' && valueAt(next, [...indicator, name]) === undefined)
      next = setValue(next, [...indicator, name], text);
  return { document: next, count: series.length, faults: faults.map(({ message }) => message) };
};
