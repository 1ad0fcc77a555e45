/** What is unfolded on the form. What somebody writes in stays so. */
import { isObject, keyOf, textOf, valueAt, type Path, pathOf } from '../document/edit.js';

/** The keys of the groups around a place: each group's, and each row's. */
const around = (document: unknown, path: Path): string[] =>
  path.flatMap((step, index) => {
    const at = path.slice(0, index + 1);
    const value = valueAt(document, at);
    if (typeof step === 'string') return [`group ${textOf(at)}`];
    return [`item ${isObject(value) ? keyOf(value, step) : textOf(at)}`];
  });

export class Opened {
  readonly #said = new Map<string, boolean>();

  is(key: string, byDefault = false): boolean {
    return this.#said.get(key) ?? byDefault;
  }

  toggle(key: string, byDefault = false): void {
    this.#said.set(key, !this.is(key, byDefault));
  }

  /** Keeps what is around a place as it is: open, for somebody is writing there. */
  pin(document: unknown, path: Path): void {
    for (const key of around(document, path)) this.#said.set(key, true);
  }

  /** Opens all that a place is folded into. */
  openAround(document: unknown, text: string, main: Path): void {
    const path = pathOf(text);
    this.pin(document, path);
    for (const index of path.keys()) this.#said.set(`more ${textOf(path.slice(0, index))}`, true);
    const isInMain = main.every((step, index) => path[index] === step);
    if (!isInMain) this.#said.set('rest', true);
  }
}
