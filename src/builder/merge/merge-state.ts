/** Another version of the document that is being put together with this one: where they are different, and what has been decided. */
import { mergeDocuments, type Decisions, type Merged, type Side } from './merge-documents.js';

export class MergeState {
  readonly name: string;
  merged: Merged;
  #decisions: Decisions = {};
  readonly #base: unknown;
  readonly #mine: unknown;
  readonly #theirs: unknown;

  /**
   * @param name The file that the other version is in.
   * @param base What both began with, where that is known.
   */
  constructor(name: string, base: unknown, mine: unknown, theirs: unknown) {
    this.name = name;
    this.#base = base;
    this.#mine = mine;
    this.#theirs = theirs;
    this.merged = mergeDocuments(base, mine, theirs);
  }

  /** The conflicts that nobody has decided. */
  get open(): readonly string[] {
    return this.merged.differences
      .filter(({ by, key }) => by === 'conflict' && !Object.hasOwn(this.#decisions, key))
      .map(({ key }) => key);
  }

  /** What is chosen at a difference; nothing, where it is to be decided. */
  chosen(key: string): Side | undefined {
    return this.open.includes(key)
      ? undefined
      : this.merged.differences.find(difference => difference.key === key)?.taken;
  }

  decide(key: string, side: Side): void {
    this.#decisions = { ...this.#decisions, [key]: side };
    this.merged = mergeDocuments(this.#base, this.#mine, this.#theirs, this.#decisions);
  }
}
