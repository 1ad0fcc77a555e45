/** Undo and redo. */

/** Typing in one field is one step for as long as no pause is longer than this, in milliseconds. */
const longestPause = 2000;

/** How many steps are kept. */
const maxSteps = 200;

interface Step<T> {
  readonly value: T;
  /** What turned this value into the next one. */
  readonly what: string;
}

/** A value with its past and future. */
export class History<T> {
  #past: readonly Step<T>[] = [];
  #future: readonly Step<T>[] = [];
  #last: { readonly field: string | undefined; readonly time: number } = { field: undefined, time: 0 };

  /** @param value The first value. */
  constructor(public value: T) {}

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /**
   * Goes on to another value.
   *
   * @param what Describes the step when it is undone.
   * @param field The field that was typed in: changes to the same one in a row are one step.
   * @param now The time, in milliseconds.
   */
  change(value: T, what: string, field?: string, now = Date.now()): void {
    const isSameStep =
      field !== undefined && field === this.#last.field && now - this.#last.time < longestPause;
    if (!isSameStep || !this.canUndo)
      this.#past = [...this.#past.slice(1 - maxSteps), { value: this.value, what }];
    this.#last = { field, time: now };
    this.#future = [];
    this.value = value;
  }

  /** Undoes the last step, and returns what it was; `undefined` where there is none. */
  undo(): string | undefined {
    const step = this.#past.at(-1);
    if (!step) return undefined;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, { value: this.value, what: step.what }];
    return this.#goTo(step);
  }

  /** Redoes the step that was undone last, and returns what it was; `undefined` where there is none. */
  redo(): string | undefined {
    const step = this.#future.at(-1);
    if (!step) return undefined;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, { value: this.value, what: step.what }];
    return this.#goTo(step);
  }

  #goTo({ value, what }: Step<T>): string {
    this.#last = { field: undefined, time: 0 };
    this.value = value;
    return what;
  }
}
