/** What the columns of a table of goals are, by their headings: as municipalities name them, and as our own export does. */
import type { Cell, Cells } from '../table/cells.js';
import { numberIn } from '../table/parse-number-cell.js';
import { readPeriodCell, type PeriodCell } from '../table/parse-period-cell.js';

/** What a column has. */
export type Role =
  | 'area'
  | 'goal'
  | 'owner'
  | 'indicator'
  | 'unit'
  | 'direction'
  | 'baseline'
  | 'baselinePeriod'
  | 'target'
  | 'targetPeriod'
  | 'current'
  | 'goalId'
  | 'indicatorId'
  | 'organisation'
  | 'group'
  | 'period'
  | 'value';

const roles: readonly (readonly [Role, RegExp])[] = [
  ['goalId', /^(mål-?\s?id|goal id)$/i],
  ['indicatorId', /^(indikator-?\s?id|indicator id)$/i],
  ['area', /^((mål|fokus|insats|prioriterat |strategiskt )?område|(goal |focus )?area|perspektiv)$/i],
  ['baselinePeriod', /^((utgångs|bas)år|baseline year)$/i],
  ['baseline', /^(utgångsvärde|utgångsläge|basvärde|nuläge|baseline)$/i],
  ['targetPeriod', /^(målår|target year)$/i],
  ['target', /^(målvärde|målnivå|target|target value)$/i],
  [
    'goal',
    /^((förändrings|inriktnings|effekt|nämnd|kommun|process|verksamhets|kommunfullmäktiges? |strategiskt |övergripande )?mål|målsättning|goal)$/i,
  ],
  ['indicator', /^(indikator(er)?|nyckeltal|mått|mätetal|indicator|measure|kpi)$/i],
  ['owner', /^(ansvarig|ansvariga|ansvarig nämnd|nämnd|ägare|owners?|responsible|committee)$/i],
  ['unit', /^(enhet|måttenhet|unit)$/i],
  ['direction', /^((önskad )?riktning|(wanted )?direction)$/i],
  ['organisation', /^(organisation|organisationsenhet|kommun|organi[sz]ation|municipality)$/i],
  ['group', /^(avser|kön|grupp|refers to|gender|sex|group)$/i],
  ['period', /^(period|år|tid|tidpunkt|year|time)$/i],
  ['value', /^(värde|utfall|resultat|value|result)$/i],
];

/** A heading with a year: `Målvärde 2030`. */
const withPeriod = /^(\D+?)\s+(\d{4}\S*)$/;

export interface Column {
  readonly index: number;
  readonly heading: Cell;
  readonly role?: Role;
  /** The period that its figures are of, or that its baseline or target is. */
  readonly at?: PeriodCell;
}

export interface Header {
  /** Of all columns with a heading; without role and period where nobody knows what it is. */
  readonly columns: readonly Column[];
  /** The rows below it. */
  readonly body: Cells;
}

const roleOf = (text: string): Role | undefined => roles.find(([, pattern]) => pattern.test(text))?.[0];

/** What a column is by its heading, and by the year that stands over it, where one does. */
const columnOf = (heading: Cell, above: Cell | undefined, index: number): Column => {
  const { text } = heading;
  const [, word = '', period = ''] = withPeriod.exec(text) ?? [];
  const named = roleOf(word);
  const own = period ? readPeriodCell(period) : undefined;
  if ((named === 'target' || named === 'baseline') && own) return { index, heading, role: named, at: own };
  const year = above && readPeriodCell(above.text) ? above.text : undefined;
  const at = readPeriodCell(year === undefined ? text : `${text} ${year}`);
  if (at) return { index, heading, at };
  const role = roleOf(text);
  return { index, heading, ...(role && { role }) };
};

/** Whether a column says which goal or indicator a row is of. */
const namesRow = ({ role }: Column): boolean =>
  role === 'goal' || role === 'indicator' || role === 'goalId' || role === 'indicatorId';

const isKnown = ({ role, at }: Column): boolean => role !== undefined || at !== undefined;

/** `Mål` heads figures as well as words, and `Utfall` a result without a year as well as the one of each row. */
const settle = (columns: readonly Column[], body: Cells): Column[] => {
  const has = (role: Role): boolean => columns.some(column => column.role === role);
  const isNumbers = (index: number): boolean => {
    const filled = body.flatMap(row => (row[index]?.text ? [row[index]] : []));
    return filled.length > 0 && filled.every(cell => numberIn(cell, undefined));
  };
  return columns.map(column => {
    if (column.role === 'goal' && !has('target') && isNumbers(column.index))
      return { ...column, role: 'target' };
    if (column.role === 'value' && !has('period')) return { ...column, role: 'current' };
    return column;
  });
};

/** So far down a heading may stand. */
const mostAbove = 30;

/**
 * Finds the row of the headings.
 *
 * @returns Nothing where the table has no column of goals or indicators, by name or by id, or nothing beside it.
 */
export const findHeader = (cells: Cells): Header | undefined => {
  let best: { readonly at: number; readonly columns: readonly Column[]; readonly count: number } | undefined;
  cells.slice(0, mostAbove).forEach((row, at) => {
    const columns = row.flatMap((cell, index) =>
      cell.text ? [columnOf(cell, cells[at - 1]?.[index], index)] : [],
    );
    const isOfGoals = columns.some(namesRow);
    const count = columns.filter(isKnown).length;
    if (isOfGoals && count > 1 && count > (best?.count ?? 0)) best = { at, columns, count };
  });
  if (!best) return undefined;
  const body = cells.slice(best.at + 1).filter(row => row.some(({ text }) => text));
  const columns = settle(best.columns, body);
  return columns.some(namesRow) ? { columns, body } : undefined;
};
