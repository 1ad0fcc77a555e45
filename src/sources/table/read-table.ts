/** Reads a table copied from a spreadsheet as a series: years across or down, groups beside, below or in rows of their own. */
import type { Locale } from './locale.js';
import { tableMessages } from './table-messages.js';
import { arrangeTable } from './arrange-table.js';
import { isMissing, maxTable, parseCells, type Cell, type Cells } from './cells.js';
import { isNumber, toObservation, type Figure, type Observation, type Row } from './figure.js';
import { figureReader } from './read-figure.js';
import { parseHeading } from './headings.js';
import { findDecimalMark } from './parse-number-cell.js';
import { isSchoolYear, isTwofoldYear, readPeriodCell } from './parse-period-cell.js';
import type { Answers, Question } from './question.js';
import { columnsWith, namedByTable, type TableGroup } from './table-columns.js';
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
  /** The groups that it has values for, but for women and men by those names. */
  readonly groups?: readonly TableGroup[];
  readonly faults: readonly TableFault[];
  /** What has to be known before anything is taken. */
  readonly questions?: readonly Question[];
  /** How what could mean several things was read. */
  readonly remarks?: readonly string[];
}

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

  const widened = widen(arranged, periodOf, answers.row);
  const { table, choices, heading: rowHeading } = widened;
  if (choices) questions.push(messages.askRow(rowHeading, choices, widened.mayBeGroups));

  const { headings, body } = table;
  const { found, groups, isTotal, extra, ask } = columnsWith(table, answers.groups, widened.areGroups);
  if (ask && !choices) questions.push(messages.askGroups(ask.titles, ask.first));
  const total = isTotal ? found.get('value') : undefined;
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
    const figure = (index: number | undefined): Figure => (index === undefined ? null : read(row[index]));
    rows.push({
      cell,
      at,
      figures: {
        women: figure(found.get('women')),
        men: figure(found.get('men')),
        ...Object.fromEntries(groups.map(({ id, index }) => [id, figure(index)])),
        value: figure(total),
      },
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
  const named = [...namedByTable(table, found), ...groups.map(({ id, title }) => ({ id, title }))];
  const unit = own ?? heading.unit ?? units[0];
  const title = heading.title ?? arranged.title;
  const remarks = dashes() ? [messages.dashesRead(dashes(), answers.dash === 'nil')] : [];
  return {
    series,
    ...(milestones.length && { milestones }),
    ...(title && { title }),
    ...(unit && { unit }),
    ...(named.length && { groups: named }),
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
