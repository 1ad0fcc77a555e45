/** The objects in what was given, wherever they stand. */
import type { Found } from './locate.js';
import { maxDepth } from './parse.js';
import { own } from './validate.js';

/** The language that an object says its texts are in, else the one that holds around it. */
export const langOf = (value: unknown, inherited: string | undefined): string | undefined => {
  const lang = own(value, 'lang');
  return typeof lang === 'string' ? lang : inherited;
};

/** Every object in a value, with its path and language, the outer ones before the inner. Makes no recursive call. */
export function* objectsIn(root: unknown): Generator<Found & { readonly part: object }> {
  let level: Found[] = [{ part: root, path: '' }];
  for (let depth = 0; level.length && depth <= maxDepth; depth++) {
    const next: typeof level = [];
    for (const { part, path, lang: inherited } of level) {
      if (typeof part !== 'object' || part === null) continue;
      const lang = langOf(part, inherited);
      if (!Array.isArray(part)) yield { part, path, lang };
      for (const [key, child] of Object.entries(part)) {
        // The id of a group or a comparison is the indicator's own, and no address.
        if (key === 'groups' || key === 'comparisons') continue;
        next.push({
          part: child,
          path: Array.isArray(part) ? `${path}[${key}]` : path ? `${path}.${key}` : key,
          lang,
        });
      }
    }
    level = next;
  }
}
