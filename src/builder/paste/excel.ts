/** A table that was copied from a spreadsheet, as a series: years across or down, women and men beside or below. */
import {
  parseCells,
  findDecimalMark,
  isMissing,
  parseNumberCell,
  parsePeriodCell,
  type Cells,
} from './cells.js';
import type { UiLocale } from '../words/paste-messages.js';
import { tableMessages } from '../words/table-messages.js';

/** A result as an indicator's series has it. `null`: there is none. */
export interface Observation {
  readonly period: string;
  readonly value: number | null;
  readonly groups?: { readonly women?: number; readonly men?: number };
}

/** What could not be read, and where: counted from 1, as it was pasted. */
export interface TableFault {
  readonly row: number;
  readonly column: number;
  readonly message: string;
}

export interface ReadTable {
  /** In the order of the table. Empty, where nothing could be read. */
  readonly series: readonly Observation[];
  /** What the table says that it is about. */
  readonly title?: string;
  readonly unit?: string;
  readonly faults: readonly TableFault[];
}

/** Whose figures a column has. */
type ColumnKind = 'value' | 'women' | 'men';

const columnKind = (head: string): ColumnKind | undefined =>
  /^(k|f)$|kvinn|flick|women|female|girl/i.test(head)
    ? 'women'
    : /^m$|(^|[\s,(])(män|men|male|males)\b|(^|[\s,(])män$|mäns?(?![\p{L}])|pojk|\bboys?\b/iu.test(head)
      ? 'men'
      : /^(t|totalt?|alla|samtliga|båda|all|both|värde|resultat|utfall|value|result)$/i.test(head)
        ? 'value'
        : undefined;

/** A column's head that says nothing of what the figures are. */
const isColumnKind = (head: string): boolean => columnKind(head) !== undefined;

/** A table as it is read: periods in the first column. `turned`: it was written with them in the first row. */
interface ArrangedTable {
  readonly cells: Cells;
  readonly turned: boolean;
  /** How many rows and columns were left away before it. */
  readonly top: number;
  readonly left: number;
  readonly title: string | undefined;
}

const column = (cells: Cells, index: number): string[] => cells.map(row => row[index] ?? '');

const countPeriods = (cells: readonly string[]): number =>
  cells.filter(cell => parsePeriodCell(cell) !== undefined).length;

const transposed = (cells: Cells): Cells => (cells[0] ?? []).map((_, index) => column(cells, index));

/** Takes away a title above the table, and turns the table so that its periods stand in the first column. */
const arrangeTable = (given: Cells): ArrangedTable | undefined => {
  const isAlone = (row: readonly string[]): boolean =>
    row.filter(Boolean).length <= 1 && countPeriods(row) === 0;
  const top = Math.max(
    0,
    given.findIndex(row => !isAlone(row)),
  );
  const title = given.slice(0, top).flat().find(Boolean);
  const cells = given.slice(top);
  const columns = (cells[0] ?? []).map((_, index) => index);
  // The first column that has more periods than anything else below its head; else the first such row.
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
      turned: false,
      top,
      left: down ?? 0,
      title,
    };
  return { cells: transposed(cells.slice(across)), turned: true, top: top + across, left: 0, title };
};

/** The title and the unit in a column's head: `Andel behöriga (%)`. */
const parseHeading = (head: string): { readonly title?: string; readonly unit?: string } => {
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

/**
 * Reads a table.
 *
 * @param text As a spreadsheet copies it (with tabs) or saves it (with semicolons).
 * @param locale The language of what is said about it.
 */
export const readTable = (text: string, locale: UiLocale): ReadTable => {
  const words = tableMessages[locale];
  const table = arrangeTable(parseCells(text));
  if (!table) return { series: [], faults: [{ row: 1, column: 1, message: words.noPeriods }] };
  const { cells, turned, top, left, title } = table;
  const faults: TableFault[] = [];
  const fault = (row: number, column: number, say: (place: string) => string): void => {
    const at = turned
      ? { row: column + top + 1, column: row + 1 }
      : { row: row + top + 1, column: column + left + 1 };
    faults.push({ ...at, message: say(words.place(at.row, at.column)) });
  };

  const hasHead = parsePeriodCell(cells[0]?.[0] ?? '') === undefined;
  const heads = hasHead ? (cells[0] ?? []) : [];
  const body = cells.slice(hasHead ? 1 : 0);
  const columns = (cells[0] ?? [])
    .map((_, index) => index)
    .filter(index => index > 0 && ((heads[index] ?? '') !== '' || column(body, index).some(Boolean)));
  // Whose each column is. What has no head, or one of its own, is everybody's; but only one can be.
  const whose = new Map<ColumnKind, number>();
  for (const index of columns) {
    const head = heads[index] ?? '';
    const key = columnKind(head);
    if (key && !whose.has(key)) whose.set(key, index);
  }
  const rest = columns.filter(index => ![...whose.values()].includes(index));
  const [first] = rest;
  if (!whose.has('value') && first !== undefined) whose.set('value', first);
  for (const index of rest)
    if (index !== whose.get('value'))
      fault(0, index, place =>
        hasHead ? words.extraColumn(place, heads[index] ?? '') : words.noHeading(place),
      );
  const total = whose.get('value');
  if (!whose.size) return { series: [], faults: [{ row: top + 1, column: 2, message: words.noValues }] };

  const mark = findDecimalMark(body.map(row => row.slice(1)));
  const units = new Set<string>();
  const valueAt = (row: number, index: number | undefined): number | undefined => {
    const cell = index === undefined ? '' : (body[row]?.[index] ?? '');
    if (index === undefined || isMissing(cell)) return undefined;
    const number = parseNumberCell(cell, mark);
    if (number) {
      if (number.unit) units.add(number.unit);
      return number.value;
    }
    const isTwofold = /^\D?\d{1,3}[.,]\d{3}\D*$/.test(cell);
    fault(row + (hasHead ? 1 : 0), index, place =>
      isTwofold ? words.twoMeanings(place, cell) : words.noNumber(place, cell),
    );
    return undefined;
  };

  const series: Observation[] = [];
  const seen = new Set<string>();
  body.forEach((row, index) => {
    const at = index + (hasHead ? 1 : 0);
    if (!row.some(Boolean)) return;
    const written = row[0] ?? '';
    const period = parsePeriodCell(written);
    if (period === undefined) {
      if (row.slice(1).some(cell => cell && !isMissing(cell)))
        fault(at, 0, place => words.noPeriod(place, written));
      return;
    }
    if (seen.has(period)) {
      fault(at, 0, place => words.duplicatePeriod(place, written));
      return;
    }
    seen.add(period);
    const women = valueAt(index, whose.get('women'));
    const men = valueAt(index, whose.get('men'));
    series.push({
      period,
      value: valueAt(index, total) ?? null,
      ...((women !== undefined || men !== undefined) && {
        groups: { ...(women !== undefined && { women }), ...(men !== undefined && { men }) },
      }),
    });
  });
  const head = parseHeading(total === undefined ? '' : (heads[total] ?? ''));
  const unit = head.unit ?? (units.size === 1 ? [...units][0] : undefined);
  const named = head.title ?? title;
  return { series, ...(named && { title: named }), ...(unit && { unit }), faults };
};

/** Whether a text looks like a table with periods in it, and not like data or HTML. */
export const isTable = (text: string): boolean => {
  if (/[<{}]/.test(text)) return false;
  const cells = parseCells(text);
  return cells.some(row => row.length > 1) && arrangeTable(cells) !== undefined;
};
