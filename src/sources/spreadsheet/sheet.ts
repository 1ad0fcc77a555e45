/** What is read of a spreadsheet's file, whatever its format: sheets of plain cells. */
import type { Cells } from '../table/cells.js';

export interface Sheet {
  readonly name: string;
  /** Whether its owner has hidden it. */
  readonly isHidden: boolean;
  /** Rows of equal length, without what is empty at the ends; each cell says where it stood. */
  readonly rows: Cells;
  /** The rows that are hidden or filtered out, by their numbers in the sheet. */
  readonly hiddenRows: readonly number[];
}

export interface SheetFile {
  readonly sheets: readonly Sheet[];
  /** What is not told by the format: in `.ods` neither hidden rows and sheets nor that a number is per cent. */
  readonly isVague: boolean;
}

/** Why a file cannot be read. The words are in `file-problem-words.ts`. */
export type FileProblem =
  /** Larger than an editor's machine can be asked to read, in bytes. */
  | { readonly code: 'too-large'; readonly size: number; readonly most: number; readonly isOds: boolean }
  /** More rows than are read. */
  | { readonly code: 'too-many-rows'; readonly most: number }
  /** Excel's old format, or a file that asks for a password: their first bytes are the same. */
  | { readonly code: 'old-or-locked' }
  /** A file of a known other kind. */
  | {
      readonly code: 'other-kind';
      readonly kind: 'pdf' | 'picture' | 'word' | 'presentation' | 'xlsb' | 'zip';
    }
  /** It says that it is a workbook, and cannot be read as one. */
  | { readonly code: 'damaged' }
  | { readonly code: 'no-sheets' }
  | { readonly code: 'empty' };

/** The first sheet that its owner shows; the first of all where none is. */
export const firstVisible = ({ sheets }: SheetFile): Sheet | undefined =>
  sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];

/**
 * The cells of a sheet as its reader sees them.
 *
 * @param withHidden Whether to take the hidden rows too.
 */
export const cellsOf = ({ rows, hiddenRows }: Sheet, withHidden = false): Cells => {
  const hidden = new Set(withHidden ? [] : hiddenRows);
  return hidden.size ? rows.filter(([cell]) => !cell || !hidden.has(cell.row)) : rows;
};
