/** A receiver for the tests of one file, which begin with no answers in it; and what they post to it. */
import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { after, before, beforeEach, test as nodeTest } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { startReceiver } from '../../dist/receiver/receiver.js';
import { ask, post, scratch } from './receiver.mjs';

// In CI it must be there; elsewhere whoever left the optional packages out is told.
const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const skip = await import('libsql').then(
  () => false,
  () => !inCI && 'There is no libsql here. To get it: npm ci',
);

/** A test that needs the database's library. */
export const test = (name, body) => nodeTest(name, { skip }, body);

export const folder = scratch();
export const password = 'for-the-tests';
export const login = { Authorization: `Basic ${Buffer.from(`x:${password}`).toString('base64')}` };
export const asBrowser = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

let files = 0;
export const newFile = () => join(folder, `${++files}.sqlite`);

/** Starts a receiver whose file is known. */
const start = async options => {
  const all = { file: newFile(), port: 0, password, rate: 100_000, ...options };
  return { ...(await startReceiver(all)), file: all.file };
};

/** Starts a receiver of its own for a test, and closes it behind it. */
export const withReceiver = async (options, body) => {
  const started = await start(options);
  try {
    await body(started, started.address);
  } finally {
    await started.close();
  }
};

/** Another program that opens a receiver's file, and what it gets of it. */
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
export const recordsOf = receiver =>
  inFile(receiver, database => database.prepare('SELECT * FROM answers ORDER BY number').all());

/** Waits until something is so, and gives it. A test that waits in vain ends with what it waited for. */
export const until = async (what, isSo) => {
  for (let tries = 0; tries < 2000; tries++) {
    const found = await isSo();
    if (found) return found;
    await wait(10);
  }
  throw new Error(`It never came to this: ${what}`);
};

/** The file's own receiver, where answers are posted to it, and where its pages are. */
export let receiver;
export let address;
export let root;

if (!skip) {
  before(async () => {
    receiver = await start();
    ({ address } = receiver);
    root = new URL('/', address);
  });
  beforeEach(() =>
    inFile(receiver, database =>
      ['answers', 'trapped', 'counts', 'reasons'].forEach(table => database.exec(`DELETE FROM ${table}`)),
    ),
  );
  after(() => receiver.close());
}

export const records = () => recordsOf(receiver);

/** Asks for one of the pages behind the password. */
export const see = (path, headers) => ask(new URL(path, root), { headers: { ...login, ...headers } });

/** Posts, and gives the one record that came of it. */
export const stored = async (fields, options) => {
  const { status } = await post(address, fields, options);
  assert.equal(status, 204);
  return (await records()).at(-1);
};

export const id = '9f1c2f0e-6a2b-4c7d-8e3f-0a1b2c3d4e5f';
export const answer = {
  id,
  prompt: 'p',
  page: '/mal',
  lang: 'sv',
  helpful: 'no',
  comment: '',
  website: '',
  elapsed: '9',
};
export const fuller = { ...answer, reason: ['gammalt', 'svårt'], comment: 'Årets siffror?', elapsed: '30' };

/** Presses a button as a browser does. */
export const press = (
  action,
  text,
  headers = { 'Sec-Fetch-Site': 'same-origin' },
  change = fields => fields,
  place = root,
) => {
  const [, path, token, of, page] = new RegExp(
    `action="(${action}[^"]*)">\\s*<input type="hidden" name="token" value="([^"]*)" />\\s*<input type="hidden" name="id" value="([^"]*)" />\\s*(?:<input type="hidden" name="page" value="([^"]*)" />)?`,
  ).exec(text);
  return post(
    new URL(path, new URL('/', place)),
    change({ token, id: of, ...(page !== undefined && { page }) }),
    {
      headers: { ...login, ...headers },
    },
  );
};
