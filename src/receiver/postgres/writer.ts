/**
 * Everything that is written to a database goes through here: what comes while something is on its way is written together after it, in
 * one transaction. Where the database is away, it waits and is tried again.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { makeQueue, pauseAfter, together, type Writer } from '../queue.js';
import { StoreError } from '../store.js';
import type { Work } from './batch.js';
import { mayPass } from './errors.js';

/**
 * After so many works together it is waited a moment for those who have just been answered and send more, in milliseconds: one large
 * transaction takes less of everybody than two.
 */
const many = 8;
const moment = 3;

/** How long a work waits before whoever asked for it is told, and how often it is looked who has waited so long, in milliseconds. */
const patience = 800;
const watching = 50;

/**
 * @param label The database's name, for errors.
 * @param commit Writes all of it or nothing. What it throws is told.
 * @param report Hears what was not written when it ended.
 */
export const makeWriter = (
  label: string,
  commit: (works: readonly Work[]) => Promise<void>,
  report: (error: unknown) => void,
): Writer<Work> => {
  const queue = makeQueue<Work>(label);
  let isRunning = false;
  /** What went wrong last, and since when, where nothing has been written since then. */
  let failing: { readonly error: StoreError; readonly since: number } | undefined;
  let watch: NodeJS.Timeout | undefined;
  const ending = new AbortController();

  const writeFirst = async (count: number): Promise<void> => {
    await commit(queue.first(count));
    failing = undefined;
    queue.written(count);
  };
  /** Where one work is at fault, the others are not. */
  const writeEach = async (count: number): Promise<void> => {
    for (let left = count; left > 0; left--)
      try {
        await writeFirst(1);
      } catch (error) {
        if (mayPass(error)) throw error;
        queue.refuse(error as Error);
      }
  };
  let before = 0;
  const writeSome = async (): Promise<void> => {
    if (before >= many && queue.length() < before) await sleep(moment);
    const count = Math.min(queue.length(), together);
    try {
      await writeFirst(count);
    } catch (error) {
      if (mayPass(error)) throw error;
      await writeEach(count);
    }
    before = count;
  };

  /** Tells those who have waited long enough, also while the database says nothing at all. */
  const slow = new StoreError('DATABASE_BUSY', label, 'It has not answered yet');
  const tell = (): void => queue.tell(failing?.error ?? slow, patience);

  const run = async (): Promise<void> => {
    // What comes in the same turn goes together.
    await new Promise(resolve => setImmediate(resolve));
    while (queue.length() > 0 && !ending.signal.aborted)
      try {
        await writeSome();
      } catch (error) {
        const now = performance.now();
        failing = { error: error as StoreError, since: failing?.since ?? now };
        await sleep(pauseAfter(now - failing.since), undefined, { signal: ending.signal }).catch(
          () => undefined,
        );
      }
    isRunning = false;
    clearInterval(watch);
  };
  const start = (): void => {
    if (isRunning || ending.signal.aborted) return;
    isRunning = true;
    watch = setInterval(tell, watching);
    void run();
  };

  return {
    write: work => {
      const written = queue.add(work, ending.signal.aborted);
      start();
      return written;
    },

    end: async () => {
      for (const until = performance.now() + patience; queue.length() > 0 && performance.now() < until;)
        await new Promise(resolve => setTimeout(resolve, 5));
      ending.abort();
      clearInterval(watch);
      queue.end(report);
    },
  };
};
