/** What is unfolded on the form. What somebody writes in stays so. */
import { isObject, rowKey, formatPath, valueAt, type Path, parsePath } from '../document/edit.js';

/** The keys of the groups around a place: each group's, and each row's. */
const keysAround = (document: unknown, path: Path): string[] =>
  path.flatMap((step, index) => {
    const at = path.slice(0, index + 1);
    const value = valueAt(document, at);
    if (typeof step === 'string') return [`group ${formatPath(at)}`];
    return [`item ${isObject(value) ? rowKey(value, step) : formatPath(at)}`];
  });

export class Expanded {
  readonly #open = new Map<string, boolean>();

  isOpen(key: string, byDefault = false): boolean {
    return this.#open.get(key) ?? byDefault;
  }

  toggle(key: string, byDefault = false): void {
    this.#open.set(key, !this.isOpen(key, byDefault));
  }

  /** Keeps what is around a place as it is: open, for somebody is writing there. */
  keepOpen(document: unknown, path: Path): void {
    for (const key of keysAround(document, path)) this.#open.set(key, true);
  }

  /** Opens all that a place is folded into. */
  reveal(document: unknown, text: string, main: Path): void {
    const path = parsePath(text);
    this.keepOpen(document, path);
    for (const index of path.keys()) this.#open.set(`more ${formatPath(path.slice(0, index))}`, true);
    const isInMain = main.every((step, index) => path[index] === step);
    if (!isInMain) this.#open.set('rest', true);
  }
}
