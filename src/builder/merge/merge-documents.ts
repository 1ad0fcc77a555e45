/**
 * Two versions of one document, made into one field by field (a three-way merge, as version control does it with lines). What one of them alone has
 * changed since the version that both began with is taken; what both have changed to different things is a conflict, which somebody has to decide.
 * Where it is not known what both began with, nothing that one of them has is left out, and all that is different is a conflict.
 */
import { parsePeriod } from '../../contract/parse-period.js';
import { isList, isObject, type JsonObject } from '../document/json-object.js';
import { formatPath, type Path } from '../document/path.js';

export type Side = 'mine' | 'theirs';

/** A place where the two are different. */
export interface Difference {
  /** Names it: its path, as the merged document would have it before anything is decided. */
  readonly key: string;
  readonly path: Path;
  /** The title of what it stands in; blank where that has none. */
  readonly within: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Who alone has changed it; `conflict` where both have, or nobody knows. */
  readonly by: Side | 'conflict';
  /** What is in the merged document. */
  readonly taken: Side;
}

export interface Merged {
  readonly document: unknown;
  readonly differences: readonly Difference[];
}

/** What has been decided, by the keys of the differences. */
export type Decisions = Readonly<Record<string, Side>>;

/** What stands in a field, blank or not. */
const own = (object: unknown, key: string): unknown =>
  isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;

/** Where both began; nothing, where that is not known. */
type Base = { readonly value: unknown } | undefined;

/** Whether two values of JSON say the same, in whatever order their fields stand. */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(key => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
};

/** What a row is known by: its id, its title, its period, its link, or itself. */
const nameOf = (row: unknown): string | undefined => {
  if (!isObject(row)) return isList(row) ? undefined : `=${JSON.stringify(row)}`;
  for (const key of ['id', 'title', 'label', 'date', 'href']) {
    const value = own(row, key);
    if (typeof value === 'string' && value.trim()) return `${key}=${value}`;
  }
  const period = own(row, 'period');
  return typeof period === 'string' || typeof period === 'number'
    ? `period=${parsePeriod(period)?.text ?? period}`
    : undefined;
};

/** The rows by what they are known by; nothing, where one has no name or two have the same. */
const rowsByName = (list: readonly unknown[]): Map<string, unknown> | undefined => {
  const rows = new Map<string, unknown>();
  for (const row of list) {
    const name = nameOf(row);
    if (name === undefined || rows.has(name)) return undefined;
    rows.set(name, row);
  }
  return rows;
};

/** The names of both lists in one order: mine, and each of theirs after the one that it comes after there. */
const inOrder = (mine: readonly string[], theirs: readonly string[]): readonly string[] => {
  const order = [...mine];
  theirs.forEach((name, index) => {
    if (order.includes(name)) return;
    const before = theirs[index - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, name);
  });
  return order;
};

const fieldOf = (base: Base, key: string): Base => base && { value: own(base.value, key) };

/**
 * @param base What both began with; `undefined` where that is not known.
 * @param mine One version.
 * @param theirs The other.
 * @param decisions What is taken where it has been decided. Else theirs is where they alone have changed it, and mine in a conflict.
 */
export const mergeDocuments = (
  base: unknown,
  mine: unknown,
  theirs: unknown,
  decisions: Decisions = {},
): Merged => {
  const differences: Difference[] = [];

  const titles: string[] = [];

  const decide = (path: Path, mine: unknown, theirs: unknown, by: Difference['by']): unknown => {
    const key = formatPath(path);
    const taken = decisions[key] ?? (by === 'theirs' ? 'theirs' : 'mine');
    differences.push({ key, path, within: titles.at(-1) ?? '', mine, theirs, by, taken });
    return taken === 'mine' ? mine : theirs;
  };

  const merge = (base: Base, mine: unknown, theirs: unknown, path: Path): unknown => {
    if (isSame(mine, theirs)) return mine;
    if (isObject(mine) && isObject(theirs)) return mergeFields(base, mine, theirs, path);
    if (isList(mine) && isList(theirs)) {
      const rows = mergeRows(base, mine, theirs, path);
      if (rows) return rows;
    }
    // What one of them does not have, and nobody is known to have taken away, is kept.
    if (!base && (mine === undefined || theirs === undefined))
      return decide(path, mine, theirs, mine === undefined ? 'theirs' : 'mine');
    if (base && isSame(base.value, mine)) return decide(path, mine, theirs, 'theirs');
    if (base && isSame(base.value, theirs)) return decide(path, mine, theirs, 'mine');
    return decide(path, mine, theirs, 'conflict');
  };

  const mergeFields = (base: Base, mine: JsonObject, theirs: JsonObject, path: Path): JsonObject => {
    const keys = inOrder(Object.keys(mine), Object.keys(theirs));
    const title = own(mine, 'title');
    titles.push(typeof title === 'string' && title.trim() ? title : (titles.at(-1) ?? ''));
    const fields = keys.map(
      key => [key, merge(fieldOf(base, key), own(mine, key), own(theirs, key), [...path, key])] as const,
    );
    titles.pop();
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  };

  const mergeRows = (
    base: Base,
    mine: readonly unknown[],
    theirs: readonly unknown[],
    path: Path,
  ): readonly unknown[] | undefined => {
    const [ours, others] = [rowsByName(mine), rowsByName(theirs)];
    const before = base && (isList(base.value) ? rowsByName(base.value) : new Map<string, unknown>());
    if (!ours || !others || (base && !before)) return undefined;
    const names = inOrder([...ours.keys()], [...others.keys()]);
    const rows = names.map((name, index) =>
      merge(before && { value: before.get(name) }, ours.get(name), others.get(name), [...path, index]),
    );
    return rows.filter(row => row !== undefined);
  };

  const document = merge(base === undefined ? undefined : { value: base }, mine, theirs, []);
  return { document, differences };
};
