/** Reads a table copied from a spreadsheet as a series: years across or down, women and men beside or below. */
import type { UiLocale } from '../words/locale.js';
import { tableMessages } from '../words/table-messages.js';
import { arrangeTable, column, columnKind, parseHeading, type ColumnKind } from './arrange-table.js';
import { isMissing, parseCells } from './cells.js';
import { findDecimalMark, parseNumberCell } from './parse-number-cell.js';
import { parsePeriodCell } from './parse-period-cell.js';

/** A result in an indicator's series, `null` where it is missing. */
export interface Observation {
  readonly period: string;
  readonly value: number | null;
  readonly groups?: { readonly women?: number; readonly men?: number };
}

/** What could not be read, and where in the pasted table, counted from 1. */
export interface TableFault {
  readonly row: number;
  readonly column: number;
  readonly message: string;
}

export interface ReadTable {
  /** In the order of the table; empty where nothing could be read. */
  readonly series: readonly Observation[];
  /** What the table says it is about. */
  readonly title?: string;
  readonly unit?: string;
  readonly faults: readonly TableFault[];
}

/**
 * Reads a table.
 *
 * @param text The table as a spreadsheet copies it, with tabs, or saves it, with semicolons.
 * @param locale The language of the messages.
 */
export const readTable = (text: string, locale: UiLocale): ReadTable => {
  const messages = tableMessages[locale];
  const table = arrangeTable(parseCells(text));
  if (!table) return { series: [], faults: [{ row: 1, column: 1, message: messages.noPeriods }] };
  const { cells, isTransposed, top, left, title } = table;
  const faults: TableFault[] = [];
  const fault = (row: number, column: number, say: (place: string) => string): void => {
    const at = isTransposed
      ? { row: column + top + 1, column: row + 1 }
      : { row: row + top + 1, column: column + left + 1 };
    faults.push({ ...at, message: say(messages.place(at.row, at.column)) });
  };

  const hasHeading = parsePeriodCell(cells[0]?.[0] ?? '') === undefined;
  const headings = hasHeading ? (cells[0] ?? []) : [];
  const body = cells.slice(hasHeading ? 1 : 0);
  const columns = (cells[0] ?? [])
    .map((_, index) => index)
    .filter(index => index > 0 && ((headings[index] ?? '') !== '' || column(body, index).some(Boolean)));
  // A column without a heading of a kind has the total, but only one can.
  const columnOf = new Map<ColumnKind, number>();
  for (const index of columns) {
    const heading = headings[index] ?? '';
    const key = columnKind(heading);
    if (key && !columnOf.has(key)) columnOf.set(key, index);
  }
  const rest = columns.filter(index => ![...columnOf.values()].includes(index));
  const [first] = rest;
  if (!columnOf.has('value') && first !== undefined) columnOf.set('value', first);
  for (const index of rest)
    if (index !== columnOf.get('value'))
      fault(0, index, place =>
        hasHeading ? messages.extraColumn(place, headings[index] ?? '') : messages.noHeading(place),
      );
  const total = columnOf.get('value');
  if (!columnOf.size)
    return { series: [], faults: [{ row: top + 1, column: 2, message: messages.noValues }] };

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
    const isAmbiguous = /^\D?\d{1,3}[.,]\d{3}\D*$/.test(cell);
    fault(row + (hasHeading ? 1 : 0), index, place =>
      isAmbiguous ? messages.twoMeanings(place, cell) : messages.noNumber(place, cell),
    );
    return undefined;
  };

  const series: Observation[] = [];
  const seen = new Set<string>();
  body.forEach((row, index) => {
    const at = index + (hasHeading ? 1 : 0);
    if (!row.some(Boolean)) return;
    const cell = row[0] ?? '';
    const period = parsePeriodCell(cell);
    if (period === undefined) {
      if (row.slice(1).some(cell => cell && !isMissing(cell)))
        fault(at, 0, place => messages.noPeriod(place, cell));
      return;
    }
    if (seen.has(period)) {
      fault(at, 0, place => messages.duplicatePeriod(place, cell));
      return;
    }
    seen.add(period);
    const women = valueAt(index, columnOf.get('women'));
    const men = valueAt(index, columnOf.get('men'));
    series.push({
      period,
      value: valueAt(index, total) ?? null,
      ...((women !== undefined || men !== undefined) && {
        groups: { ...(women !== undefined && { women }), ...(men !== undefined && { men }) },
      }),
    });
  });
  const heading = parseHeading(total === undefined ? '' : (headings[total] ?? ''));
  const unit = heading.unit ?? (units.size === 1 ? [...units][0] : undefined);
  const named = heading.title ?? title;
  return { series, ...(named && { title: named }), ...(unit && { unit }), faults };
};
