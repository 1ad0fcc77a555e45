/**
 * Finds what the fragment of an address names in a document: an id wherever it stands, or a JSON Pointer. Fetched beside the
 * document by those who name one.
 */
import { own } from './check.js';
import type { Finder } from './locate.js';

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
 * The finder of what a fragment names.
 *
 * @param fragment The fragment of the address without `#`, decoded: an id, or a JSON Pointer (`/goalAreas/areas/0`).
 */
export const named =
  (fragment: string): Finder =>
  root => {
    if (fragment.startsWith('/')) return follow(root, fragment);
    for (const { value, path } of objectsIn(root))
      if (own(value, 'id') === fragment) return { part: value, path };
    return undefined;
  };
