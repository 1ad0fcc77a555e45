/**
 * The document that is being written: plain JSON, never changed in place, each place in it known by its path. An object that is
 * written anew keeps its key, so that the form's groups keep their place, and focus, when others are moved.
 */

/** A place in the document: `['goals', 'goals', 3, 'title']`. */
export type Path = readonly (string | number)[];

/** A whole goals document, complete or not. */
export type GoalsJson = Readonly<Record<string, unknown>>;

type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const keys = new WeakMap<object, string>();
let keyCount = 0;

/** The key of an object in a list, the same for as long as it is the same to its author; of anything else its place. */
export const rowKey = (value: unknown, index: number): string => {
  if (!isObject(value)) return `at-${index}`;
  let key = keys.get(value);
  if (key === undefined) keys.set(value, (key = `key-${++keyCount}`));
  return key;
};

const inheritKey = <T extends object>(next: T, before: unknown): T => {
  const key = isObject(before) ? keys.get(before) : undefined;
  if (key !== undefined) keys.set(next, key);
  return next;
};

/** As messages write it: `goals.goals[3].title`. */
export const formatPath = (path: Path): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    '',
  );

/** The path that is written so. A name with a dot in it (`texts`) is taken for several. */
export const parsePath = (text: string): Path =>
  [...text.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) =>
    index === undefined ? name : Number(index),
  );

/** Whether a path is another, or is inside it. */
export const isWithin = (path: string, outer: string): boolean =>
  path === outer || outer === '' || (path.startsWith(outer) && /^[.[]/.test(path.slice(outer.length)));

/** What stands there; nothing, where nothing does. */
export const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => {
    if (typeof step === 'number') return isList(value) ? value[step] : undefined;
    return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, root);

const withField = (before: unknown, name: string, value: unknown): Fields | undefined => {
  const fields = Object.entries(isObject(before) ? before : {});
  const next = fields.some(([key]) => key === name)
    ? fields.map(([key, old]) => [key, key === name ? value : old] as const)
    : [...fields, [name, value] as const];
  const kept = next.filter(([, value]) => value !== undefined);
  // An own property even where it is called __proto__.
  return kept.length || isObject(before) ? inheritKey(Object.fromEntries(kept), before) : undefined;
};

/**
 * Writes a value; `undefined` takes it away, and with it every object around it that has nothing left, but for rows of lists.
 *
 * @returns The document anew. What is not on the way is the same as before.
 */
export const setValue = (root: unknown, path: Path, value: unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = isList(root) ? root : [];
    const next = setValue(list[step], rest, value);
    const blank = typeof list[step] === 'string' ? '' : {};
    return [...list.slice(0, step), next === undefined ? blank : next, ...list.slice(step + 1)];
  }
  const inner = setValue(isObject(root) && Object.hasOwn(root, step) ? root[step] : undefined, rest, value);
  const isEmpty = isObject(inner) && !Object.keys(inner).length;
  return withField(root, step, isEmpty && value === undefined ? undefined : inner);
};

const listAt = (root: unknown, path: Path): readonly unknown[] => {
  const list = valueAt(root, path);
  return isList(list) ? list : [];
};

/** Puts a row into a list, at its end or before another. */
export const insertRow = (root: unknown, path: Path, value: unknown, at?: number): unknown => {
  const list = listAt(root, path);
  const index = at ?? list.length;
  return setValue(root, path, [...list.slice(0, index), value, ...list.slice(index)]);
};

/** Takes a row out. With its last row the list goes, too. */
export const removeRow = (root: unknown, path: Path, index: number): unknown => {
  const list = listAt(root, path).filter((_, other) => other !== index);
  return setValue(root, path, list.length ? list : undefined);
};

/** Moves a row to another place. */
export const moveRow = (root: unknown, path: Path, from: number, to: number): unknown => {
  const list = listAt(root, path);
  const rest = list.filter((_, index) => index !== from);
  return setValue(root, path, [...rest.slice(0, to), list[from], ...rest.slice(to)]);
};

/** The document without rows that nothing has been written in yet: what is shown, and what goes into a snippet. */
export const withoutBlanks = (value: unknown): unknown => {
  if (isList(value))
    return value
      .map(withoutBlanks)
      .filter(item => item !== '' && !(isObject(item) && !Object.keys(item).length));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'texts' && isObject(inner)
        ? Object.fromEntries(Object.entries(inner).filter(([, word]) => word !== ''))
        : withoutBlanks(inner),
    ]),
  );
};
