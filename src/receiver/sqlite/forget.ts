/** Takes away what is old enough, a little at a time, and asks first where it is so much that the clock may be wrong. */
import { setImmediate as turn } from 'node:timers/promises';
import { StoreError, type Overdue } from '../store.js';
import { rowsOf, type Database } from './database.js';

const day = 24 * 60 * 60 * 1000;

/** So many rows are looked at, and so many are taken away, before others have their turn. */
const slice = { look: 2000, remove: 200 };

/** As much as this part of the answers may go at once without being asked for. */
const usual = 0.1;

/** When it was looked last time, in the settings. Where that was less than two days ago, the clock has not leapt. */
const looked = 'looked';
const steady = 2 * day;

export interface Forgetting {
  /** Looks for what is older than so many days, and takes it away or asks. */
  look(days: number): Promise<void>;
  overdue(): Overdue | undefined;
  /** Takes away what came before a time. */
  forget(before: string): Promise<void>;
}

/** What it needs of the file. */
export interface Place {
  readonly path: string;
  database(): Database;
  setting(name: string): string | undefined;
  set(name: string, value: string): Promise<void>;
  /** Takes away these answers, where they are still that old; and says that something is to be wiped. */
  remove(ids: readonly string[], before: string): Promise<void>;
  removeTrapped(before: string): Promise<void>;
  report(error: unknown): void;
}

export const makeForgetting = (place: Place): Forgetting => {
  let overdue: Overdue | undefined;

  const numbers = (sql: string): number =>
    Object.values(rowsOf<Record<string, number>>(place.database(), sql)[0] ?? {})[0] ?? 0;

  /** The ids of the answers that came before a time. */
  const olderThan = async (before: string): Promise<string[]> => {
    const last = numbers('SELECT max(number) FROM answers');
    const found: string[] = [];
    for (let from = numbers('SELECT min(number) FROM answers') - 1; from < last; from += slice.look) {
      const rows = rowsOf<{ id: string }>(
        place.database(),
        'SELECT id FROM answers WHERE number > ? AND number <= ? AND latest < ?',
        ...[from, from + slice.look, before],
      );
      for (const { id } of rows) found.push(id);
      await turn();
    }
    return found;
  };

  const remove = async (ids: readonly string[], before: string): Promise<void> => {
    for (let from = 0; from < ids.length; from += slice.remove) {
      await place.remove(ids.slice(from, from + slice.remove), before);
      await turn();
    }
    await place.removeTrapped(before);
  };

  return {
    overdue: () => overdue,

    look: async days => {
      const now = Date.now();
      const before = new Date(now - days * day).toISOString();
      const ids = await olderThan(before);
      const total = numbers('SELECT count(*) FROM answers');
      const since = now - Date.parse(place.setting(looked) ?? '');
      const isSteady = since >= 0 && since < steady;
      if (ids.length > total * usual && !isSteady) {
        const isNew = !overdue;
        overdue = { answers: ids.length, total, before };
        if (isNew)
          place.report(
            new StoreError('MUCH_OVERDUE', place.path, `${ids.length} of ${total} answers are overdue`),
          );
        return;
      }
      overdue = undefined;
      await remove(ids, before);
      await place.set(looked, new Date(now).toISOString());
    },

    forget: async before => {
      await remove(await olderThan(before), before);
      await place.set(looked, new Date().toISOString());
      overdue = undefined;
    },
  };
};
