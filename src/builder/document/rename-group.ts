/** The ids of an indicator's groups, which editors need not know of: made of the names, and changed with all that goes by them. */
import { groupIdOf } from '../../sources/table/group-id.js';
import { setValue } from './edit.js';
import { isList, isObject } from './json-object.js';
import { valueAt, type Path } from './path.js';

/** The fields of an indicator that may have values for groups. */
const withValues = ['baseline', 'current', 'target', 'milestones', 'series'] as const;

const idsBeside = (root: unknown, path: Path): ReadonlySet<unknown> => {
  const list = valueAt(root, path.slice(0, -1));
  const others = isList(list) ? list.filter((_, index) => index !== path.at(-1)) : [];
  return new Set(others.map(group => (isObject(group) ? group['id'] : undefined)));
};

/**
 * The id that a group gets by its name, where it stands.
 *
 * @param path Where the group stands.
 */
export const groupIdFor = (root: unknown, path: Path, title: string): string =>
  groupIdOf(title, idsBeside(root, path), Number(path.at(-1)) + 1);

/** Names the values of one observation anew, in their order. */
const renamedIn = (root: unknown, path: Path, from: string, to: string): unknown => {
  const groups = valueAt(root, [...path, 'groups']);
  if (!isObject(groups) || !Object.hasOwn(groups, from)) return root;
  const entries = Object.entries(groups).map(([key, value]) => [key === from ? to : key, value] as const);
  return setValue(root, [...path, 'groups'], Object.fromEntries(entries));
};

/**
 * Gives a group another id, and the values that go by it. Where another group has that id already the values stay where they are: whose they are
 * would be lost.
 *
 * @param path Where the group stands: `indicators[0].groups[1]`.
 * @param to The id; nothing, to take it away, which leaves the values.
 */
export const renameGroup = (root: unknown, path: Path, to: string | undefined): unknown => {
  const before = valueAt(root, [...path, 'id']);
  const named = setValue(root, [...path, 'id'], to);
  if (typeof before !== 'string' || to === undefined || idsBeside(root, path).has(to)) return named;
  if (idsBeside(root, path).has(before)) return named;
  const indicator = path.slice(0, -2);
  return withValues.reduce((document, field) => {
    const at = [...indicator, field];
    const value = valueAt(document, at);
    return isList(value)
      ? value.reduce<unknown>((all, _, index) => renamedIn(all, [...at, index], before, to), document)
      : renamedIn(document, at, before, to);
  }, named);
};
