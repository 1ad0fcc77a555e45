/** A receiver for the tests of one file, which begin with no answers in it; and what they post to it. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, beforeEach, test as nodeTest } from 'node:test';
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

/** Starts a receiver of its own for a test, and closes it behind it. */
export const withReceiver = async (options, body) => {
  const started = await startReceiver({ file: newFile(), port: 0, password, rate: 100_000, ...options });
  try {
    await body(started, started.address);
  } finally {
    await started.close();
  }
};

export const recordsOf = ({ store }) => store.database.prepare('SELECT * FROM answers ORDER BY number').all();

/** The file's own receiver, where answers are posted to it, and where its pages are. */
export let receiver;
export let address;
export let root;

if (!skip) {
  before(async () => {
    receiver = await startReceiver({ file: newFile(), port: 0, password, rate: 100_000 });
    ({ address } = receiver);
    root = new URL('/', address);
  });
  beforeEach(() => receiver.store.database.exec('DELETE FROM answers; DELETE FROM trapped'));
  after(() => receiver.close());
}

export const records = () => recordsOf(receiver);

/** Asks for one of the pages behind the password. */
export const see = (path, headers) => ask(new URL(path, root), { headers: { ...login, ...headers } });

/** Posts, and gives the one record that came of it. */
export const stored = async (fields, options) => {
  const { status } = await post(address, fields, options);
  assert.equal(status, 204);
  return records().at(-1);
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
) => {
  const [, path, token, of, page] = new RegExp(
    `action="(${action}[^"]*)">\\s*<input type="hidden" name="token" value="([^"]*)" />\\s*<input type="hidden" name="id" value="([^"]*)" />\\s*(?:<input type="hidden" name="page" value="([^"]*)" />)?`,
  ).exec(text);
  return post(new URL(path, root), change({ token, id: of, ...(page !== undefined && { page }) }), {
    headers: { ...login, ...headers },
  });
};
