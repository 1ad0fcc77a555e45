/**
 * Finds what the fragment of an address names in a document: an id wherever it stands, or a JSON Pointer. Fetched beside the
 * document by those who name one.
 */
import { own } from './validate.js';
import type { Found, Finder } from './locate.js';
import { langOf, objectsIn } from './objects.js';

/** RFC 6901, by own properties only. */
const followPointer = (root: unknown, pointer: string): Found | undefined => {
  let part = root;
  let path = '';
  let lang = langOf(root, undefined);
  for (const step of pointer.slice(1).split('/')) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return undefined;
    path += Array.isArray(part) ? `[${key}]` : `${path && '.'}${key}`;
    part = (part as Record<string, unknown>)[key];
    lang = langOf(part, lang);
  }
  return { part, path, lang };
};

/**
 * The finder of what a fragment names. An id that is there twice names the first, and the second is told.
 *
 * @param fragment The fragment of the address without `#`, decoded: an id, or a JSON Pointer (`/goalAreas/areas/0`).
 */
export const byFragment =
  (fragment: string): Finder =>
  root => {
    if (fragment.startsWith('/')) return followPointer(root, fragment);
    let first: Found | undefined;
    for (const found of objectsIn(root)) {
      if (own(found.part, 'id') !== fragment) continue;
      if (first) return { ...first, twin: found.path };
      first = found;
    }
    return first;
  };
