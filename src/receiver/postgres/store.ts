/** The answers in a PostgreSQL database, which several receivers may share. */
import { randomUUID } from 'node:crypto';
import { makeForgetting } from '../forget.js';
import { makeHourly } from '../hourly.js';
import type { ImportTarget, Overdue } from '../store.js';
import { targetOf } from './address.js';
import { isId, makeAdopting } from './adopt.js';
import { makeBatch, type Work } from './batch.js';
import { arrive, forgetBefore, remove, restore, type Change } from './merge.js';
import { makePool, type Ask, type Pool } from './pool.js';
import { makeRates } from './rates.js';
import { makeReads } from './reads.js';
import { acted, makeReplicated } from './replica.js';
import { migrate } from './schema.js';
import { makeSettings, writeSetting } from './settings.js';
import { makeWriter } from './writer.js';

/** About how much memory a work takes while it waits, beside its texts, in UTF-16 units. */
const least = 200;

/** So many connections a receiver has at most: for what is written, and for what is read. */
const connections = { writing: 2, reading: 4 };

/** So many rows are looked at for their age at once. */
const slice = 2000;

/**
 * Opens the database with the answers; its tables are made where they are missing.
 *
 * @param address `postgres://…`.
 * @param readAddress A copy of it that the server keeps, for the page of answers.
 * @param report Hears what goes wrong when nobody has asked.
 * @throws {StoreError} Where the database cannot be reached or used, or the client is not there.
 * @throws {NodeJS.ErrnoException} Where a certificate that the address names cannot be read.
 */
export const openPostgres = async (
  address: string,
  readAddress?: string,
  report: (error: unknown) => void = () => undefined,
): Promise<ImportTarget> => {
  const target = targetOf(address);
  const { label } = target;
  const schema = `"${target.schema}"`;
  const pools: Pool[] = [];
  const poolOf = async (of: typeof target, most: number): Promise<Pool> => {
    const pool = await makePool(of, most);
    pools.push(pool);
    return pool;
  };
  const endPools = async (): Promise<void> => {
    // One that hangs is left behind.
    await Promise.race([
      Promise.allSettled(pools.map(pool => pool.end())),
      new Promise(resolve => setTimeout(resolve, 1000).unref()),
    ]);
  };
  const writing = await poolOf(target, connections.writing);
  const reading = await poolOf(target, connections.reading);
  const replica =
    readAddress === undefined ? undefined : await poolOf(targetOf(readAddress), connections.reading);
  const settings = makeSettings(reading, schema);
  const { rates } = await (async () => {
    try {
      await migrate(writing, schema);
      return { rates: makeRates(reading, schema, await settings.secret('rates')) };
    } catch (error) {
      await endPools();
      throw error;
    }
  })();

  const database = makeReads(reading.ask, schema);
  const reads = replica
    ? makeReplicated(
        { database, replica: makeReads(replica.ask, schema) },
        { database: () => settings.get(acted), replica: () => makeSettings(replica, schema).get(acted) },
        report,
      )
    : database;
  const [batch, mark] = [makeBatch(schema), writeSetting(schema)];
  const commit = (works: readonly Work[]): Promise<void> =>
    writing.transaction(async ask => {
      await batch(ask, works);
      if (works.some(({ isAction }) => isAction)) await mark(ask, acted, randomUUID());
    });
  const writer = makeWriter(label, commit, report);
  const hourly = makeHourly(report);

  /** What a person has asked for; to other ids than ours nothing can have happened. */
  const act = (ids: readonly string[], change: Change): Promise<void> =>
    writer.write({
      ...{ changes: ids.filter(isId).map(id => [id, change] as const), isAction: true },
      size: least + 40 * ids.length,
    });
  const just = (work: (ask: Ask) => Promise<unknown>): Promise<void> =>
    writing.transaction(async ask => {
      await work(ask);
    });

  const olderThan = async (before: string): Promise<string[]> => {
    const found: string[] = [];
    for (let last = 0; ;) {
      const rows = await reading.ask<{ id: string; number: number }>(
        `SELECT id, number FROM ${schema}.answers WHERE number > $1 AND latest < $2 ORDER BY number LIMIT $3`,
        [last, before, slice],
      );
      for (const { id } of rows) found.push(id);
      last = rows.at(-1)?.number ?? last;
      if (rows.length < slice) return found;
    }
  };
  const overdue = async (): Promise<Overdue | undefined> => {
    const text = await settings.get('overdue');
    return text ? (JSON.parse(text) as Overdue) : undefined;
  };
  const forgetting = makeForgetting({
    ...{ path: label, olderThan, overdue, report },
    ...{ setting: settings.get, set: settings.set },
    total: async () =>
      (await reading.ask<{ total: number }>(`SELECT count(*) AS total FROM ${schema}.answers`))[0]?.total ??
      0,
    ask: wanted => settings.set('overdue', wanted ? JSON.stringify(wanted) : ''),
    remove: (ids, before) => act(ids, forgetBefore(before)),
    removeTrapped: before =>
      just(ask => ask(`DELETE FROM ${schema}.trapped WHERE day < $1`, [before.slice(0, 10)])),
  });

  return {
    keptIn: 'database',
    ...reads,
    ...{
      setting: settings.get,
      set: settings.set,
      ensure: settings.ensure,
      secret: settings.secret,
      overdue,
    },
    // What a server does with what it no longer shows is not ours to know.
    isUnwiped: () => Promise.resolve(false),
    share: rates.share,

    put: ({ id, prompt, page, lang, helpful, reasons, comment, elapsed, setAside }) => {
      const now = new Date().toISOString();
      const ticked = JSON.stringify(reasons);
      const arrival = arrive({
        ...{
          id,
          prompt,
          page,
          lang,
          helpful,
          reasons: ticked,
          comment,
          elapsed,
          set_aside: setAside ? 1 : 0,
        },
        ...{ checked: 0, removed: 0, first: now, latest: now },
      });
      const size = least + prompt.length + page.length + ticked.length + comment.length;
      return writer.write({ changes: [[id, arrival]], size });
    },
    countTrapped: () =>
      writer.write({ changes: [], trapped: new Date().toISOString().slice(0, 10), size: least }),
    removeComment: id => act([id], remove),
    restore: id => act([id], restore),
    forget: forgetting.forget,

    ...makeAdopting(writing, schema, batch),

    tend: days => {
      if (days !== undefined) hourly.begin(() => forgetting.look(days));
    },

    close: async () => {
      hourly.end();
      rates.end();
      await writer.end();
      await endPools();
    },
  };
};
