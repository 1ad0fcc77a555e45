/** Edits of the document that is being written. It is plain JSON and never changed in place: each edit returns a new one. */
import { goalsDocument } from '../../contract/document.js';
import type { Schema } from '../../contract/schema.js';
import { isList, isObject, type JsonObject } from './json-object.js';
import { listAt, type Path } from './path.js';
import { inheritKey } from './row-key.js';
import { innerOf } from './schema-options.js';

const withField = (before: unknown, name: string, value: unknown): JsonObject | undefined => {
  const fields = Object.entries(isObject(before) ? before : {});
  const next = fields.some(([key]) => key === name)
    ? fields.map(([key, old]) => [key, key === name ? value : old] as const)
    : [...fields, [name, value] as const];
  const kept = next.filter(([, value]) => value !== undefined);
  // Object.fromEntries makes even `__proto__` a property of its own.
  return kept.length || isObject(before) ? inheritKey(Object.fromEntries(kept), before) : undefined;
};

/**
 * Sets the value at a path. `undefined` removes it, and with it every object around it that is left empty, except rows of lists.
 *
 * @returns A new document, which shares with the old one all that is not on the path.
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

/** Inserts a row into a list, at its end or before another. */
export const insertRow = (root: unknown, path: Path, value: unknown, at?: number): unknown => {
  const list = listAt(root, path);
  const index = at ?? list.length;
  return setValue(root, path, [...list.slice(0, index), value, ...list.slice(index)]);
};

/** Removes a row, and with the last one the list. */
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

/** What the form does not show has no rows that somebody has left blank, and stays as it is. */
const withoutBlanksIn = (value: unknown, options: readonly Schema[]): unknown => {
  if (isList(value)) {
    const row = innerOf(options, 0);
    return row
      ? value
          .map(item => withoutBlanksIn(item, row.options))
          .filter(item => item !== '' && !(isObject(item) && !Object.keys(item).length))
      : value;
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'texts' && isObject(inner)
        ? Object.fromEntries(Object.entries(inner).filter(([, word]) => word !== ''))
        : withoutBlanksIn(inner, innerOf(options, name)?.options ?? []),
    ]),
  );
};

/** The document without blank rows, as it is shown and goes into a snippet. */
export const withoutBlanks = (document: unknown): unknown => withoutBlanksIn(document, [goalsDocument]);
