/** The rows of a table of goals before their figures are read: those of one indicator in one draft, however many rows they stand in. */
import type { Cell, Cells } from '../table/cells.js';
import { columnKind, type ColumnKind } from '../table/headings.js';
import type { Locale } from '../table/locale.js';
import { readPeriodCell, type PeriodCell } from '../table/parse-period-cell.js';
import type { TellFault } from '../table/read-figure.js';
import { tableMessages } from '../table/table-messages.js';
import type { Column, Header, Role } from './columns.js';
import { goalsMessages } from './messages.js';

export interface DraftFigure {
  readonly at: PeriodCell;
  readonly of: ColumnKind;
  readonly cell: Cell;
}

export interface Draft {
  readonly row: number;
  /** The first of its cells that is filled in, of each role. */
  readonly cells: Partial<Record<Role, Cell>>;
  readonly figures: DraftFigure[];
}

const wordRoles = [
  'area',
  'goal',
  'owner',
  'indicator',
  'unit',
  'direction',
  'goalId',
  'indicatorId',
] as const;

/** Columns in which a word stands once for the rows below it. */
const standsOnce = ['area', 'goal'] as const;

/** Whether a column has each word once, with empty cells below: where words are repeated an empty cell is meant to be empty. */
const isWrittenOnce = (body: Cells, index: number): boolean => {
  const words = body.flatMap(row => (row[index]?.text ? [row[index].text] : []));
  return words.length > 0 && words.length < body.length && words.every((word, at) => word !== words[at - 1]);
};

/** @param organisation Whose rows are meant, where there are several. */
export const draftsOf = (
  { columns, body }: Header,
  organisation: string | undefined,
  locale: Locale,
  fault: TellFault,
): Draft[] => {
  const indexOf = (role: Role): number | undefined => columns.find(column => column.role === role)?.index;
  const [period, value, group, whose] = (['period', 'value', 'group', 'organisation'] as const).map(indexOf);
  const isLong = period !== undefined && value !== undefined;
  const filled = standsOnce.filter(role => {
    const index = indexOf(role);
    return index !== undefined && isWrittenOnce(body, index);
  });
  const last: Partial<Record<Role, Cell>> = {};
  const drafts: Draft[] = [];
  const byKey = new Map<string, Draft>();
  for (const row of body) {
    if (organisation !== undefined && whose !== undefined && row[whose]?.text !== organisation) continue;
    const cells: Partial<Record<Role, Cell>> = {};
    for (const { index, role } of columns)
      if (role && row[index]?.text && !cells[role]) cells[role] = row[index];
    // A row that names its goal needs no words from above.
    const isNamed = cells.goalId ?? cells.indicatorId;
    for (const role of isNamed ? [] : filled) {
      const own = cells[role];
      if (own) {
        last[role] = own;
        if (role === 'area') delete last.goal;
      } else if (last[role]) cells[role] = last[role];
    }
    const [first] = row;
    if (!first) continue;
    if (!isLong) {
      const figures = columns.flatMap(({ index, role, at }: Column) =>
        at && !role && row[index] ? [{ at, of: 'value' as const, cell: row[index] }] : [],
      );
      drafts.push({ row: first.row, cells, figures });
      continue;
    }
    const key = JSON.stringify(wordRoles.map(role => cells[role]?.text ?? ''));
    const draft = byKey.get(key) ?? { row: first.row, cells, figures: [] };
    if (!byKey.has(key)) drafts.push(draft);
    byKey.set(key, draft);
    const cell = row[value];
    const when = row[period];
    if (!cell || !when) continue;
    const at = readPeriodCell(when.text);
    const said = group === undefined ? '' : (row[group]?.text ?? '');
    const of = said ? columnKind(said) : 'value';
    if (!at) fault(when, place => tableMessages[locale].noPeriod(place, when.text));
    else if (!of) fault(row[group ?? 0] ?? when, place => goalsMessages[locale].unknownGroup(place, said));
    else if (draft.figures.some(other => other.at.period === at.period && other.of === of))
      fault(when, place => tableMessages[locale].duplicatePeriod(place, when.text));
    else draft.figures.push({ at, of, cell });
  }
  return drafts;
};
