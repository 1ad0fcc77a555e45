/** What has been done, to be undone and done again. */

/** How long a run of typing is one step, in milliseconds. */
const run = 2000;

/** How many steps are kept. */
const longest = 200;

interface Step<T> {
  readonly value: T;
  /** What made the next value of this one. */
  readonly what: string;
}

/** A value with its past and future. */
export class History<T> {
  #past: readonly Step<T>[] = [];
  #future: readonly Step<T>[] = [];
  #last: { readonly field: string | undefined; readonly time: number } = { field: undefined, time: 0 };

  /** @param value What is there at first. */
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
   * @param what Said when it is undone.
   * @param field The field that was typed in: a run of changes to the same one is one step.
   * @param now The time, in milliseconds.
   */
  change(value: T, what: string, field?: string, now = Date.now()): void {
    const goesOn = field !== undefined && field === this.#last.field && now - this.#last.time < run;
    if (!goesOn || !this.canUndo)
      this.#past = [...this.#past.slice(1 - longest), { value: this.value, what }];
    this.#last = { field, time: now };
    this.#future = [];
    this.value = value;
  }

  /** Takes the last step back. Says what it was; nothing, where there is none. */
  undo(): string | undefined {
    const step = this.#past.at(-1);
    if (!step) return undefined;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, { value: this.value, what: step.what }];
    return this.#goTo(step);
  }

  /** Does again what was undone last. */
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
