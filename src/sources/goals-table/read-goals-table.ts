/**
 * Reads a whole table of goals and figures: a row for each goal or indicator with years across, or, as Stratsys has it, a row for each
 * figure. What has two meanings is asked.
 */
import { labelText, numberText, rounded } from '../spreadsheet/cell-text.js';
import type { Cell, Cells } from '../table/cells.js';
import { unitFactor } from '../table/convert-unit.js';
import { isNumber, type Figure } from '../table/figure.js';
import type { Locale } from '../table/locale.js';
import { findDecimalMark } from '../table/parse-number-cell.js';
import type { Answers, Question } from '../table/question.js';
import { figureReader } from '../table/read-figure.js';
import type { TableFault } from '../table/read-table.js';
import { tableMessages } from '../table/table-messages.js';
import { isMissing } from '../table/cells.js';
import { readPeriodCell } from '../table/parse-period-cell.js';
import { findHeader, type Column } from './columns.js';
import { readDirection } from './direction.js';
import { draftsOf, type Draft, type DraftFigure } from './draft.js';
import type { Blank, GoalRow, GoalsTable, Mark, RowFigure } from './goal-row.js';
import { goalsMessages } from './messages.js';
import { isPercent } from './percent.js';

const codes = /^(kod|code|id|nr|kommunkod)$|kod$/i;

/** Whether codes have lost their noughts: in a column of numbers they differ in length. */
const areUneven = (body: Cells, index: number): boolean => {
  const found = body.flatMap(row => (row[index]?.text ? [row[index]] : []));
  return found.some(({ number }) => number) && new Set(found.map(({ text }) => text.length)).size > 1;
};

/**
 * Reads a table.
 *
 * @param cells Of a sheet, as `cellsOf` gives them.
 * @param locale The language of the messages.
 * @param answers What has been answered to the questions that this gave before.
 * @returns Nothing where it is no table of goals, but perhaps of one series: `readCells`.
 */
export const readGoalsTable = (
  cells: Cells,
  locale: Locale,
  answers: Answers = {},
): GoalsTable | undefined => {
  const header = findHeader(cells);
  if (!header) return undefined;
  const messages = goalsMessages[locale];
  const faults: TableFault[] = [];
  const fault = ({ row, column }: Cell, say: (place: string) => string): void =>
    void faults.push({ row, column, message: say(tableMessages[locale].place(row, column)) });
  const questions: Question[] = [];
  const remarks: string[] = [];

  const { columns, body } = header;
  const whose = columns.find(({ role }) => role === 'organisation');
  const organisations = whose
    ? [...new Set(body.map(row => row[whose.index]?.text ?? '').filter(Boolean))]
    : [];
  const organisation = organisations.find(name => name === answers.row);
  if (whose && organisations.length > 1 && organisation === undefined)
    questions.push(tableMessages[locale].askRow(whose.heading.text, organisations));

  for (const { heading, role, at, index } of columns) {
    const isCode = codes.test(heading.text) && role !== 'goalId' && role !== 'indicatorId';
    if (isCode && areUneven(body, index)) remarks.push(messages.unevenCodes(heading.text));
    if (!role && !at)
      remarks.push(
        messages.unreadColumn(tableMessages[locale].place(heading.row, heading.column), heading.text),
      );
  }

  const plans = columns.filter(({ role, at }) => !role && at?.kind === 'plan');
  const [plan] = plans;
  const asPlan = answers.target === 'target' && plans.length > 1 ? undefined : answers.target;
  if (plan && asPlan === undefined) questions.push(messages.askTarget(plan.heading.text, plans.length === 1));

  const drafts = draftsOf(header, organisation, locale, fault);
  const ofFigures = (column: Column): boolean =>
    column.role === undefined
      ? column.at !== undefined
      : ['baseline', 'target', 'current', 'value'].includes(column.role);
  const figureColumns = columns.filter(ofFigures).map(({ index }) => index);
  const mark = findDecimalMark(body.map(row => figureColumns.flatMap(index => row[index] ?? [])));
  const { read, dashes } = figureReader(locale, mark, answers, fault);

  let fraction: number | undefined;
  const toRow = (draft: Draft): GoalRow | undefined => {
    const text = (role: keyof Draft['cells']): string | undefined => {
      const cell = draft.cells[role];
      return cell && !cell.isError ? labelText(cell.text) || undefined : undefined;
    };
    const [goal, indicator] = [text('goal'), text('indicator')];
    if (!goal && !indicator && !text('goalId') && !text('indicatorId')) {
      const [first] = draft.figures.filter(({ cell }) => cell.text && !isMissing(cell.text));
      if (first) faults.push({ row: draft.row, column: 1, message: messages.noName(draft.row) });
      return undefined;
    }
    const own = text('unit');
    let unit = own;
    const valueOf = (figure: Figure, cell: Cell): number | null | undefined => {
      if (!isNumber(figure)) return figure === undefined ? undefined : null;
      if (!figure.unit) {
        if (!isPercent(own)) return figure.value;
        if (Math.abs(figure.value) < 1 && figure.value !== 0) fraction ??= figure.value;
        return answers.percent === 'fraction' ? rounded(figure.value * 100) : figure.value;
      }
      unit ??= figure.unit;
      const factor = isPercent(unit) && isPercent(figure.unit) ? 1 : unitFactor(figure.unit, unit);
      if (factor === undefined) {
        fault(cell, place => tableMessages[locale].otherUnit(place, unit ?? ''));
        return undefined;
      }
      return factor === 1 ? figure.value : rounded(figure.value * factor);
    };
    const markOf = (role: 'baseline' | 'target'): Mark | undefined => {
      const cell = draft.cells[role];
      const when = draft.cells[`${role}Period`];
      const heading = columns.find(column => column.role === role)?.at;
      const value = cell && !isMissing(cell.text) ? valueOf(read(cell), cell) : undefined;
      const at = when ? readPeriodCell(when.text) : value === undefined ? undefined : heading;
      if (when && !at) fault(when, place => tableMessages[locale].noPeriod(place, when.text));
      return value == null && !at
        ? undefined
        : { ...(value != null && { value }), ...(at && { period: at.period }) };
    };

    const byPeriod = new Map<string, RowFigure>();
    const milestones: RowFigure[] = [];
    const blanks: Blank[] = [];
    let planned: Mark | undefined;
    const take = ({ at, of, cell }: DraftFigure): void => {
      const { period, kind } = at;
      if (!cell.text) {
        if (kind !== 'plan') blanks.push({ period, of });
        return;
      }
      if (kind === 'plan' && asPlan === 'none') return;
      const figure = read(cell);
      const value = valueOf(figure, cell);
      if (value === undefined) return;
      if (of === 'milestone' || (kind === 'plan' && asPlan !== 'forecast')) {
        if (value === null) return;
        if (of === 'all' && asPlan === 'target') planned = { value, period };
        else if (typeof of === 'string') milestones.push({ period, value });
        else fault(cell, place => messages.ofPart(place, cell.text));
        return;
      }
      const before = byPeriod.get(period) ?? { period };
      if (of === 'all') {
        const status = figure === 'suppressed' ? figure : kind && value !== null ? 'forecast' : undefined;
        byPeriod.set(period, { ...before, value, ...(status && { status }) });
      } else if (value !== null)
        byPeriod.set(period, { ...before, groups: { ...before.groups, [of.group]: value } });
    };
    for (const each of draft.figures) take(each);

    const [baseline, target] = [markOf('baseline'), markOf('target') ?? planned];
    const now = draft.cells.current;
    const current = now && !isMissing(now.text) ? valueOf(read(now), now) : undefined;
    const towards = draft.cells.direction;
    const direction = towards && readDirection(towards.text);
    if (towards && !direction) fault(towards, place => messages.noDirection(place, towards.text));
    const words = {
      area: text('area'),
      goal,
      owner: text('owner'),
      indicator,
      unit,
      goalId: text('goalId'),
      indicatorId: text('indicatorId'),
    };
    return {
      row: draft.row,
      ...(Object.fromEntries(Object.entries(words).filter(([, word]) => word)) as Partial<typeof words>),
      ...(direction && { direction }),
      ...(baseline && { baseline }),
      ...(target && { target }),
      ...(current != null && { current }),
      figures: [...byPeriod.values()],
      milestones,
      blanks,
    } as GoalRow;
  };

  const rows = drafts.flatMap(draft => toRow(draft) ?? []);
  if (fraction !== undefined && !answers.percent)
    questions.push(messages.askPercent(numberText(fraction), numberText(rounded(fraction * 100))));
  if (dashes() && !answers.dash) questions.push(tableMessages[locale].askDash);
  if (questions.length) return { rows: [], faults: [], questions, remarks: [] };
  if (dashes()) remarks.push(tableMessages[locale].dashesRead(dashes(), answers.dash === 'nil'));
  return { rows, faults, questions, remarks };
};
