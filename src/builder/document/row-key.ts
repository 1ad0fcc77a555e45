/** Keys for the rows of a list, so that a row keeps its place on the form, and focus, when others are moved. */
import { isObject } from './json-object.js';

const keys = new WeakMap<object, string>();
let keyCount = 0;

/** The key of a row: an object keeps it when it is edited; any other value has that of its index. */
export const rowKey = (value: unknown, index: number): string => {
  if (!isObject(value)) return `at-${index}`;
  let key = keys.get(value);
  if (key === undefined) keys.set(value, (key = `key-${++keyCount}`));
  return key;
};

/** Gives an object that replaces another the same key, and returns it. */
export const inheritKey = <T extends object>(next: T, before: unknown): T => {
  const key = isObject(before) ? keys.get(before) : undefined;
  if (key !== undefined) keys.set(next, key);
  return next;
};
