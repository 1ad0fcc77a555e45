/** The stores, for tests that hold of each: a new place for answers, and another program that looks into it, changes it and holds it. */
import { join, resolve } from 'node:path';
import { scratch } from './receiver.mjs';

export const folder = scratch();

let places = 0;
export const newFile = () => join(folder, `${++places}.sqlite`);

// In CI all must be there; elsewhere whoever left something out is told.
const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';

/** Another program that opens a file, and what it gets of it. */
export const inFile = async ({ file }, use) => {
  const { default: Database } = await import('libsql');
  // By its whole path: to SQLite some names are no file.
  const database = new Database(resolve(file));
  database.pragma('busy_timeout = 20000');
  try {
    return await use(database);
  } finally {
    database.close();
  }
};

const sqlite = {
  /** Why tests of it are left out; nothing where they are not. */
  missing: async () =>
    await import('libsql').then(
      () => undefined,
      () => (inCI ? undefined : 'There is no libsql here. To get it: npm ci'),
    ),
  start: () => undefined,
  stop: () => undefined,
  newPlace: () => ({ file: newFile() }),
  rows: (place, sql) => inFile(place, database => database.prepare(sql).all()),
  exec: (place, sql) => inFile(place, database => void database.exec(sql)),
  columns: '*',
  /** Asks for the kept counts, of pages and of reasons. */
  counts: 'SELECT page, answers, yes, comments FROM counts',
  reasons: 'SELECT page, reason, answers FROM reasons',
  busy: 'SQLITE_BUSY',
  /** Keeps others from writing meanwhile. */
  hold: (place, body) =>
    inFile(place, async database => {
      database.exec('BEGIN IMMEDIATE');
      try {
        return await body();
      } finally {
        database.exec('ROLLBACK');
      }
    }),
  clear: place =>
    inFile(place, database =>
      ['answers', 'trapped', 'counts', 'reasons'].forEach(table => database.exec(`DELETE FROM ${table}`)),
    ),
};

/** The server, one for all tests of a file. */
let server;

/** A client of our own on one place; it reads what the receiver's reads give. */
const inDatabase = async ({ database }, use) => {
  const { default: pg } = await import('pg');
  const { client: settings, schema } = (await import('../../dist/receiver/postgres/address.js')).targetOf(
    database,
  );
  const types = { getTypeParser: (oid, format) => parsers[oid] ?? pg.types.getTypeParser(oid, format) };
  const parsers = { 20: Number, 1184: text => pg.types.getTypeParser(1184)(text).toISOString() };
  const client = new pg.Client({ ...settings, types, options: `-c search_path=${schema}` });
  // Where the server is killed meanwhile, who asks next is told.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
};

const postgres = {
  missing: async () => {
    const { getPostgres, howToGetPostgres } = await import('./postgres.mjs');
    return (await getPostgres()) || inCI
      ? undefined
      : `There is no PostgreSQL here. To get it: ${howToGetPostgres}`;
  },
  start: async () => {
    const { startPostgres } = await import('./postgres.mjs');
    // What reaches the disk is what test/release/receive-postgres.mjs looks at.
    server = await startPostgres(['fsync=off']);
  },
  stop: () => server.stop(),
  server: () => server,
  newPlace: () => ({ database: server.address(`place_${++places}`) }),
  rows: async (place, sql) => (await inDatabase(place, client => client.query(sql))).rows,
  exec: async (place, sql) => void (await inDatabase(place, client => client.query(sql))),
  columns: `number, id, prompt, page, lang, helpful, reasons, comment, elapsed, set_aside, checked, removed, first, latest`,
  counts: `SELECT min(page) AS page, sum(answers)::int8 AS answers, sum(yes)::int8 AS yes, sum(comments)::int8 AS comments
    FROM counts GROUP BY page_key HAVING (sum(answers), sum(yes), sum(comments)) <> (0, 0, 0)`,
  reasons: `SELECT page, reason, sum(reasons.answers)::int8 AS answers
    FROM reasons JOIN (SELECT DISTINCT page_key, page FROM counts) AS pages USING (page_key)
    GROUP BY page, reason HAVING sum(reasons.answers) <> 0`,
  busy: 'DATABASE_BUSY',
  hold: (place, body) =>
    inDatabase(place, async client => {
      await client.query('BEGIN');
      await client.query('LOCK TABLE answers IN EXCLUSIVE MODE');
      try {
        return await body();
      } finally {
        await client.query('ROLLBACK');
      }
    }),
  clear: place =>
    postgres.exec(place, 'TRUNCATE answers, trapped, counts, reasons RESTART IDENTITY; DELETE FROM rates'),
};

export const stores = { sqlite, postgres };
