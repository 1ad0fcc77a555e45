/** How a pasted table is laid out: where its periods stand, and what stands beside them. */
import { maxTable, parseCells, type Cell, type Cells } from './cells.js';
import { joinPeriod, parsePeriodCell } from './parse-period-cell.js';

/** A table with its periods in the first column. */
export interface ArrangedTable {
  /** The first row, where it holds no period; its first cell is the heading of the periods. */
  readonly headings: readonly Cell[];
  readonly body: Cells;
  /** The columns that stood before the periods: numbers, or what the rows are of. */
  readonly before: { readonly headings: readonly Cell[]; readonly body: Cells };
  /** Whether it was written with its periods in the first row. */
  readonly isTransposed: boolean;
  readonly title: string | undefined;
}

export const column = (cells: Cells, index: number): Cell[] =>
  cells.map(row => row[index] ?? { text: '', row: 0, column: 0 });

const isPeriod = ({ text }: Cell): boolean => parsePeriodCell(text) !== undefined;
const countPeriods = (cells: readonly Cell[]): number => cells.filter(isPeriod).length;
const transposed = (cells: Cells): Cells => (cells[0] ?? []).map((_, index) => column(cells, index));

/** A year that stands once for several rows, with a quarter or a month beside each, is joined with it. */
const joinPeriods = (headings: readonly Cell[], body: Cells): Pick<ArrangedTable, 'headings' | 'body'> => {
  let year = '';
  const joined = body.map(([first, second, ...rest]) => {
    if (first?.text) year = first.text;
    const period = joinPeriod(year, second?.text ?? '', headings[1]?.text ?? '');
    return first && second && period !== undefined ? [{ ...second, text: period }, ...rest] : undefined;
  });
  const whole = joined.filter(row => row !== undefined);
  return whole.length && whole.length === body.length
    ? { headings: headings.filter((_, index) => index !== 1), body: whole }
    : { headings, body };
};

const isBlank = (row: readonly Cell[]): boolean => row.every(({ text }) => !text);

/** Arranges a table of which a title has been taken off the top. */
const arrangeRows = (cells: Cells, title: string | undefined): ArrangedTable | undefined => {
  const columns = (cells[0] ?? []).map((_, index) => index);
  // Periods stand in the first column, or else row, in which they are more than half of what follows the heading.
  const share = (list: readonly Cell[]): number => {
    const below = list.length > 1 ? list.slice(1) : list;
    return countPeriods(below) / Math.max(1, below.filter(({ text }) => text).length);
  };
  const down = columns
    .slice(0, 3)
    .find(index => countPeriods(column(cells, index)) >= 1 && share(column(cells, index)) > 0.5);
  const across = cells.slice(0, 3).findIndex(row => countPeriods(row) >= 1 && share(row) > 0.5);
  const inColumn = down === undefined ? 0 : countPeriods(column(cells, down));
  const inRow = across < 0 ? 0 : countPeriods(cells[across] ?? []);
  if (!inColumn && !inRow) return undefined;
  const isTransposed = inColumn < inRow;
  const left = isTransposed ? 0 : (down ?? 0);
  const all = isTransposed ? transposed(cells.slice(across)) : cells;
  const upright = all.map(row => row.slice(left));
  const [first = []] = upright;
  const hasHeading = first[0] !== undefined && !isPeriod(first[0]);
  const start = hasHeading ? 1 : 0;
  const aside = all.map(row => row.slice(0, left));
  const body = upright.slice(start).map((row, index) => ({ row, aside: aside[index + start] ?? [] }));
  const filled = body.filter(({ row }) => row.some(({ text }) => text));
  return {
    ...joinPeriods(
      hasHeading ? first : [],
      filled.map(({ row }) => row),
    ),
    before: {
      headings: hasHeading ? (aside[0] ?? []) : [],
      body: filled.map(one => one.aside),
    },
    isTransposed,
    title,
  };
};

/**
 * Takes a title off the top, and arranges the table so that its periods stand in the first column. Where nothing comes of that, what stands
 * below the first empty row are footnotes.
 */
export const arrangeTable = (given: Cells): ArrangedTable | undefined => {
  const isAlone = (row: readonly Cell[]): boolean =>
    row.filter(({ text }) => text).length <= 1 && countPeriods(row) === 0;
  const top = Math.max(
    0,
    given.findIndex(row => !isAlone(row)),
  );
  const title = given
    .slice(0, top)
    .flat()
    .find(({ text }) => text)?.text;
  const cells = given.slice(top);
  const end = cells.findIndex(isBlank);
  return arrangeRows(cells, title) ?? (end > 0 ? arrangeRows(cells.slice(0, end), title) : undefined);
};

/** Whether a text is a table with periods, and not data or HTML. */
export const isTable = (text: string): boolean => {
  if (text.length > maxTable || /<[a-z!/]|[{}]/i.test(text)) return false;
  const cells = parseCells(text);
  return cells.some(row => row.length > 1) && arrangeTable(cells) !== undefined;
};
