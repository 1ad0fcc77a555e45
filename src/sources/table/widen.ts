/** Tables with a row for each figure: women and men below one another, and several municipalities or years in one column. */
import type { ArrangedTable } from './arrange-table.js';
import { isDash, isMissing, isSuppressed, type Cell, type Cells } from './cells.js';
import { columnKind, mayBeGroup, type ColumnKind } from './headings.js';
import { numberIn } from './parse-number-cell.js';
import type { PeriodCell } from './parse-period-cell.js';
import { allRows } from './question.js';

interface Widened {
  readonly table: Pick<ArrangedTable, 'headings' | 'body'>;
  /** What a column has, where one has to be chosen for each period to have one figure, and its heading. */
  readonly choices?: readonly string[];
  readonly heading: string;
  /** Whether what they have may be groups, and whether it was taken for that. */
  readonly mayBeGroups?: boolean;
  readonly areGroups?: boolean;
}

type Table = Widened['table'];

const textAt = (row: readonly Cell[] | undefined, index: number): string => row?.[index]?.text ?? '';

/** Whether the cells of a column are words, and in every row. */
const isWords = (body: Cells, index: number): boolean =>
  body.every(row => {
    const text = textAt(row, index);
    return !isMissing(text) && !isDash(text) && !isSuppressed(text) && !numberIn(row[index], undefined);
  });

/** The column that says of each row whose its figure is. */
const kindColumn = (headings: readonly Cell[], body: Cells): number | undefined => {
  const indices = (body[0] ?? []).map((_, index) => index).slice(1);
  return indices.find(
    index =>
      body.every(row => columnKind(textAt(row, index)) !== undefined) &&
      (/^(kön|gender|sex)$/i.test(textAt(headings, index)) ||
        new Set(body.map(row => columnKind(textAt(row, index)))).size > 1),
  );
};

const withoutColumns = (cells: Cells, gone: readonly number[]): Cells =>
  cells.map(row => row.filter((_, index) => !gone.includes(index)));

/** Makes one row of each period, with a column for each of the words that tell its rows apart. */
const sideBySide = (
  { headings, body }: Table,
  found: readonly string[],
  label: (row: readonly Cell[]) => string,
  value: number,
  periodOf: (row: readonly Cell[]) => PeriodCell | undefined,
): Table => {
  const byPeriod = new Map<string, (Cell | undefined)[]>();
  for (const row of body) {
    const [first] = row;
    if (!first) continue;
    const period = periodOf(row)?.period ?? first.text;
    const cells = byPeriod.get(period) ?? [first];
    cells[1 + found.indexOf(label(row))] ??= row[value];
    byPeriod.set(period, cells);
  }
  const blank = { text: '', row: 0, column: 0 };
  return {
    headings: [headings[0] ?? blank, ...found.map(text => ({ ...blank, text }))],
    body: [...byPeriod.values()].map(cells => ['', ...found].map((_, index) => cells[index] ?? blank)),
  };
};

/**
 * Makes one row of each period, with a column for each kind of value.
 *
 * @param table The table as it is arranged.
 * @param periodOf The period of a row.
 * @param chosen What has been chosen of `choices`.
 */
export const widen = (
  { headings, body, before }: ArrangedTable,
  periodOf: (row: readonly Cell[]) => PeriodCell | undefined,
  chosen: string | undefined,
): Widened => {
  const kinds = kindColumn(headings, body);
  const key = (row: readonly Cell[]): string =>
    `${periodOf(row)?.period ?? ''} ${kinds === undefined ? '' : (columnKind(textAt(row, kinds)) ?? '')}`;
  const count = (rows: Cells): number => new Set(rows.map(key)).size;

  // Words beside the periods: where they are the same in every row, they say nothing that is asked for.
  const indices = (body[0] ?? []).map((_, index) => index);
  const words = indices.filter(
    index =>
      index > 0 &&
      index !== kinds &&
      isWords(body, index) &&
      columnKind(textAt(headings, index)) === undefined,
  );
  const beside = [
    ...(before.body[0] ?? []).map((_, index) => ({ cells: before.body, headings: before.headings, index })),
    ...words.map(index => ({ cells: body, headings, index })),
  ].filter(({ cells, index }) => isWords(cells, index));
  const all = { headings, body };
  const isOnce = count(body) === body.length;
  const of = beside.find(({ cells, index }) => new Set(cells.map(row => textAt(row, index))).size > 1);
  let rows = body;
  let heading = '';
  if (!isOnce && of) {
    const found = [...new Set(of.cells.map(row => textAt(row, of.index)))];
    heading = textAt(of.headings, of.index);
    if (chosen === allRows && kinds === undefined) {
      const value = indices.find(index => index > 0 && !words.includes(index));
      const label = (row: readonly Cell[]): string => textAt(of.cells[body.indexOf(row)], of.index);
      if (value !== undefined)
        return { table: sideBySide(all, found, label, value, periodOf), heading, areGroups: true };
    }
    if (chosen === undefined || !found.includes(chosen))
      return {
        table: all,
        choices: found,
        heading,
        mayBeGroups: kinds === undefined && mayBeGroup(heading) && found.some(mayBeGroup),
      };
    rows = body.filter((_, at) => textAt(of.cells[at], of.index) === chosen);
  }
  // What is chosen by, or is the same everywhere, is no column that nobody asked for.
  const spoken = words.filter(
    index =>
      (!isOnce && of?.cells === body && of.index === index) ||
      new Set(rows.map(row => textAt(row, index))).size === 1,
  );
  if (kinds === undefined)
    return {
      table: {
        headings: headings.filter((_, index) => !spoken.includes(index)),
        body: withoutColumns(rows, spoken),
      },
      heading,
    };

  const gone = [0, kinds, ...spoken];
  const value = indices.find(index => !gone.includes(index));
  if (value === undefined) return { table: all, heading };
  const byPeriod = new Map<string, { readonly first: Cell; readonly cells: Map<ColumnKind, Cell> }>();
  for (const row of rows) {
    const [first] = row;
    const kind = columnKind(textAt(row, kinds));
    const cell = row[value];
    if (!first || !kind || !cell) continue;
    const period = periodOf(row)?.period ?? first.text;
    const one = byPeriod.get(period) ?? { first, cells: new Map<ColumnKind, Cell>() };
    if (!one.cells.has(kind)) one.cells.set(kind, cell);
    byPeriod.set(period, one);
  }
  const columns: readonly ColumnKind[] = ['value', 'women', 'men'];
  const blank = { text: '', row: 0, column: 0 };
  const names: Readonly<Record<ColumnKind, string>> = {
    value: textAt(headings, value) || 'T',
    women: 'K',
    men: 'M',
  };
  return {
    table: {
      headings: [headings[0] ?? blank, ...columns.map(kind => ({ ...blank, text: names[kind] }))],
      body: [...byPeriod.values()].map(({ first, cells }) => [
        first,
        ...columns.map(kind => cells.get(kind) ?? blank),
      ]),
    },
    heading,
  };
};
