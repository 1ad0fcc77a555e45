/** What waits to be written, in the order in which it came, and who waits for it. Each store has one, and takes from it in its own way. */
import { NotKeptYet, StoreError } from './store.js';

/** The most that waits: so many works, and so much memory for them (`size`). */
const most = { works: 10_000, size: 16_000_000 };

/** The most that is written together: a longer transaction would keep everything else waiting. */
export const together = 500;

/** How long after a try in vain there is another, in milliseconds: soon at first. */
export const pauseAfter = (failing: number): number => (failing < 1000 ? 25 : 250);

/** Something to write. */
interface Sized {
  /** About how much memory it takes while it waits, in UTF-16 units. */
  readonly size: number;
}

interface Waiting<Work> {
  readonly work: Work;
  /** When it came, in milliseconds of this process. */
  readonly since: number;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
  /** Whether who waited for it has been told that it is not written yet. */
  isTold: boolean;
}

/** What a store writes through. */
export interface Writer<Work> {
  /**
   * Ends when it has reached the disk.
   *
   * @throws {NotKeptYet} Within a second; it is tried again.
   * @throws {StoreError} Where it cannot be written, and is not tried again.
   */
  write(work: Work): Promise<void>;
  /** Writes what waits, if that can be done within a second. */
  end(): Promise<void>;
}

export interface Queue<Work> {
  /** How many wait. */
  length(): number;
  /** The first of them, which stay. */
  first(count: number): readonly Work[];
  /**
   * Ends when it is written.
   *
   * @param isEnded Whether nothing more is taken.
   * @throws {StoreError} Where too much waits.
   */
  add(work: Work, isEnded?: boolean): Promise<void>;
  /** The first are written. */
  written(count: number): void;
  /** The first cannot be written. */
  refuse(error: Error): void;
  /**
   * Tells those who have waited as long that theirs is not written yet, each once.
   *
   * @param patience In milliseconds.
   */
  tell(error: StoreError, patience: number): void;
  /** Lets go of all that is left, and tells. */
  end(report: (error: unknown) => void): void;
}

/** @param label The name of the file or the database, for errors. */
export const makeQueue = <Work extends Sized>(label: string): Queue<Work> => {
  let waiting: Waiting<Work>[] = [];
  let size = 0;

  const take = (count: number): readonly Waiting<Work>[] => {
    const taken = waiting.slice(0, count);
    waiting = waiting.slice(count);
    for (const { work } of taken) size -= work.size;
    return taken;
  };

  return {
    length: () => waiting.length,
    first: count => waiting.slice(0, count).map(({ work }) => work),

    add: (work, isEnded = false) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= most.works || size + work.size > most.size || isEnded) {
          reject(new StoreError('MUCH_WAITING', label, 'Too much waits to be written'));
          return;
        }
        size += work.size;
        waiting.push({ work, resolve, reject, since: performance.now(), isTold: false });
      }),

    written: count => {
      for (const { resolve } of take(count)) resolve();
    },

    refuse: error => {
      for (const { reject } of take(1)) reject(error);
    },

    tell: (error, patience) => {
      const now = performance.now();
      for (const each of waiting) {
        if (now - each.since < patience) break;
        if (each.isTold) continue;
        each.isTold = true;
        each.reject(new NotKeptYet(error));
      }
    },

    end: report => {
      const left = take(waiting.length);
      if (left.length === 0) return;
      const error = new StoreError('UNWRITTEN', label, `${left.length} still waited to be written`);
      for (const { reject } of left) reject(error);
      report(error);
    },
  };
};
