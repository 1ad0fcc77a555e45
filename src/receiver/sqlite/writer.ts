/**
 * Everything that is written goes through here: what comes at the same time is written together, with one write to the disk. Where it
 * cannot be written, because another program holds the file or the disk is full, it waits and is tried again by a timer.
 */
import { makeQueue, pauseAfter, together, type Writer } from '../queue.js';
import type { StoreError } from '../store.js';
import { isLocked, mayPass } from './database.js';

/** Something to write. */
export interface Work<Place> {
  /** The answers that it may change. */
  readonly ids: readonly string[];
  /** About how much memory it takes while it waits, in UTF-16 units. */
  readonly size: number;
  run(place: Place): void;
}

/** How long a work waits for another program before whoever asked for it is told, in milliseconds: with one more try it is a second. */
const patience = 600;

/**
 * @param path The file's name, for errors.
 * @param commit Writes all of it or nothing. What it throws is told.
 * @param report Hears what was not written when it ended.
 */
export const makeWriter = <Place>(
  path: string,
  commit: (works: readonly Work<Place>[]) => void,
  report: (error: unknown) => void,
): Writer<Work<Place>> => {
  const queue = makeQueue<Work<Place>>(path);
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

  const writeFirst = (count: number): void => {
    commit(queue.first(count));
    failing = undefined;
    queue.written(count);
  };

  /** Tells those who have waited long enough; of a disk that is full, all. */
  const tell = (error: StoreError): void => {
    failing ??= performance.now();
    queue.tell(error, isLocked(error) ? patience : 0);
  };

  /** Where one work is at fault, the others are not. */
  const writeEach = (count: number): void => {
    for (let left = count; left > 0; left--)
      try {
        writeFirst(1);
      } catch (error) {
        if (mayPass(error)) throw error;
        queue.refuse(error as Error);
      }
  };

  function attempt(): void {
    next = undefined;
    const count = Math.min(queue.length(), together);
    if (count === 0) return;
    try {
      try {
        writeFirst(count);
      } catch (error) {
        if (mayPass(error)) throw error;
        writeEach(count);
      }
      if (queue.length() > 0) soon();
    } catch (error) {
      if (!mayPass(error)) throw error;
      tell(error);
      later(pauseAfter(performance.now() - (failing ?? 0)));
    }
  }

  return {
    write: work => {
      const written = queue.add(work);
      if (!next) soon();
      return written;
    },

    end: async () => {
      next?.cancel();
      for (const until = performance.now() + patience; queue.length() > 0 && performance.now() < until;) {
        attempt();
        (next as { cancel(): void } | undefined)?.cancel();
        await new Promise(resolve => setTimeout(resolve, 5));
      }
      queue.end(report);
    },
  };
};
