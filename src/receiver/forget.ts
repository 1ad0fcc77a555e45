/** Takes away what is old enough, a little at a time, and asks first where it is so much that the clock may be wrong. */
import { setImmediate as turn } from 'node:timers/promises';
import { StoreError, type Overdue } from './store.js';

const day = 24 * 60 * 60 * 1000;

/** So many are taken away before others have their turn. */
const slice = 200;

/** As much as this part of the answers may go at once without being asked for. */
const usual = 0.1;

/** When it was looked last time, in the settings. Where that was less than two days ago, the clock has not leapt. */
const looked = 'looked';
const steady = 2 * day;

export interface Forgetting {
  /** Looks for what is older than so many days, and takes it away or asks. */
  look(days: number): Promise<void>;
  /** Takes away what came before a time. */
  forget(before: string): Promise<void>;
}

/** What it needs of the store. */
export interface Place {
  /** The store's name, for errors. */
  readonly path: string;
  /** How many answers there are. */
  total(): Promise<number>;
  /** The ids of the answers that came before a time. */
  olderThan(before: string): Promise<readonly string[]>;
  setting(name: string): Promise<string | undefined>;
  set(name: string, value: string): Promise<void>;
  /** What is asked, and has had no yes yet. */
  overdue(): Promise<Overdue | undefined>;
  /** Asks, or asks no more. */
  ask(overdue: Overdue | undefined): Promise<void>;
  /** Takes away these answers, where they are still that old; and says that something is to be wiped. */
  remove(ids: readonly string[], before: string): Promise<void>;
  removeTrapped(before: string): Promise<void>;
  report(error: unknown): void;
}

export const makeForgetting = (place: Place): Forgetting => {
  const remove = async (ids: readonly string[], before: string): Promise<void> => {
    for (let from = 0; from < ids.length; from += slice) {
      await place.remove(ids.slice(from, from + slice), before);
      await turn();
    }
    await place.removeTrapped(before);
  };

  return {
    look: async days => {
      const now = Date.now();
      const before = new Date(now - days * day).toISOString();
      const ids = await place.olderThan(before);
      const total = await place.total();
      const since = now - Date.parse((await place.setting(looked)) ?? '');
      const isSteady = since >= 0 && since < steady;
      if (ids.length > total * usual && !isSteady) {
        const isNew = !(await place.overdue());
        await place.ask({ answers: ids.length, total, before });
        if (isNew)
          place.report(
            new StoreError('MUCH_OVERDUE', place.path, `${ids.length} of ${total} answers are overdue`),
          );
        return;
      }
      await place.ask(undefined);
      await remove(ids, before);
      await place.set(looked, new Date(now).toISOString());
    },

    forget: async before => {
      await remove(await place.olderThan(before), before);
      await place.set(looked, new Date().toISOString());
      await place.ask(undefined);
    },
  };
};
