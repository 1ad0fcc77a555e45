/**
 * Reads one series from a table by the names of its columns, as `from` of an indicator says it (`{type: "xlsx", where, period, value}`).
 * Nobody is there to be asked: what cannot be read, or can mean several things, is a problem, and nothing is taken.
 */
import { parsePeriod } from '../../contract/parse-period.js';
import type { Choice, Problem, Reading, SourceObservation } from '../source-series.js';
import { isMissing, isSuppressed, type Cell, type Cells } from './cells.js';
import { columnKind } from './headings.js';
import { findDecimalMark, numberIn } from './parse-number-cell.js';
import { readPeriodCell } from './parse-period-cell.js';

/** Which cells are meant. Headings and texts are compared without regard to blanks at their ends and to capitals. */
export interface TableSelection {
  /** What a row has to have, by the headings of its columns: `{"Kommun": "Krokom"}`. */
  readonly where?: Readonly<Record<string, string>>;
  /** The heading of the periods. */
  readonly period: string;
  /** The heading of the figures. */
  readonly value: string;
  /** The heading of the column that says whose the figure is: all, women or men. */
  readonly group?: string;
}

const same = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase(['sv']) === other.trim().toLocaleLowerCase(['sv']);

const choicesOf = (texts: readonly string[]): Choice[] =>
  [...new Set(texts.filter(Boolean))].map(text => ({ code: text, label: text }));

const textAt = (row: readonly Cell[], index: number): string => row[index]?.text ?? '';

interface Found {
  readonly headings: readonly Cell[];
  readonly body: Cells;
  readonly indexOf: (heading: string) => number;
}

/** The row of the headings: the first that has them all, or else the one that has most of them. */
const findColumns = (cells: Cells, headings: readonly string[]): Found | Problem => {
  const countIn = (row: readonly Cell[]): number =>
    headings.filter(heading => row.some(({ text }) => same(text, heading))).length;
  const counts = cells.map(countIn);
  const most = Math.max(0, ...counts);
  const at = most ? counts.indexOf(most) : cells.findIndex(row => row.filter(({ text }) => text).length > 1);
  const row = cells[at] ?? [];
  const missing = headings.find(heading => !row.some(({ text }) => same(text, heading)));
  if (missing !== undefined)
    return { code: 'no-such-variable', variable: missing, choices: choicesOf(row.map(({ text }) => text)) };
  return {
    headings: row,
    body: cells.slice(at + 1).filter(one => one.some(({ text }) => text)),
    indexOf: heading => row.findIndex(({ text }) => same(text, heading)),
  };
};

/** What has to be chosen between, where two rows have a figure for one period: the first column in which they differ. */
const chooseBetween = (
  found: Found,
  rows: readonly (readonly Cell[])[],
  known: readonly number[],
  when: string,
): Problem => {
  const index = found.headings.findIndex(
    (_, at) => !known.includes(at) && new Set(rows.map(row => textAt(row, at))).size > 1,
  );
  const heading = found.headings[index]?.text;
  return heading
    ? {
        code: 'choose',
        variable: heading,
        label: heading,
        choices: choicesOf(found.body.map(row => textAt(row, index))),
      }
    : { code: 'choose', variable: when, label: when, choices: [] };
};

/**
 * Reads one series.
 *
 * @param cells Of a sheet, as `cellsOf` gives them, or of a text, `parseCells`.
 * @param selection Which columns and rows are meant.
 * @returns The series, its unit where all its figures have one, or why there is none. `source` is left to the caller.
 */
export const readTableSeries = (cells: Cells, selection: TableSelection): Reading => {
  const { where = {}, period, value, group } = selection;
  const named = [period, value, ...(group === undefined ? [] : [group]), ...Object.keys(where)];
  const found = findColumns(cells, named);
  if ('code' in found) return { problem: found };
  const { body, indexOf } = found;
  for (const [heading, wanted] of Object.entries(where)) {
    // Below a table stand its footnotes.
    const texts = body
      .filter(row => readPeriodCell(textAt(row, indexOf(period))))
      .map(row => textAt(row, indexOf(heading)));
    if (!texts.some(text => same(text, wanted)))
      return {
        problem: {
          code: 'no-such-category',
          variable: heading,
          category: wanted,
          choices: choicesOf(texts),
        },
      };
  }
  const rows = body.filter(row =>
    Object.entries(where).every(([heading, wanted]) => same(textAt(row, indexOf(heading)), wanted)),
  );
  const [at, of, whose] = [indexOf(period), indexOf(value), group === undefined ? -1 : indexOf(group)];
  const mark = findDecimalMark(rows.map(row => row.slice(of, of + 1)));
  const units = new Set<string>();
  const byPeriod = new Map<string, SourceObservation>();
  const seen = new Map<string, readonly Cell[]>();
  for (const row of rows) {
    const [when, cell] = [row[at], row[of]];
    // A row that waits for its figure says nothing yet.
    if (!when?.text || !cell?.text) continue;
    const read = readPeriodCell(when.text);
    if (!read) return { problem: { code: 'no-period', text: when.text } };
    const said = whose < 0 ? '' : textAt(row, whose);
    const kind = said ? columnKind(said) : 'value';
    if (!kind)
      return {
        problem: {
          code: 'no-such-category',
          variable: group ?? '',
          category: said,
          choices: choicesOf(['Totalt', 'Kvinnor', 'Män']),
        },
      };
    const number = cell.isError ? undefined : numberIn(cell, mark);
    const isNothing = !cell.isError && (isMissing(cell.text) || isSuppressed(cell.text));
    if (!number && !isNothing)
      return { problem: { code: 'no-number', row: cell.row, column: cell.column, text: cell.text } };
    if (number) units.add(number.unit);
    const key = `${read.period} ${kind}`;
    const other = seen.get(key);
    if (other) return { problem: chooseBetween(found, [other, row], [at, of, whose], when.text) };
    seen.set(key, row);
    const before = byPeriod.get(read.period) ?? { period: read.period, value: null };
    const figure = number?.value ?? null;
    byPeriod.set(read.period, {
      ...before,
      ...(kind === 'value' && { value: figure }),
      ...(kind === 'value' && !number && { status: isSuppressed(cell.text) ? 'suppressed' : 'missing' }),
      ...(kind !== 'value' && { groups: { ...before.groups, [kind]: figure } }),
    });
  }
  if (units.size > 1) {
    const [, other = ''] = [...units];
    const cell = rows.map(row => row[of]).find(one => numberIn(one, mark)?.unit === other);
    return {
      problem: { code: 'no-number', row: cell?.row ?? 1, column: cell?.column ?? 1, text: cell?.text ?? '' },
    };
  }
  const [unit] = units;
  const series = [...byPeriod.values()].sort(
    (a, b) => (parsePeriod(a.period)?.end ?? 0) - (parsePeriod(b.period)?.end ?? 0),
  );
  if (!series.length) return { problem: { code: 'empty' } };
  return { series: { title: value, ...(unit && { unit }), series, source: {}, notes: [] } };
};
