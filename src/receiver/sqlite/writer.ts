/**
 * Everything that is written goes through here: what comes at the same time is written together, with one write to the disk. Where it
 * cannot be written, because another program holds the file or the disk is full, it waits and is tried again by a timer.
 */
import { NotKeptYet, StoreError } from '../store.js';
import { isLocked, mayPass } from './database.js';

/** Something to write. */
export interface Work<Place> {
  /** The answers that it may change. */
  readonly ids: readonly string[];
  /** About how much memory it takes while it waits, in UTF-16 units. */
  readonly size: number;
  run(place: Place): void;
}

interface Waiting<Place> {
  readonly work: Work<Place>;
  /** When it came, in milliseconds of this process. */
  readonly since: number;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
  /** Whether who waited for it has been told that it is not written yet. */
  isTold: boolean;
}

/** The most that waits: so many works, and so much memory for them (`size`). */
const most = { works: 10_000, size: 16_000_000 };

/** The most that is written together: a longer transaction would keep everything else waiting. */
const together = 500;

/** How long a work waits for another program before whoever asked for it is told, in milliseconds: with one more try it is a second. */
const patience = 600;

/** How long after a try in vain there is another, in milliseconds: soon at first. */
const pause = (failing: number): number => (failing < 1000 ? 25 : 250);

export interface Writer<Place> {
  /**
   * Ends when it has reached the disk.
   *
   * @throws {NotKeptYet} Within a second; it is tried again.
   * @throws {StoreError} Where it cannot be written, and is not tried again.
   */
  write(work: Work<Place>): Promise<void>;
  /** Writes what waits, if that can be done within a second. */
  end(): Promise<void>;
}

/**
 * @param path The file's name, for errors.
 * @param commit Writes all of it or nothing. What it throws is told.
 * @param report Hears what was not written when it ended.
 */
export const makeWriter = <Place>(
  path: string,
  commit: (works: readonly Work<Place>[]) => void,
  report: (error: unknown) => void,
): Writer<Place> => {
  let waiting: Waiting<Place>[] = [];
  let size = 0;
  /** Since when nothing could be written, in milliseconds of this process. */
  let failing: number | undefined;
  let next: { cancel(): void } | undefined;

  const soon = (): void => {
    const immediate = setImmediate(attempt);
    next = { cancel: () => clearImmediate(immediate) };
  };
  const later = (milliseconds: number): void => {
    const timer = setTimeout(attempt, milliseconds);
    next = { cancel: () => clearTimeout(timer) };
  };

  const take = (count: number): Waiting<Place>[] => {
    const taken = waiting.slice(0, count);
    waiting = waiting.slice(count);
    for (const { work } of taken) size -= work.size;
    return taken;
  };
  const writeFirst = (count: number): void => {
    commit(waiting.slice(0, count).map(({ work }) => work));
    failing = undefined;
    for (const { resolve } of take(count)) resolve();
  };

  /** Tells those who have waited long enough; of a disk that is full, all. */
  const tell = (error: StoreError): void => {
    const now = performance.now();
    failing ??= now;
    for (const each of waiting) {
      if (each.isTold || (isLocked(error) && now - each.since < patience)) continue;
      each.isTold = true;
      each.reject(new NotKeptYet(error));
    }
  };

  /** Where one work is at fault, the others are not. */
  const writeEach = (count: number): void => {
    for (let left = count; left > 0; left--)
      try {
        writeFirst(1);
      } catch (error) {
        if (mayPass(error)) throw error;
        for (const { reject } of take(1)) reject(error as Error);
      }
  };

  function attempt(): void {
    next = undefined;
    const count = Math.min(waiting.length, together);
    if (count === 0) return;
    try {
      try {
        writeFirst(count);
      } catch (error) {
        if (mayPass(error)) throw error;
        writeEach(count);
      }
      if (waiting.length > 0) soon();
    } catch (error) {
      if (!mayPass(error)) throw error;
      tell(error);
      later(pause(performance.now() - (failing ?? 0)));
    }
  }

  return {
    write: work =>
      new Promise((resolve, reject) => {
        if (waiting.length >= most.works || size + work.size > most.size) {
          reject(new StoreError('MUCH_WAITING', path, 'Too much waits to be written'));
          return;
        }
        size += work.size;
        waiting.push({ work, resolve, reject, since: performance.now(), isTold: false });
        if (!next) soon();
      }),

    end: async () => {
      next?.cancel();
      for (const until = performance.now() + patience; waiting.length > 0 && performance.now() < until;) {
        attempt();
        (next as { cancel(): void } | undefined)?.cancel();
        await new Promise(resolve => setTimeout(resolve, 5));
      }
      const left = take(waiting.length);
      if (left.length === 0) return;
      const error = new StoreError('UNWRITTEN', path, `${left.length} still waited to be written`);
      for (const { reject } of left) reject(error);
      report(error);
    },
  };
};
