/** The open file, with what is asked of it and written to it. */
import { StoreError } from '../store.js';
import {
  asStoreError,
  isLocked,
  loadLibrary,
  openDatabase,
  type Database,
  type Statement,
} from './database.js';
import { makeCounted } from './kept-counts.js';
import { makeReads } from './reads.js';
import { migrate } from './schema.js';
import type { Work } from './writer.js';

/** How long another program may hold the file while it is opened, and the pause between tries, in milliseconds. */
const patience = 5000;
const pause = 25;

/** Where a work is run. */
export interface Place {
  /** Runs a statement. Gives how many rows it has changed. */
  run(sql: string, ...values: readonly unknown[]): number;
}

type Reads = ReturnType<typeof makeReads>;

export interface Connection {
  database(): Database;
  /** @throws {StoreError} Where the file cannot be read just now. */
  read<Result>(ask: (reads: Reads) => Result): Result;
  /**
   * Writes all of it or nothing, and on the disk.
   *
   * @throws {StoreError} Where it cannot be written just now.
   */
  commit(works: readonly Work<Place>[]): void;
  /** Puts what stands in the log into the file, and closes it. */
  close(): void;
}

/** @param isAlone Whether other programs are kept out: there was no room for what programs share. */
const parts = (database: Database, isAlone: boolean) => {
  const prepared = new Map<string, Statement>();
  const place: Place = {
    run: (sql, ...values) => {
      const statement = prepared.get(sql) ?? database.prepare(sql);
      prepared.set(sql, statement);
      return statement.run(...values).changes;
    },
  };
  return { database, isAlone, place, counted: makeCounted(database), reads: makeReads(database) };
};

/**
 * Opens the file and sees to it that it has our tables. Where another program holds it, it is tried again for a while.
 *
 * @throws {StoreError} Where the file is no database of ours, or the library is not there.
 * @throws {NodeJS.ErrnoException} Where the file cannot be made, read or written to.
 */
export const connect = async (path: string): Promise<Connection> => {
  const library = await loadLibrary(path);

  const attempt = (isAlone: boolean): ReturnType<typeof parts> => {
    const database = openDatabase(library, path, isAlone);
    try {
      migrate(database, path);
      return parts(database, isAlone);
    } catch (error) {
      database.close();
      throw asStoreError(error, path);
    }
  };
  const open = (): ReturnType<typeof parts> => {
    try {
      return attempt(false);
    } catch (error) {
      if (!(error instanceof StoreError) || !/^SQLITE_(IOERR|CANTOPEN|FULL)/.test(error.code)) throw error;
      // A full disk: what is there can be shown, and what comes waits for room.
      try {
        return attempt(true);
      } catch {
        throw error;
      }
    }
  };

  let now: ReturnType<typeof parts> | undefined;
  for (const until = performance.now() + patience; !now;)
    try {
      now = open();
    } catch (error) {
      if (!isLocked(error) || performance.now() > until) throw error;
      await new Promise(resolve => setTimeout(resolve, pause));
    }
  const use = (): ReturnType<typeof parts> => (now ??= open());

  return {
    database: () => use().database,

    read: ask => {
      try {
        return ask(use().reads);
      } catch (error) {
        throw asStoreError(error, path);
      }
    },

    commit: works => {
      const { database, isAlone, place, counted } = use();
      try {
        database.exec('BEGIN IMMEDIATE');
        try {
          counted(
            works.flatMap(({ ids }) => ids),
            () => {
              for (const work of works) work.run(place);
            },
          );
          database.exec('COMMIT');
        } catch (error) {
          // A full disk has already undone it.
          if (database.inTransaction) database.exec('ROLLBACK');
          throw error;
        }
      } catch (error) {
        throw asStoreError(error, path);
      }
      if (!isAlone) return;
      // There is room again: other programs may come in.
      now = undefined;
      database.close();
    },

    close: () => {
      if (!now) return;
      try {
        now.database.pragma('wal_checkpoint(TRUNCATE)');
      } catch (error) {
        throw asStoreError(error, path);
      } finally {
        now.database.close();
      }
    },
  };
};
