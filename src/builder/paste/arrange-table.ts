/** How a pasted table is laid out: where its periods stand, and what its columns hold. */
import { parseCells, type Cells } from './cells.js';
import { parsePeriodCell } from './parse-period-cell.js';

/** What the values of a column are of. */
export type ColumnKind = 'value' | 'women' | 'men';

export const columnKind = (head: string): ColumnKind | undefined =>
  /^(k|f)$|kvinn|flick|women|female|girl/i.test(head)
    ? 'women'
    : /^m$|(^|[\s,(])(män|men|male|males)\b|(^|[\s,(])män$|mäns?(?![\p{L}])|pojk|\bboys?\b/iu.test(head)
      ? 'men'
      : /^(t|totalt?|alla|samtliga|båda|all|both|värde|resultat|utfall|value|result)$/i.test(head)
        ? 'value'
        : undefined;

/** Whether a heading only says whose the values are, and not what they are. */
const isColumnKind = (head: string): boolean => columnKind(head) !== undefined;

/** A table with its periods in the first column. */
export interface ArrangedTable {
  readonly cells: Cells;
  /** Whether it was written with its periods in the first row. */
  readonly isTransposed: boolean;
  /** How many rows and columns were left out before it. */
  readonly top: number;
  readonly left: number;
  readonly title: string | undefined;
}

export const column = (cells: Cells, index: number): string[] => cells.map(row => row[index] ?? '');

const countPeriods = (cells: readonly string[]): number =>
  cells.filter(cell => parsePeriodCell(cell) !== undefined).length;

const transposed = (cells: Cells): Cells => (cells[0] ?? []).map((_, index) => column(cells, index));

/** Takes a title off the top, and arranges the table so that its periods stand in the first column. */
export const arrangeTable = (given: Cells): ArrangedTable | undefined => {
  const isAlone = (row: readonly string[]): boolean =>
    row.filter(Boolean).length <= 1 && countPeriods(row) === 0;
  const top = Math.max(
    0,
    given.findIndex(row => !isAlone(row)),
  );
  const title = given.slice(0, top).flat().find(Boolean);
  const cells = given.slice(top);
  const columns = (cells[0] ?? []).map((_, index) => index);
  // Periods stand in the first column, or else row, in which they are more than half of what follows the heading.
  const share = (list: readonly string[]): number => {
    const below = list.length > 1 ? list.slice(1) : list;
    return countPeriods(below) / Math.max(1, below.filter(Boolean).length);
  };
  const down = columns
    .slice(0, 3)
    .find(index => countPeriods(column(cells, index)) >= 1 && share(column(cells, index)) > 0.5);
  const across = cells.slice(0, 3).findIndex(row => countPeriods(row) >= 1 && share(row) > 0.5);
  const inColumn = down === undefined ? 0 : countPeriods(column(cells, down));
  const inRow = across < 0 ? 0 : countPeriods(cells[across] ?? []);
  if (!inColumn && !inRow) return undefined;
  if (inColumn >= inRow)
    return {
      cells: cells.map(row => row.slice(down)),
      isTransposed: false,
      top,
      left: down ?? 0,
      title,
    };
  return { cells: transposed(cells.slice(across)), isTransposed: true, top: top + across, left: 0, title };
};

/** Splits a heading into title and unit: `Andel behöriga (%)`. */
export const parseHeading = (head: string): { readonly title?: string; readonly unit?: string } => {
  const [, before = head, unit] = /^(.*?)\s*[([]([^()[\]]+)[)\]]$/.exec(head) ?? [];
  const percent = /[,:]\s*(procent|percent|%)$/i.exec(before);
  const title = percent ? before.slice(0, percent.index) : before;
  return {
    ...(title && !isColumnKind(title) && { title }),
    ...(percent
      ? { unit: '%' }
      : unit && columnKind(unit) === undefined && { unit: unit === 'procent' ? '%' : unit }),
  };
};

/** Whether a text is a table with periods, and not data or HTML. */
export const isTable = (text: string): boolean => {
  if (/[<{}]/.test(text)) return false;
  const cells = parseCells(text);
  return cells.some(row => row.length > 1) && arrangeTable(cells) !== undefined;
};
