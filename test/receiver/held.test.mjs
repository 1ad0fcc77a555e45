/** While another program holds the answers, what is written waits, and nothing else does. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe } from 'node:test';
import { ask, post } from '../support/receiver.mjs';
import {
  answer,
  asBrowser,
  press,
  recordsOf,
  see,
  store,
  test,
  until,
  withReceiver,
} from '../support/started-receiver.mjs';

describe('while another program holds the answers', () => {
  test('answers are said not to be stored yet, nothing else waits, and then they are stored', async () => {
    const faults = [];
    await withReceiver({ report: ({ code }) => faults.push(code) }, async (receiver, address) => {
      const ids = Array.from({ length: 20 }, () => randomUUID());
      await store.hold(receiver, async () => {
        let told = 0;
        const posts = ids.map(id => post(address, { ...answer, id }).finally(() => told++));
        assert.equal((await ask(new URL('/style.css', address))).status, 200);
        assert.equal(told, 0, 'what is only read is answered first');
        assert.equal((await ask(new URL('/', address))).status, 401);
        for (const { status, headers, text } of await Promise.all(posts)) {
          assert.equal(status, 503);
          assert.ok(headers['retry-after']);
          assert.equal(JSON.parse(text).title, 'The answer is not stored yet');
        }
        assert.deepEqual(await recordsOf(receiver), []);
        assert.ok(faults.includes(store.busy));
      });
      const stored = await until('stored', async () => {
        const found = await recordsOf(receiver);
        return found.length >= ids.length && found;
      });
      assert.deepEqual(stored.map(({ id }) => id).sort(), ids.sort());
    });
  });

  test('a form without script can be sent again, as the same answer', async () => {
    await withReceiver({}, async (receiver, address) => {
      const back = { ...asBrowser, Referer: new URL('/mal', address).href };
      let text;
      let headers;
      await store.hold(receiver, async () => {
        const reply = await post(
          address,
          { helpful: 'no', comment: '"Gæjhtoe" & <b>', reason: ['a', 'b'], lang: 'en' },
          { headers: back },
        );
        assert.equal(reply.status, 503);
        ({ text, headers } = reply);
      });
      assert.match(text, /<h1>The answer is not stored yet<\/h1>/);
      assert.equal(headers['referrer-policy'], 'same-origin');
      const [, action] = /<form method="post" action="([^"]*)">/.exec(text);
      const fields = [...text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)" \/>/g)].map(
        ([, name, value]) => [
          name,
          value
            .replaceAll('&quot;', '"')
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&amp;', '&'),
        ],
      );
      const again = String(new URLSearchParams(fields));
      // An older browser says by its origin where it was, and by its referrer that it was on the form's own address.
      const ours = { ...asBrowser, Origin: new URL(address).origin, Referer: address };
      assert.equal((await post(new URL(action, address), again, { headers: ours })).status, 200);
      const [record, ...more] = await recordsOf(receiver);
      assert.deepEqual(more, []);
      assert.deepEqual(
        [record.page, record.helpful, record.comment, record.reasons],
        ['/mal', 'no', '"Gæjhtoe" & <b>', '["a","b"]'],
      );
    });
  });

  test('a button on the page of answers is said not to be done yet, and then it is done', async () => {
    await withReceiver({}, async (receiver, address) => {
      await post(address, { ...answer, comment: 'Köp klockor', elapsed: '1' });
      const root = new URL('/', address);
      const { text } = await see(root);
      await store.hold(receiver, async () => {
        const { status, text: said } = await press('restore', text, undefined, undefined, root);
        assert.equal(status, 503);
        assert.match(said, /<h1>Inte gjort ännu<\/h1>/);
      });
      await until('restored', async () => (await recordsOf(receiver))[0].set_aside === 0);
    });
  });
});
