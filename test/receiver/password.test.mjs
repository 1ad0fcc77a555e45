/** The password of the page of answers: who guesses is slowed, and nobody else. */
import assert from 'node:assert/strict';
import { describe, test as plainTest } from 'node:test';
import { renewPassword } from '../../dist/receiver/password.js';
import { openStore } from '../../dist/receiver/sqlite/store.js';
import { makeTurns } from '../../dist/receiver/turns.js';
import { ask } from '../support/receiver.mjs';
import { newFile, password, test, withReceiver } from '../support/started-receiver.mjs';

const basic = text => `Basic ${Buffer.from(`x:${text}`).toString('base64')}`;

describe('the right password', () => {
  test('lets in while many others are wrong, from the first moment on', async () => {
    const file = newFile();
    const store = await openStore(file);
    const made = await renewPassword(store);
    await store.close();
    await withReceiver({ file, password: undefined, proxy: true }, async (_, address) => {
      const root = new URL('/', address);
      const from = (who, text) =>
        ask(root, { headers: { Authorization: basic(text), 'X-Forwarded-For': who } });
      let answered = 0;
      const count = () => answered++;
      // More than a hundred, from twenty-six addresses.
      for (let index = 0; index < 104; index++)
        void from(`203.0.113.${index % 26}`, `wrong${index}`).then(count, count);
      assert.equal((await from('198.51.100.1', made)).status, 200);
      // It waits for no more than the first try of each of the others, and not for all that they try.
      assert.ok(answered < 60, `${answered} were answered before`);
      // What was right once is not worked out again.
      assert.equal((await from('198.51.100.2', made)).status, 200);
    });
  });

  test('is slow to be guessed from one address, and this says nothing to others', async () => {
    await withReceiver({ proxy: true }, async (_, address) => {
      const root = new URL('/', address);
      const from = async (who, text) =>
        (await ask(root, { headers: { Authorization: basic(text), 'X-Forwarded-For': who } })).status;
      const statuses = [];
      for (let tries = 0; tries < 12; tries++) statuses.push(await from('203.0.113.1', `wrong${tries}`));
      assert.deepEqual(statuses.slice(0, 10), Array(10).fill(401));
      assert.ok(statuses.includes(429));
      assert.equal(await from('203.0.113.2', password), 200);
    });
  });
});

describe('turns', () => {
  plainTest('are taken one at a time: who has failed least goes first, then who came first', async () => {
    const turns = makeTurns();
    const order = [];
    let atOnce = 0;
    const take = (name, failures) =>
      turns.take(failures, async () => {
        assert.equal(++atOnce, 1);
        await Promise.resolve();
        atOnce--;
        order.push(name);
        return name;
      });
    const all = [take('a', 5), take('b', 3), take('c', 0), take('d', 3), take('e', 0)];
    assert.deepEqual(await Promise.all(all), ['a', 'b', 'c', 'd', 'e']);
    assert.deepEqual(order, ['a', 'c', 'e', 'b', 'd']);
  });

  plainTest('go on after one that fails', async () => {
    const turns = makeTurns();
    await assert.rejects(
      turns.take(0, () => Promise.reject(new Error('no'))),
      /no/,
    );
    assert.equal(await turns.take(0, () => Promise.resolve('yes')), 'yes');
  });

  plainTest(
    'are refused where too many wait, to those who have failed most and to nobody who has not',
    async () => {
      const turns = makeTurns();
      const work = () => Promise.resolve('done');
      const failed = Array.from({ length: 300 }, (_, index) => turns.take(1 + index, work));
      const fresh = Array.from({ length: 300 }, () => turns.take(0, work));
      assert.deepEqual(await Promise.all(fresh), Array(300).fill('done'));
      const results = await Promise.all(failed);
      assert.ok(results.includes(undefined));
      assert.equal(results[0], 'done');
    },
  );
});
