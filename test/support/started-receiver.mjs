/**
 * A receiver for the tests of one file, which begin with no answers in it; and what they post to it. In which store it keeps them,
 * STORE says: test/receiver/postgres/same-tests.test.mjs runs the same tests on another.
 */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test as nodeTest } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { startReceiver } from '../../dist/receiver/receiver.js';
import { ask, post } from './receiver.mjs';
import { stores } from './stores.mjs';

export { folder, inFile, newFile } from './stores.mjs';

/** The store of these tests. */
export const store = stores[process.env.STORE ?? 'sqlite'];
const skip = (await store.missing()) ?? false;

/** A test that needs the store. */
export const test = (name, body) => nodeTest(name, { skip }, body);

export const password = 'for-the-tests';
export const login = { Authorization: `Basic ${Buffer.from(`x:${password}`).toString('base64')}` };
export const asBrowser = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

/** Starts a receiver whose place is known. */
const start = async options => {
  const place = options?.file || options?.database ? undefined : store.newPlace();
  const all = { ...place, port: 0, password, rate: 100_000, ...options };
  return { ...(await startReceiver(all)), file: all.file, database: all.database };
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

export const recordsOf = place => store.rows(place, `SELECT ${store.columns} FROM answers ORDER BY number`);

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
    await store.start();
    receiver = await start();
    ({ address } = receiver);
    root = new URL('/', address);
  });
  beforeEach(() => store.clear(receiver));
  after(async () => {
    await receiver.close();
    await store.stop();
  });
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
