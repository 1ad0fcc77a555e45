/** The answers in one SQLite file. What is said to be stored has reached the disk. */
import { closeSync, openSync } from 'node:fs';
import { clearInterval, setImmediate, setInterval } from 'node:timers';
import { migrate, storeAnswer } from './schema.mjs';

/** Why the file cannot be used, for the one who started the command. */
export class StoreError extends Error {}

const day = 24 * 60 * 60 * 1000;

/** The library is optional: who only uses the elements does not need it. */
const loadLibrary = async () => {
  try {
    return (await import('libsql')).default;
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND' && /'libsql'/.test(error.message))
      throw new StoreError('The receiver needs the package libsql. To get it: npm install libsql');
    throw new StoreError(
      `The package libsql does not start on ${process.platform} ${process.arch}, with Node ${process.version}: ${error.message}\n` +
        'Its builds are optional packages: install again without --omit=optional, on the computer where the receiver runs.',
    );
  }
};

/**
 * Comments are nobody else's to read: the library would make the file as readable as others. A file that is there is left alone:
 * to open and close it would take away the locks that this process has on it (POSIX, fcntl), and another program that looks into it
 * would delete the log with all that has come.
 */
const makeFile = file => {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
};

/**
 * @param {string} file
 * @param {{ forgetAfter?: number, report?: (error: Error) => void }} options `forgetAfter`: how many days an answer is kept. `report`
 *   hears what goes wrong when nobody has asked.
 */
export const openStore = async (file, { forgetAfter, report } = {}) => {
  const Database = await loadLibrary();
  let database;
  try {
    makeFile(file);
    database = new Database(file);
    migrate(database);
  } catch (error) {
    throw new StoreError(`${file}: ${error.message}`);
  }

  const upsert = database.prepare(storeAnswer);
  const trap = database.prepare(
    'INSERT INTO trapped (day, posts) VALUES (?, 1) ON CONFLICT (day) DO UPDATE SET posts = posts + 1',
  );

  /** All of it or nothing, and on the disk. */
  const together = work => {
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
  let waiting = [];
  const write = () => {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      together(() => batch.forEach(({ run }) => run()));
    } catch (error) {
      return batch.forEach(({ reject }) => reject(error));
    }
    batch.forEach(({ resolve }) => resolve());
  };
  const soon = run =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(write);
      waiting.push({ run, resolve, reject });
    });

  /** What is removed is removed from the log beside the file too. */
  const forget = work => {
    together(work);
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  };

  const forgetOld = () => {
    const oldest = new Date(Date.now() - forgetAfter * day).toISOString();
    forget(() => {
      database.prepare('DELETE FROM answers WHERE latest < ?').run(oldest);
      database.prepare('DELETE FROM trapped WHERE day < ?').run(oldest.slice(0, 10));
    });
  };
  if (forgetAfter) forgetOld();
  const hourly =
    forgetAfter &&
    setInterval(() => {
      try {
        forgetOld();
      } catch (error) {
        // It is tried again in an hour.
        report(error);
      }
    }, day / 24).unref();

  return {
    database,

    /** @param {import('./answer.mjs').Answer} answer */
    put: answer =>
      soon(() => {
        const now = new Date().toISOString();
        const { id, prompt, page, lang, helpful, reasons, comment, elapsed, setAside } = answer;
        upsert.run(
          ...[id, prompt, page, lang, helpful, JSON.stringify(reasons), comment, elapsed, Number(setAside)],
          ...[now, now],
        );
      }),

    /** Counts a post that filled in what people do not see. Nothing else is kept of it. */
    countTrapped: () => soon(() => trap.run(new Date().toISOString().slice(0, 10))),

    /** Takes the comment away and leaves the yes or no. It does not come back with a late arrival. */
    removeComment: id =>
      forget(() => database.prepare(`UPDATE answers SET comment = '', removed = 1 WHERE id = ?`).run(id)),

    /** Lets a comment count that was set aside. */
    restore: id =>
      together(() => database.prepare('UPDATE answers SET set_aside = 0, checked = 1 WHERE id = ?').run(id)),

    setting: name => database.prepare('SELECT value FROM settings WHERE name = ?').all(name)[0]?.value,

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
