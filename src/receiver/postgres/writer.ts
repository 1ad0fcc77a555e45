/**
 * Everything that is written to a database goes through here: what comes while something is on its way is written together after it, in
 * one transaction. Where the database is away, it waits and is tried again.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { NotKeptYet, StoreError } from '../store.js';
import type { Work } from './batch.js';
import { mayPass } from './errors.js';

interface Waiting {
  readonly work: Work;
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

/**
 * After so many works together it is waited a moment for those who have just been answered and send more, in milliseconds: one large
 * transaction takes less of everybody than two.
 */
const many = 8;
const moment = 3;

/** How long a work waits before whoever asked for it is told, and how often it is looked who has waited so long, in milliseconds. */
const patience = 800;
const watching = 50;

/** How long after a try in vain there is another, in milliseconds: soon at first. */
const pause = (failing: number): number => (failing < 1000 ? 25 : 250);

export interface Writer {
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

/**
 * @param label The database's name, for errors.
 * @param commit Writes all of it or nothing. What it throws is told.
 * @param report Hears what was not written when it ended.
 */
export const makeWriter = (
  label: string,
  commit: (works: readonly Work[]) => Promise<void>,
  report: (error: unknown) => void,
): Writer => {
  let waiting: Waiting[] = [];
  let size = 0;
  let isRunning = false;
  /** What went wrong last, and since when, where nothing has been written since then. */
  let failing: { readonly error: StoreError; readonly since: number } | undefined;
  let watch: NodeJS.Timeout | undefined;
  const ending = new AbortController();

  const take = (count: number): Waiting[] => {
    const taken = waiting.slice(0, count);
    waiting = waiting.slice(count);
    for (const { work } of taken) size -= work.size;
    return taken;
  };
  const writeFirst = async (count: number): Promise<void> => {
    await commit(waiting.slice(0, count).map(({ work }) => work));
    failing = undefined;
    for (const { resolve } of take(count)) resolve();
  };
  /** Where one work is at fault, the others are not. */
  const writeEach = async (count: number): Promise<void> => {
    for (let left = count; left > 0; left--)
      try {
        await writeFirst(1);
      } catch (error) {
        if (mayPass(error)) throw error;
        for (const { reject } of take(1)) reject(error as Error);
      }
  };
  let before = 0;
  const writeSome = async (): Promise<void> => {
    if (before >= many && waiting.length < before) await sleep(moment);
    const count = Math.min(waiting.length, together);
    try {
      await writeFirst(count);
    } catch (error) {
      if (mayPass(error)) throw error;
      await writeEach(count);
    }
    before = count;
  };

  /** Tells those who have waited long enough, also while the database says nothing at all. */
  const tell = (): void => {
    const now = performance.now();
    const slow = new StoreError('DATABASE_BUSY', label, 'It has not answered yet');
    for (const each of waiting) {
      if (now - each.since < patience) break;
      if (each.isTold) continue;
      each.isTold = true;
      each.reject(new NotKeptYet(failing?.error ?? slow));
    }
  };

  const run = async (): Promise<void> => {
    // What comes in the same turn goes together.
    await new Promise(resolve => setImmediate(resolve));
    while (waiting.length > 0 && !ending.signal.aborted)
      try {
        await writeSome();
      } catch (error) {
        const now = performance.now();
        failing = { error: error as StoreError, since: failing?.since ?? now };
        await sleep(pause(now - failing.since), undefined, { signal: ending.signal }).catch(() => undefined);
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
    write: work =>
      new Promise((resolve, reject) => {
        if (waiting.length >= most.works || size + work.size > most.size || ending.signal.aborted) {
          reject(new StoreError('MUCH_WAITING', label, 'Too much waits to be written'));
          return;
        }
        size += work.size;
        waiting.push({ work, resolve, reject, since: performance.now(), isTold: false });
        start();
      }),

    end: async () => {
      for (const until = performance.now() + patience; waiting.length > 0 && performance.now() < until;)
        await new Promise(resolve => setTimeout(resolve, 5));
      ending.abort();
      clearInterval(watch);
      const left = take(waiting.length);
      if (left.length === 0) return;
      const error = new StoreError('UNWRITTEN', label, `${left.length} still waited to be written`);
      for (const { reject } of left) reject(error);
      report(error);
    },
  };
};
