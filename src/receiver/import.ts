/** Moves what a file has into a database: the answers, how many posts were trapped, and the password. Again, and nothing is there twice. */
import { randomUUID } from 'node:crypto';
import { passwordSetting } from './password.js';
import type { ImportTarget, Store } from './store.js';

/** So many answers are moved in one transaction. */
const batch = 500;

/** By which a file is known when it is moved once more. */
const identity = 'identity';

export interface Imported {
  /** How many answers the file has. */
  readonly answers: number;
  /** How many of them were not in the database, and how many were there, but less full. */
  readonly added: number;
  readonly changed: number;
}

/**
 * A receiver may go on taking answers into either; what came into the file meanwhile is moved by moving it once more.
 *
 * @throws {StoreError} Where the one cannot be read or the other not written. What has been moved is there.
 */
export const importAnswers = async (from: Store, to: ImportTarget): Promise<Imported> => {
  let [answers, added, changed] = [0, 0, 0];
  for (let last = 0; ;) {
    const rows = await from.rows(last, batch);
    if (rows.length === 0) break;
    const moved = await to.adopt(rows);
    last = rows.at(-1)?.number ?? last;
    answers += rows.length;
    added += moved.added;
    changed += moved.changed;
  }
  let source = await from.setting(identity);
  if (source === undefined) await from.set(identity, (source = randomUUID()));
  await to.adoptTrapped(source, await from.trapped());
  const password = await from.setting(passwordSetting);
  if (password) await to.ensure(passwordSetting, password);
  return { answers, added, changed };
};
