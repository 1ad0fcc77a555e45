/** The rows of a table of goals before their figures are read: those of one indicator in one draft, however many rows they stand in. */
import { labelText } from '../spreadsheet/cell-text.js';
import type { Cell, Cells } from '../table/cells.js';
import type { Locale } from '../table/locale.js';
import { readPeriodCell, type PeriodCell } from '../table/parse-period-cell.js';
import type { TellFault } from '../table/read-figure.js';
import { tableMessages } from '../table/table-messages.js';
import type { Column, Header, Role } from './columns.js';
import { figureOf, keyOfFigures, type FigureOf } from './figure-of.js';
import { goalsMessages } from './messages.js';

export interface DraftFigure {
  readonly at: PeriodCell;
  readonly of: FigureOf;
  readonly cell: Cell;
}

type RoleCells = Partial<Record<Role, Cell>>;

export interface Draft {
  readonly row: number;
  /** The first of its cells that is filled in, of each role. */
  readonly cells: RoleCells;
  readonly figures: DraftFigure[];
}

/** What names an indicator, in a table that has no ids. */
const nameRoles = ['area', 'goal', 'indicator'] as const;
const wordRoles = [...nameRoles, 'owner', 'unit', 'direction', 'goalId', 'indicatorId'] as const;
/** What is said once for an indicator, and not of one of its groups. */
const markRoles = ['baseline', 'baselinePeriod', 'target', 'targetPeriod', 'current'] as const;

/** Whether a column has each word once, with empty cells below: where words are repeated an empty cell is meant to be empty. */
const isWrittenOnce = (body: Cells, index: number): boolean => {
  const words = body.flatMap(row => (row[index]?.text ? [row[index].text] : []));
  return words.length > 0 && words.length < body.length && words.every((word, at) => word !== words[at - 1]);
};

/** Gives a row the names that stand once above it. */
const filler = (columns: readonly Column[], body: Cells): ((cells: RoleCells, of: FigureOf) => RoleCells) => {
  const filled = nameRoles.filter(role => {
    const index = columns.find(column => column.role === role)?.index;
    return index !== undefined && isWrittenOnce(body, index);
  });
  const last = new Map<Role, Cell>();
  return (cells, of) => {
    // A row that names its goal needs no words from above.
    if (cells.goalId ?? cells.indicatorId) return cells;
    const whole = { ...cells };
    filled.forEach((role, at) => {
      const own = cells[role];
      const above = last.get(role);
      if (own) {
        last.set(role, own);
        for (const below of filled.slice(at + 1)) last.delete(below);
      } else if (above && (role !== 'indicator' || of !== 'all')) whole[role] = above;
    });
    return whole;
  };
};

/** An indicator of a wide table, to which rows of its groups and its milestones come. */
interface OpenDraft extends Draft {
  readonly parts: Set<string>;
}

const wideKey = (cells: RoleCells): string =>
  cells.indicatorId?.text ??
  JSON.stringify([...nameRoles, 'goalId' as const].map(role => labelText(cells[role]?.text ?? '')));

const longKey = (cells: RoleCells): string => JSON.stringify(wordRoles.map(role => cells[role]?.text ?? ''));

/** @param organisation Whose rows are meant, where there are several. */
export const draftsOf = (
  { columns, body }: Header,
  organisation: string | undefined,
  locale: Locale,
  fault: TellFault,
): Draft[] => {
  const indexOf = (role: Role): number | undefined => columns.find(column => column.role === role)?.index;
  const [period, value, group, whose] = (['period', 'value', 'group', 'organisation'] as const).map(indexOf);
  const fill = filler(columns, body);
  const drafts: Draft[] = [];
  const open = new Map<string, OpenDraft>();
  const ofParts: { readonly draft: Draft; readonly cells: RoleCells }[] = [];

  const start = (row: number, cells: RoleCells, key: string): OpenDraft => {
    const draft = { row, cells: { ...cells }, figures: [], parts: new Set<string>() };
    drafts.push(draft);
    if (!open.has(key)) open.set(key, draft);
    return draft;
  };

  /** A row with periods across: of an indicator, or of a part of it. */
  const addWide = (row: readonly Cell[], at: number, cells: RoleCells, of: FigureOf): void => {
    const key = wideKey(cells);
    const part = keyOfFigures(of);
    const before = group === undefined ? undefined : open.get(key);
    const draft = before && !before.parts.has(part) ? before : start(at, {}, key);
    draft.parts.add(part);
    for (const { index, role, at: when } of columns)
      if (when && !role && row[index]) draft.figures.push({ at: when, of, cell: row[index] });
    if (of === 'all') Object.assign(draft.cells, { ...cells, ...draft.cells });
    else ofParts.push({ draft, cells });
  };

  /** A row with one figure. */
  const addLong = (row: readonly Cell[], at: number, cells: RoleCells, of: FigureOf): void => {
    const key = longKey(cells);
    const draft = open.get(key) ?? start(at, cells, key);
    const [cell, when] = [row[value ?? 0], row[period ?? 0]];
    if (!cell || !when) return;
    const time = readPeriodCell(when.text);
    const isSame = (other: DraftFigure): boolean =>
      other.at.period === time?.period && keyOfFigures(other.of) === keyOfFigures(of);
    if (!time) fault(when, place => tableMessages[locale].noPeriod(place, when.text));
    else if (draft.figures.some(isSame))
      fault(when, place => tableMessages[locale].duplicatePeriod(place, when.text));
    else draft.figures.push({ at: time, of, cell });
  };

  const add = period !== undefined && value !== undefined ? addLong : addWide;
  for (const row of body) {
    if (organisation !== undefined && whose !== undefined && row[whose]?.text !== organisation) continue;
    const cells: RoleCells = {};
    for (const { index, role } of columns)
      if (role && row[index]?.text && !cells[role]) cells[role] = row[index];
    const of = figureOf(group === undefined ? '' : (row[group]?.text ?? ''));
    const [first] = row;
    if (first) add(row, first.row, fill(cells, of), of);
  }

  for (const { draft, cells } of ofParts) {
    Object.assign(
      draft.cells,
      Object.fromEntries(
        wordRoles.flatMap(role => (cells[role] && !draft.cells[role] ? [[role, cells[role]]] : [])),
      ),
    );
    for (const role of [...wordRoles, ...markRoles]) {
      const cell = cells[role];
      if (cell && labelText(cell.text) !== labelText(draft.cells[role]?.text ?? ''))
        fault(cell, place => goalsMessages[locale].ofPart(place, cell.text));
    }
  }
  return drafts;
};
