/** What is old is forgotten; so much at once that the clock may be wrong is asked for first. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe } from 'node:test';
import { post } from '../support/receiver.mjs';
import {
  answer,
  login,
  recordsOf,
  see,
  store,
  test,
  until,
  withReceiver,
} from '../support/started-receiver.mjs';

const daysAgo = days => new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();

/** A place with forty answers, of which so many are four hundred days old. */
const placeWith = async (old, more) => {
  const place = store.newPlace();
  await withReceiver(place, async (receiver, address) => {
    for (let count = 0; count < 40; count++)
      await post(address, { ...answer, id: randomUUID(), page: count < old ? '/old' : '/new' });
    await receiver.store.countTrapped();
    await store.exec(place, `UPDATE answers SET latest = '${daysAgo(400)}' WHERE page = '/old'`);
    if (more) await store.exec(place, more);
  });
  return place;
};
const pagesIn = async receiver => (await recordsOf(receiver)).map(({ page }) => page);
const isLooked = ({ store }) => until('looked', () => store.setting('looked'));

describe('answers that are old enough', () => {
  test('are forgotten without asking, where they are few', async () => {
    const place = await placeWith(4);
    await withReceiver({ ...place, forgetAfter: 365 }, async receiver => {
      await isLooked(receiver);
      assert.deepEqual(await pagesIn(receiver), Array(36).fill('/new'));
      assert.deepEqual(await receiver.store.totals(), { answers: 36, pages: 1 });
      assert.equal(await receiver.store.overdue(), undefined);
    });
  });

  test('stay where nobody has said that they are to be forgotten', async () => {
    const place = await placeWith(4);
    await withReceiver({ ...place }, async receiver => assert.equal((await pagesIn(receiver)).length, 40));
  });

  test('are asked for where they are many: a clock that is wrong takes nothing away', async () => {
    const place = await placeWith(40);
    const faults = [];
    await withReceiver(
      { ...place, forgetAfter: 365, report: ({ code }) => faults.push(code) },
      async receiver => {
        await until('asked', () => receiver.store.overdue());
        assert.deepEqual(faults, ['MUCH_OVERDUE']);
        assert.equal((await pagesIn(receiver)).length, 40);

        const root = new URL('/', receiver.address);
        const { text } = await see(root);
        assert.match(text, /<h2>Gamla svar väntar på ditt ja<\/h2>\s*<p>\s*40 av 40 svar kom före/);
        assert.match((await see(new URL('/?lang=en', root))).text, /40 of 40 answers came before/);
        const [, token] = /name="token" value="([^"]+)"/.exec(text);
        const [, before] = /name="before" value="([^"]+)"/.exec(text);
        const say = fields =>
          post(new URL('/forget', root), fields, {
            headers: { ...login, 'Sec-Fetch-Site': 'same-origin' },
          });
        // Neither without our page, nor by a time that is none.
        assert.equal((await say({ token: 'x', before })).status, 403);
        assert.equal((await say({ token, before: 'z' })).status, 303);
        assert.equal((await pagesIn(receiver)).length, 40);
        // What has come since is no part of it.
        await post(receiver.address, { ...answer, id: randomUUID(), page: '/new' });
        const { status, headers } = await say({ token, before });
        assert.equal(status, 303);
        assert.deepEqual(await pagesIn(receiver), ['/new']);
        assert.deepEqual(await receiver.store.totals(), { answers: 1, pages: 1 });
        assert.doesNotMatch((await see(new URL(headers.location, root))).text, /Gamla svar väntar/);
      },
    );
  });

  test('are forgotten without asking, however many, where it was looked a day ago: the clock has not leapt', async () => {
    const place = await placeWith(
      40,
      `INSERT INTO settings (name, value) VALUES ('looked', '${daysAgo(1)}')`,
    );
    await withReceiver({ ...place, forgetAfter: 365 }, async receiver => {
      await until('forgotten', async () => (await recordsOf(receiver)).length === 0);
      assert.deepEqual(await receiver.store.totals(), { answers: 0, pages: 0 });
    });
    // A month ago, or later than now, says nothing of the clock.
    for (const looked of [daysAgo(30), daysAgo(-30)]) {
      const other = await placeWith(40, `INSERT INTO settings (name, value) VALUES ('looked', '${looked}')`);
      await withReceiver({ ...other, forgetAfter: 365 }, receiver =>
        until('asked', () => receiver.store.overdue()),
      );
    }
  });
});
