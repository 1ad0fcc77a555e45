/** The answers in one SQLite file. What is said to be stored has reached the disk. */
import type { Answer } from './answer.js';
import { asStoreError, openDatabase, rowsOf, type Database } from './database.js';
import { migrate, storeAnswer } from './schema.js';

const day = 24 * 60 * 60 * 1000;

export interface StoreOptions {
  /** How many days an answer is kept; for good where it is not said. */
  readonly forgetAfter?: number | undefined;
  /** Hears what goes wrong when nobody has asked. */
  readonly report?: (error: unknown) => void;
}

/** The answers, and a few settings. What is said to be done has reached the disk. */
export interface Store {
  readonly database: Database;
  put(answer: Answer): Promise<void>;
  /** Counts a post that filled in what people do not see. Nothing else is kept of it. */
  countTrapped(): Promise<void>;
  /** Takes the comment away and leaves the yes or no. It does not come back with a late arrival. */
  removeComment(id: string): void;
  /** Lets a comment count that was set aside. */
  restore(id: string): void;
  setting(name: string): string | undefined;
  set(name: string, value: string): void;
  close(): void;
}

/** What waits to be written. */
interface Waiting {
  readonly run: () => void;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

/** Opens the file and sees to it that it has our tables. */
const openTables = async (path: string): Promise<Database> => {
  const database = await openDatabase(path);
  try {
    migrate(database, path);
  } catch (error) {
    database.close();
    throw asStoreError(error, path);
  }
  return database;
};

/**
 * Opens the file with the answers; it is made where it is missing.
 *
 * @throws {StoreError} Where the file is no database of ours, or the library is not there.
 * @throws {NodeJS.ErrnoException} Where the file cannot be made, read or written to.
 */
export const openStore = async (
  path: string,
  { forgetAfter, report = () => undefined }: StoreOptions = {},
): Promise<Store> => {
  const database = await openTables(path);

  const upsert = database.prepare(storeAnswer);
  const trap = database.prepare(
    'INSERT INTO trapped (day, posts) VALUES (?, 1) ON CONFLICT (day) DO UPDATE SET posts = posts + 1',
  );

  /** All of it or nothing, and on the disk. */
  const together = (work: () => void): void => {
    database.exec('BEGIN IMMEDIATE');
    try {
      work();
      database.exec('COMMIT');
    } catch (error) {
      // A full disk has already undone it.
      try {
        database.exec('ROLLBACK');
      } catch {
        // There is nothing left to undo.
      }
      throw error;
    }
  };

  /** What has come since the last time it was written; one write to the disk is enough for all of it. */
  let waiting: Waiting[] = [];
  const write = (): void => {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      together(() => {
        for (const { run } of batch) run();
      });
    } catch (error) {
      for (const { reject } of batch) reject(asStoreError(error, path) as Error);
      return;
    }
    for (const { resolve } of batch) resolve();
  };
  const soon = (run: () => void): Promise<void> =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(write);
      waiting.push({ run, resolve, reject });
    });

  /** What is removed is removed from the log beside the file too. */
  const forget = (work: () => void): void => {
    together(work);
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  };

  const forgetOld = (days: number): void => {
    const oldest = new Date(Date.now() - days * day).toISOString();
    forget(() => {
      database.prepare('DELETE FROM answers WHERE latest < ?').run(oldest);
      database.prepare('DELETE FROM trapped WHERE day < ?').run(oldest.slice(0, 10));
    });
  };
  let hourly: NodeJS.Timeout | undefined;
  if (forgetAfter) {
    forgetOld(forgetAfter);
    hourly = setInterval(() => {
      try {
        forgetOld(forgetAfter);
      } catch (error) {
        // It is tried again in an hour.
        report(asStoreError(error, path));
      }
    }, day / 24).unref();
  }

  return {
    database,

    put: answer =>
      soon(() => {
        const now = new Date().toISOString();
        const { id, prompt, page, lang, helpful, reasons, comment, elapsed, setAside } = answer;
        upsert.run(
          ...[id, prompt, page, lang, helpful, JSON.stringify(reasons), comment, elapsed, Number(setAside)],
          ...[now, now],
        );
      }),

    countTrapped: () => soon(() => trap.run(new Date().toISOString().slice(0, 10))),

    removeComment: id =>
      forget(() => database.prepare(`UPDATE answers SET comment = '', removed = 1 WHERE id = ?`).run(id)),

    restore: id =>
      together(() => database.prepare('UPDATE answers SET set_aside = 0, checked = 1 WHERE id = ?').run(id)),

    setting: name =>
      rowsOf<{ value: string }>(database, 'SELECT value FROM settings WHERE name = ?', name)[0]?.value,

    set: (name, value) =>
      together(() =>
        database.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)').run(name, value),
      ),

    close: () => {
      clearInterval(hourly);
      write();
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
};
