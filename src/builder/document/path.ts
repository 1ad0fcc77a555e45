/** A place in the document, and the value there. */
import { asList, isList, isObject } from './json-object.js';

/** The steps to a place: `['goals', 'goals', 3, 'title']`. */
export type Path = readonly (string | number)[];

/** Writes a path as messages do: `goals.goals[3].title`. */
export const formatPath = (path: Path): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    '',
  );

/** Reads a path as messages write it. A name with a dot in it, as `texts` may have, becomes several steps. */
export const parsePath = (text: string): Path =>
  [...text.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) =>
    index === undefined ? name : Number(index),
  );

/** Whether a path is the same as another, or leads inside it. */
export const isWithin = (path: string, outer: string): boolean =>
  path === outer || outer === '' || (path.startsWith(outer) && /^[.[]/.test(path.slice(outer.length)));

/** The value at a path, or `undefined`. */
export const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => {
    if (typeof step === 'number') return isList(value) ? value[step] : undefined;
    return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, root);

/** The list at a path; an empty one where there is none. */
export const listAt = (root: unknown, path: Path): readonly unknown[] => asList(valueAt(root, path));
