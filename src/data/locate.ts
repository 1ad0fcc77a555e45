/** Finds in what was given the part that an element shows: the part itself, or its place in a whole document. */
import { own } from './check.js';
import type { Outcome } from './faults.js';

/** A part, with what the document around it says about all its parts. */
export interface Located {
  readonly part: unknown;
  /** The path of the part from the root of what was given. */
  readonly path: string;
  /** The document, where one was given, else the part itself. */
  readonly document: unknown;
}

/** Tells where in a whole document an element's own part stands; nothing, where what was given is itself a part. */
export type Finder = (root: unknown) => { part: unknown; path: string } | 'ambiguous' | undefined;

/** The deepest that a document is searched for an id. */
const deepest = 64;

/** Every object in a value, with its path, the outer ones before the inner. Makes no recursive call. */
export function* objectsIn(root: unknown): Generator<{ value: object; path: string }> {
  let level = [{ value: root, path: '' }];
  for (let depth = 0; level.length && depth <= deepest; depth++) {
    const next: typeof level = [];
    for (const { value, path } of level) {
      if (typeof value !== 'object' || value === null) continue;
      if (!Array.isArray(value)) yield { value, path };
      for (const [key, child] of Object.entries(value)) {
        next.push({
          value: child,
          path: Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key,
        });
      }
    }
    level = next;
  }
}

/** RFC 6901, by own properties only. */
const follow = (root: unknown, pointer: string): { part: unknown; path: string } | undefined => {
  let part = root;
  let path = '';
  for (const step of pointer.slice(1).split('/')) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return undefined;
    path += Array.isArray(part) ? `[${key}]` : `${path && '.'}${key}`;
    part = (part as Record<string, unknown>)[key];
  }
  return { part, path };
};

/**
 * Finds the part.
 *
 * @param root What was given.
 * @param fragment The fragment of the address without `#`, decoded: an id, a JSON Pointer (`/goalAreas/areas/0`), or empty.
 * @param find Where the element's part stands in a whole document.
 * @returns The part; or the fault `not-found` or `ambiguous`.
 */
export const locate = (root: unknown, fragment: string, find: Finder): Outcome<Located> => {
  let found: ReturnType<Finder>;
  if (fragment.startsWith('/')) found = follow(root, fragment);
  else if (fragment) {
    for (const { value, path } of objectsIn(root)) {
      if (own(value, 'id') === fragment) {
        found = { part: value, path };
        break;
      }
    }
  } else found = find(root) ?? { part: root, path: '' };
  if (found === 'ambiguous') return { faults: [{ code: 'ambiguous', path: '' }] };
  return found
    ? { value: { ...found, document: root }, faults: [] }
    : { faults: [{ code: 'not-found', path: '', found: fragment }] };
};

/** The finder of an element whose part stands under one name in the document. */
export const under =
  (key: string): Finder =>
  root => {
    const part = own(root, key);
    return part === undefined ? undefined : { part, path: key };
  };
