/** The answers in one SQLite file. */
import { randomBytes, randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { makeForgetting } from '../forget.js';
import { makeHourly } from '../hourly.js';
import type { Overdue, Store } from '../store.js';
import { connect, type Place } from './connection.js';
import { isLocked, rowsOf } from './database.js';
import { storeAnswer, unwiped } from './schema.js';
import { makeWiper } from './wiper.js';
import { makeWriter } from './writer.js';

/** So many rows are looked at for their age before others have their turn. */
const slice = 2000;

/** About how much memory a work takes while it waits, beside its texts, in UTF-16 units. */
const least = 200;

const setSetting = 'INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)';
const ensureSetting = 'INSERT OR IGNORE INTO settings (name, value) VALUES (?, ?)';
const trap =
  'INSERT INTO trapped (day, posts) VALUES (?, 1) ON CONFLICT (day) DO UPDATE SET posts = posts + 1';

/** How long a setting waits for another program that holds the file, and the pause between tries, in milliseconds. */
const patience = 5000;
const pause = 25;

/**
 * Opens the file with the answers; it is made where it is missing.
 *
 * @param report Hears what goes wrong when nobody has asked.
 * @throws {StoreError} Where the file is no database of ours, or the library is not there.
 * @throws {NodeJS.ErrnoException} Where the file cannot be made, read or written to.
 */
export const openStore = async (
  path: string,
  report: (error: unknown) => void = () => undefined,
): Promise<Store> => {
  const { database, read, commit, close } = await connect(path);
  const writer = makeWriter(path, commit, report);
  const hourly = makeHourly(report);

  const write = (
    ids: readonly string[],
    run: (place: Place) => void,
    size = 40 * ids.length,
  ): Promise<void> => writer.write({ ids, run, size: least + size });
  const just = (sql: string, ...values: readonly unknown[]): Promise<void> =>
    write([], ({ run }) => void run(sql, ...values));

  const setting = (name: string): string | undefined => read(reads => reads.setting(name));
  const set = async (name: string, value: string, sql = setSetting): Promise<void> => {
    const work = { ids: [], size: least, run: ({ run }: Place) => void run(sql, name, value) };
    for (const until = performance.now() + patience; ;)
      try {
        commit([work]);
        return;
      } catch (error) {
        if (!isLocked(error) || performance.now() > until || hourly.isEnded()) throw error;
        await new Promise(resolve => setTimeout(resolve, pause));
      }
  };

  const wiper = makeWiper(
    path,
    () => setting(unwiped),
    mark => just('DELETE FROM settings WHERE name = ? AND value = ?', unwiped, mark),
    report,
  );
  /** Says that there is something to be wiped, another thing each time, and sees to it when it is on the disk. */
  const mark = ({ run }: Place): void => {
    run(setSetting, unwiped, randomUUID());
    setImmediate(wiper.look);
  };
  const numberOf = (sql: string): number =>
    Object.values(rowsOf<Record<string, number>>(database(), sql)[0] ?? {})[0] ?? 0;
  const olderThan = async (before: string): Promise<string[]> => {
    const last = numberOf('SELECT max(number) FROM answers');
    const found: string[] = [];
    for (let from = numberOf('SELECT min(number) FROM answers') - 1; from < last; from += slice) {
      const rows = rowsOf<{ id: string }>(
        database(),
        'SELECT id FROM answers WHERE number > ? AND number <= ? AND latest < ?',
        ...[from, from + slice, before],
      );
      for (const { id } of rows) found.push(id);
      await turn();
    }
    return found;
  };
  let asked: Overdue | undefined;
  const secrets = new Map<string, string>();

  /* eslint-disable @typescript-eslint/require-await -- What is thrown rejects. */
  const overdue = async (): Promise<Overdue | undefined> => asked;
  const forgetting = makeForgetting({
    ...{ path, olderThan, overdue, set, report },
    total: async () => numberOf('SELECT count(*) FROM answers'),
    setting: async name => setting(name),
    ask: async wanted => void (asked = wanted),
    remove: (ids, before) =>
      write(ids, place => {
        const sql = 'DELETE FROM answers WHERE id IN (SELECT value FROM json_each(?)) AND latest < ?';
        if (place.run(sql, JSON.stringify(ids), before) > 0) mark(place);
      }),
    removeTrapped: before => just('DELETE FROM trapped WHERE day < ?', before.slice(0, 10)),
  });

  return {
    keptIn: 'file',
    totals: async () => read(reads => reads.totals()),
    pages: async from => read(reads => reads.pages(from)),
    of: async page => read(reads => reads.of(page)),
    reasons: async page => read(reads => reads.reasons(page)),
    comments: async (page, from) => read(reads => reads.comments(page, from)),
    setAside: async () => read(reads => reads.setAside()),
    trapped: async () => read(reads => reads.trapped()),
    rows: async (after, most) => read(reads => reads.rows(after, most)),
    setting: async name => setting(name),
    isUnwiped: async () => setting(unwiped) !== undefined,
    secret: async name => {
      const secret = secrets.get(name) ?? randomBytes(24).toString('base64url');
      secrets.set(name, secret);
      return secret;
    },
    overdue,
    /* eslint-enable @typescript-eslint/require-await */
    set: (name, value) => set(name, value),
    ensure: async (name, value) => {
      await set(name, value, ensureSetting);
      return setting(name) ?? value;
    },

    put: ({ id, prompt, page, lang, helpful, reasons, comment, elapsed, setAside }) => {
      const now = new Date().toISOString();
      const ticked = JSON.stringify(reasons);
      const values = [
        ...[id, prompt, page, lang, helpful, ticked, comment, elapsed, Number(setAside)],
        ...[now, now],
      ];
      return write(
        [id],
        ({ run }) => void run(storeAnswer, ...values),
        prompt.length + page.length + ticked.length + comment.length,
      );
    },

    countTrapped: () => just(trap, new Date().toISOString().slice(0, 10)),

    removeComment: id =>
      write([id], place => {
        if (place.run(`UPDATE answers SET comment = '', removed = 1 WHERE id = ?`, id) > 0) mark(place);
      }),

    restore: id =>
      write([id], ({ run }) => void run('UPDATE answers SET set_aside = 0, checked = 1 WHERE id = ?', id)),

    share: () => undefined,
    forget: forgetting.forget,

    tend: days =>
      hourly.begin(async () => {
        try {
          if (days !== undefined) await forgetting.look(days);
        } finally {
          if (!hourly.isEnded()) wiper.look();
        }
      }),

    close: async () => {
      hourly.end();
      wiper.end();
      await writer.end();
      try {
        close();
      } catch (error) {
        // What a full disk has no room for stays in the log beside the file, where it is safe.
        report(error);
      }
    },
  };
};
