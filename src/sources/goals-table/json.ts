/** Plain JSON, read and changed at a place; nothing is changed in place. */
import { isObject } from '../../data/own.js';

export type JsonObject = Readonly<Record<string, unknown>>;

/** The steps to a place: `['goals', 'goals', 3]`. */
export type Path = readonly (string | number)[];

export const asObject = (value: unknown): JsonObject | undefined => (isObject(value) ? value : undefined);

export const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : [];

/** The property of that name, also one in which nothing is said: `own` of the contract's reader leaves those out. */
const given = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** The value at a path. */
export const at = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof step === 'number' ? asList(value)[step] : given(value, step)),
    root,
  );

/** The same JSON with another value at a path; objects and lists on the way are made where there are none. */
export const withValue = (root: unknown, path: Path, value: unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = asList(root);
    const next = withValue(list[step], rest, value);
    return [...list.slice(0, step), next, ...list.slice(step + 1)];
  }
  const fields = Object.entries(asObject(root) ?? {});
  const next = withValue(given(root, step), rest, value);
  const kept = fields.some(([key]) => key === step)
    ? fields.map(([key, before]) => [key, key === step ? next : before] as const)
    : [...fields, [step, next] as const];
  // Object.fromEntries makes even `__proto__` a property of its own.
  return Object.fromEntries(kept.filter(([, field]) => field !== undefined));
};
