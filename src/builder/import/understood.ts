/** What is understood of a file with a table, before anything of it is taken. */
import type { RowChange } from '../../sources/goals-table/merge-goals.js';
import type { SheetFile } from '../../sources/spreadsheet/sheet.js';
import type { Answers, Question } from '../../sources/table/question.js';
import type { UiLocale } from '../words/locale.js';

export interface Understood {
  /** The document with the table; `undefined` where nothing can be taken, or something has to be answered first. */
  readonly document?: unknown;
  /** What becomes of each row. */
  readonly changes: readonly RowChange[];
  /** What could not be read, with row and column. */
  readonly faults: readonly string[];
  /** How what could mean several things was read, and what was left out. */
  readonly remarks: readonly string[];
  /** What has to be answered first. */
  readonly questions: readonly Question[];
}

/** A file as it was chosen. */
export interface TableFile {
  readonly name: string;
  readonly file: SheetFile;
}

/** What reads and writes tables: fetched when it is needed for the first time. */
export interface TableReader {
  /** Reads a file's bytes. A problem comes in words. */
  readonly read: (
    bytes: Uint8Array,
    name: string,
    locale: UiLocale,
  ) => Promise<{ readonly file: SheetFile } | { readonly problem: string }>;
  /**
   * Understands one sheet of a file.
   *
   * @param sheet Its place among the sheets.
   * @param document The document that it is to be put into.
   */
  readonly understand: (
    table: TableFile,
    sheet: number,
    document: unknown,
    locale: UiLocale,
    answers: Answers,
  ) => Understood;
  /** Writes a document's goals and figures as a workbook. */
  readonly write: (document: unknown, locale: UiLocale) => Promise<Uint8Array<ArrayBuffer>>;
}
