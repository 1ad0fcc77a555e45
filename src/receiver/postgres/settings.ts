/** What receivers on one database keep together beside the answers: the password's hash, secrets, and what they have asked. */
import { randomBytes } from 'node:crypto';
import { mayPass } from './errors.js';
import type { Ask, Pool } from './pool.js';

export interface Settings {
  get(name: string): Promise<string | undefined>;
  set(name: string, value: string): Promise<void>;
  /** Sets what is not there yet, and gives what is there then. */
  ensure(name: string, value: string): Promise<string>;
  secret(name: string): Promise<string>;
}

/** Writes a setting within a transaction. */
export const writeSetting =
  (schema: string) =>
  async (ask: Ask, name: string, value: string): Promise<void> => {
    await ask(
      `INSERT INTO ${schema}.settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      [name, value],
    );
  };

/** @param schema Where the tables are, as it stands in a statement. */
export const makeSettings = (pool: Pool, schema: string): Settings => {
  const write = writeSetting(schema);
  /** Once more, where a connection had been lost before it was used. */
  const twice = async (work: (ask: Ask) => Promise<void>): Promise<void> => {
    try {
      await pool.transaction(work);
    } catch (error) {
      if (!mayPass(error) || error.code !== 'DATABASE_UNREACHABLE') throw error;
      await pool.transaction(work);
    }
  };
  const get = async (name: string): Promise<string | undefined> =>
    (await pool.ask<{ value: string }>(`SELECT value FROM ${schema}.settings WHERE name = $1`, [name]))[0]
      ?.value;
  const ensure = async (name: string, value: string): Promise<string> => {
    const there = await get(name);
    if (there !== undefined) return there;
    await twice(async ask => {
      await ask(
        `INSERT INTO ${schema}.settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING`,
        [name, value],
      );
    });
    return (await get(name)) ?? value;
  };
  return {
    get,
    ensure,
    set: (name, value) => twice(ask => write(ask, name, value)),
    secret: name => ensure(`secret ${name}`, randomBytes(24).toString('base64url')),
  };
};
