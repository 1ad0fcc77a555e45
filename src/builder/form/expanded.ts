/** Which groups of the form are expanded. Where the editor writes, they stay so. */
import { isObject } from '../document/json-object.js';
import { formatPath, parsePath, valueAt, type Path } from '../document/path.js';
import { rowKey } from '../document/row-key.js';

/** The keys of all groups and rows around a path. */
const keysAround = (document: unknown, path: Path): string[] =>
  path.flatMap((step, index) => {
    const at = path.slice(0, index + 1);
    const value = valueAt(document, at);
    if (typeof step === 'string') return [`group ${formatPath(at)}`];
    return [`item ${isObject(value) ? rowKey(value, step) : formatPath(at)}`];
  });

export class Expanded {
  readonly #keys = new Map<string, boolean>();

  isExpanded(key: string, byDefault = false): boolean {
    return this.#keys.get(key) ?? byDefault;
  }

  toggle(key: string, byDefault = false): void {
    this.#keys.set(key, !this.isExpanded(key, byDefault));
  }

  /** Expands the groups and rows around a path. */
  expandAround(document: unknown, path: Path): void {
    for (const key of keysAround(document, path)) this.#keys.set(key, true);
  }

  /** Expands everything around a path, so that it is seen. */
  reveal(document: unknown, text: string, main: Path): void {
    const path = parsePath(text);
    this.expandAround(document, path);
    for (const index of path.keys()) this.#keys.set(`more ${formatPath(path.slice(0, index))}`, true);
    const isInMain = main.every((step, index) => path[index] === step);
    if (!isInMain) this.#keys.set('rest', true);
  }
}
