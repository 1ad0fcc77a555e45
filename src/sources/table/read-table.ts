/** Reads a table copied from a spreadsheet as a series: years across or down, women and men beside, below or in rows of their own. */
import type { Locale } from './locale.js';
import { tableMessages } from './table-messages.js';
import { arrangeTable, type ArrangedTable } from './arrange-table.js';
import { isMissing, maxTable, parseCells, type Cell, type Cells } from './cells.js';
import { isNumber, toObservation, type Figure, type Observation, type Row } from './figure.js';
import { figureReader } from './read-figure.js';
import { columnKind, parseHeading, type ColumnKind } from './headings.js';
import { findDecimalMark, numberIn } from './parse-number-cell.js';
import { isSchoolYear, isTwofoldYear, readPeriodCell } from './parse-period-cell.js';
import type { Answers, Question } from './question.js';
import { widen } from './widen.js';

/** What could not be read, and where in the pasted table, counted from 1. */
export interface TableFault {
  readonly row: number;
  readonly column: number;
  readonly message: string;
}

export interface ReadTable {
  /** In the order of the table; empty where nothing could be read, or something has to be asked first. */
  readonly series: readonly Observation[];
  /** What was planned, where the answer was that it is one of these. */
  readonly milestones?: readonly Observation[];
  /** What the table says it is about. */
  readonly title?: string;
  readonly unit?: string;
  readonly faults: readonly TableFault[];
  /** What has to be known before anything is taken. */
  readonly questions?: readonly Question[];
  /** How what could mean several things was read. */
  readonly remarks?: readonly string[];
}

/** Which columns hold the values, and which nobody asked for. */
const columnsOf = ({ headings, body }: Pick<ArrangedTable, 'headings' | 'body'>) => {
  const indices = (body[0] ?? []).map((_, index) => index);
  const columns = indices.filter(
    index => index > 0 && (headings[index]?.text || body.some(row => row[index]?.text)),
  );
  const found = new Map<ColumnKind, number>();
  for (const index of columns) {
    const kind = columnKind(headings[index]?.text ?? '');
    if (kind && !found.has(kind)) found.set(kind, index);
  }
  const rest = columns.filter(index => ![...found.values()].includes(index));
  const numbers = rest.filter(index => body.some(row => numberIn(row[index], undefined)));
  // A column without a heading of a kind has the total, but only one can.
  const [first] = numbers.length ? numbers : rest;
  if (!found.has('value') && first !== undefined) found.set('value', first);
  return { found, extra: rest.filter(index => index !== found.get('value')) };
};

const failed = (message: string, row = 1, column = 1): ReadTable => ({
  series: [],
  faults: [{ row, column, message }],
});

/**
 * Reads the cells of a table.
 *
 * @param cells Of a text, `parseCells`, or of a sheet, `cellsOf`.
 * @param locale The language of the messages.
 * @param answers What has been answered to the questions that this gave before.
 */
export const readCells = (cells: Cells, locale: Locale, answers: Answers = {}): ReadTable => {
  const messages = tableMessages[locale];
  const arranged = arrangeTable(cells);
  if (!arranged) return failed(messages.noPeriods);
  const faults: TableFault[] = [];
  const fault = ({ row, column }: Cell, say: (place: string) => string): void =>
    void faults.push({ row, column, message: say(messages.place(row, column)) });
  const questions: Question[] = [];

  const first = arranged.body.map(([cell]) => cell?.text ?? '').filter(Boolean);
  const areTwofold = first.every(isTwofoldYear);
  const isSchool =
    /läsår|school year/i.test(arranged.headings[0]?.text ?? '') ||
    answers.years === 'school' ||
    (areTwofold && first.some(isSchoolYear));
  const [example = ''] = first;
  // Of months in a row one at least is no school year.
  if (areTwofold && !isSchool && !answers.years)
    questions.push(messages.askYears(example, readPeriodCell(example, true)?.period ?? ''));
  const periodOf = (row: readonly Cell[]) => readPeriodCell(row[0]?.text ?? '', isSchool);

  const { table, choices, heading: rowHeading } = widen(arranged, periodOf, answers.row);
  if (choices) questions.push(messages.askRow(rowHeading, choices));

  const { headings, body } = table;
  const { found, extra } = columnsOf(table);
  const total = found.get('value');
  if (!found.size) return failed(messages.noValues, arranged.body[0]?.[0]?.row ?? 1, 2);
  for (const index of extra) {
    const heading = headings[index];
    const cell = heading ?? body[0]?.[index];
    if (cell)
      fault(cell, place => (heading ? messages.extraColumn(place, heading.text) : messages.noHeading(place)));
  }

  const mark = findDecimalMark(body.map(row => row.slice(1)));
  const { read, dashes } = figureReader(locale, mark, answers, fault);

  const rows: Row[] = [];
  const seen = new Set<string>();
  for (const row of body) {
    const [cell] = row;
    if (!cell) continue;
    const at = periodOf(row);
    if (!at) {
      if (row.slice(1).some(({ text: other }) => other && !isMissing(other)))
        fault(cell, place => messages.noPeriod(place, cell.text));
      continue;
    }
    if (seen.has(at.period)) {
      fault(cell, place => messages.duplicatePeriod(place, cell.text));
      continue;
    }
    seen.add(at.period);
    const figure = (kind: ColumnKind): Figure => {
      const index = found.get(kind);
      return index === undefined ? null : read(row[index]);
    };
    rows.push({
      cell,
      at,
      figures: { women: figure('women'), men: figure('men'), value: figure('value') },
    });
  }

  if (dashes() && !answers.dash) questions.push(messages.askDash);
  const plan = rows.find(({ at }) => at.kind === 'plan');
  if (plan && !answers.plan) questions.push(messages.askPlan(plan.cell.text));

  const heading = parseHeading(total === undefined ? '' : (headings[total]?.text ?? ''));
  const units = [
    ...new Set(
      rows
        .flatMap(({ figures }) => Object.values(figures).filter(isNumber))
        .map(({ unit }) => unit)
        .filter(Boolean),
    ),
  ];
  const own = answers.unit !== undefined && units.includes(answers.unit) ? answers.unit : undefined;
  if (units.length > 1 && own === undefined) questions.push(messages.askUnit(units));
  if (questions.length) return { series: [], faults: [], questions };

  const series: Observation[] = [];
  const milestones: Observation[] = [];
  for (const row of rows) {
    const { kind } = row.at;
    if (kind === 'plan' && answers.plan === 'none') continue;
    const observation = toObservation(row, own);
    if (!observation) {
      fault(row.cell, place => messages.otherUnit(place, own ?? ''));
      continue;
    }
    if (kind === 'plan' && answers.plan === 'milestone') {
      if (typeof observation.value === 'number')
        milestones.push({ period: observation.period, value: observation.value });
    } else
      series.push(
        kind && typeof observation.value === 'number' ? { ...observation, status: 'forecast' } : observation,
      );
  }
  const unit = own ?? heading.unit ?? units[0];
  const title = heading.title ?? arranged.title;
  const remarks = dashes() ? [messages.dashesRead(dashes(), answers.dash === 'nil')] : [];
  return {
    series,
    ...(milestones.length && { milestones }),
    ...(title && { title }),
    ...(unit && { unit }),
    faults,
    ...(remarks.length && { remarks }),
  };
};

/**
 * Reads a table.
 *
 * @param text The table as a spreadsheet copies it, with tabs, or saves it, with semicolons.
 * @param locale The language of the messages.
 * @param answers What has been answered to the questions that this gave before.
 */
export const readTable = (text: string, locale: Locale, answers: Answers = {}): ReadTable =>
  text.length > maxTable
    ? failed(tableMessages[locale].tooLarge)
    : readCells(parseCells(text), locale, answers);
