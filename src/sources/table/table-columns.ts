/** Which columns of a table hold what: the value for all, women and men, other groups, and what nobody asked for. */
import type { ArrangedTable } from './arrange-table.js';
import { groupIdOf } from './group-id.js';
import { columnKind, mayBeGroup, parseHeading, type ColumnKind } from './headings.js';
import { numberIn } from './parse-number-cell.js';

/** A group that the table has values for. */
export interface TableGroup {
  readonly id: string;
  readonly title: string;
}

/** A group with its column. */
interface GroupColumn extends TableGroup {
  readonly index: number;
}

interface TableColumns {
  readonly found: ReadonlyMap<ColumnKind, number>;
  /** Those that may be groups, in their order. */
  readonly groups: readonly GroupColumn[];
  /** Whether the column of the value for all does not say that it is that, and may be one of the groups. */
  readonly isTotalGuessed: boolean;
  readonly extra: readonly number[];
}

/** Girls and boys are called that, and not women and men. */
const ofChildren = /flick|pojk|girl|\bboys?\b/i;

const columnsOf = ({ headings, body }: Pick<ArrangedTable, 'headings' | 'body'>): TableColumns => {
  const textOf = (index: number | undefined): string =>
    index === undefined ? '' : (headings[index]?.text ?? '');
  const indices = (body[0] ?? []).map((_, index) => index);
  const columns = indices.filter(index => index > 0 && (textOf(index) || body.some(row => row[index]?.text)));
  const found = new Map<ColumnKind, number>();
  for (const index of columns) {
    const kind = columnKind(textOf(index));
    if (kind && !found.has(kind)) found.set(kind, index);
  }
  const rest = columns.filter(index => ![...found.values()].includes(index));
  const hasNumbers = (index: number): boolean => body.some(row => numberIn(row[index], undefined));
  const numbers = rest.filter(hasNumbers);
  // A column without a heading of a kind has the total, but only one can.
  const [first] = numbers.length ? numbers : rest;
  const isTotalGuessed = !found.has('value') && first !== undefined;
  if (isTotalGuessed) found.set('value', first);
  const total = found.get('value');
  const { unit } = parseHeading(textOf(total));
  const groups: GroupColumn[] = [];
  for (const index of numbers.filter(each => each !== total)) {
    const { title, unit: own = unit } = parseHeading(textOf(index));
    if (title && own === unit && mayBeGroup(title))
      groups.push({ index, title, id: groupIdOf(title, new Set(groups.map(({ id }) => id))) });
  }
  const isGroup = (index: number): boolean => groups.some(group => group.index === index);
  return {
    found,
    groups,
    isTotalGuessed,
    extra: rest.filter(index => index !== total && !isGroup(index)),
  };
};

/** The columns, with what has been answered of those that may be groups. */
interface AnsweredColumns extends Pick<TableColumns, 'found' | 'groups' | 'extra'> {
  /** Whether the column of the value is that, and not a group, too. */
  readonly isTotal: boolean;
  /** What has to be asked: which may be groups, and which may be the value for all, where nothing says so. */
  readonly ask?: { readonly titles: readonly string[]; readonly first: string | undefined };
}

/**
 * Finds the columns.
 *
 * @param answer What has been answered: `yes`, `all` or `no`.
 * @param areGroups Whether it was answered already that all are groups.
 */
export const columnsWith = (
  table: Pick<ArrangedTable, 'headings' | 'body'>,
  answer: string | undefined,
  areGroups = false,
): AnsweredColumns => {
  const { found, groups, isTotalGuessed, extra } = columnsOf(table);
  const rest = { found, isTotal: true, extra };
  if (!groups.length) return { ...rest, groups };
  const total = found.get('value') ?? 0;
  const first = isTotalGuessed ? (table.headings[total]?.text ?? '') : undefined;
  if (answer === undefined && !areGroups)
    return {
      ...rest,
      groups: [],
      ask: { titles: groups.map(({ title }) => title), first: first || undefined },
    };
  if (answer === 'no')
    return {
      ...rest,
      groups: [],
      extra: [...extra, ...groups.map(({ index }) => index)].sort((a, b) => a - b),
    };
  if (first && (areGroups || answer === 'all')) {
    const taken = new Set(groups.map(({ id }) => id));
    const own = { index: total, title: first, id: groupIdOf(first, taken) };
    return { ...rest, isTotal: false, groups: [own, ...groups] };
  }
  return { ...rest, groups };
};

/** The groups that are called something else than the library calls them: girls and boys. */
export const namedByTable = (
  { headings }: Pick<ArrangedTable, 'headings'>,
  found: ReadonlyMap<ColumnKind, number>,
): readonly TableGroup[] =>
  (['women', 'men'] as const).flatMap(id => {
    const title = headings[found.get(id) ?? -1]?.text ?? '';
    return ofChildren.test(title) ? [{ id, title }] : [];
  });
