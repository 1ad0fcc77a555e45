/** What is not saved yet, kept in this browser for as long as an editor has said so. Nothing is kept before, and nothing is left when it is saved. */

/** Unsaved work that was kept. */
export interface Draft {
  readonly key: string;
  /** When it was written last, in milliseconds since 1970. */
  readonly time: number;
  readonly document: unknown;
}

const prefix = 'civic-goals-draft-';

/** How long the work must rest before it is written, in milliseconds. */
const pause = 400;

/** The browser's storage; nothing, where the page may not have it. */
const storageOf = (): Storage | undefined => {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
};

const read = (storage: Storage, key: string): Draft | undefined => {
  try {
    const { time, document } = JSON.parse(storage.getItem(key) ?? '') as Partial<Draft>;
    return typeof time === 'number' && typeof document === 'object' ? { key, time, document } : undefined;
  } catch {
    return undefined;
  }
};

export class DraftStore {
  /** Whether the editor has asked for it. */
  isOn = false;
  /** It was asked for, and the browser did not take it: it has no room left, or may not. */
  hasFailed = false;
  readonly #storage: Storage | undefined;
  #key = prefix + crypto.randomUUID();
  #kept: unknown;
  #waiting: unknown;
  #writing: ReturnType<typeof setTimeout> | undefined;

  /** @param storage Where it is kept. */
  constructor(storage = storageOf()) {
    this.#storage = storage;
  }

  get isAvailable(): boolean {
    return !!this.#storage;
  }

  /** What earlier visits have left, the latest first. */
  get drafts(): readonly Draft[] {
    const storage = this.#storage;
    if (!storage) return [];
    return Object.keys(storage)
      .filter(key => key.startsWith(prefix) && key !== this.#key)
      .flatMap(key => read(storage, key) ?? [])
      .sort((a, b) => b.time - a.time);
  }

  /** Keeps a document as soon as it has rested; one that is saved is no longer kept. */
  follow(document: unknown, isUnsaved: boolean): void {
    if (!this.isOn) return;
    if (!isUnsaved) return this.#forget();
    if (document === (this.#waiting ?? this.#kept)) return;
    clearTimeout(this.#writing);
    this.#waiting = document;
    this.#writing = setTimeout(() => this.write(), pause);
  }

  /** Keeps now what waits to be kept. */
  write(): void {
    clearTimeout(this.#writing);
    const document = this.#waiting;
    if (document === undefined) return;
    this.#waiting = undefined;
    try {
      this.#storage?.setItem(this.#key, JSON.stringify({ time: Date.now(), document }));
      this.#kept = document;
      this.hasFailed = false;
    } catch {
      this.hasFailed = true;
    }
  }

  /** Begins to keep what is written, or takes it away again. */
  turn(isOn: boolean): void {
    this.isOn = isOn;
    if (!isOn) this.#forget();
  }

  /** Goes on with a draft: it is the one that is kept from now on. */
  adopt({ key, document }: Draft): void {
    this.#key = key;
    this.#kept = document;
    this.isOn = true;
  }

  remove({ key }: Draft): void {
    this.#storage?.removeItem(key);
  }

  #forget(): void {
    clearTimeout(this.#writing);
    this.#waiting = undefined;
    this.#kept = undefined;
    this.#storage?.removeItem(this.#key);
  }
}
