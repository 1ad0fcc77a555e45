/** What is written waits while it cannot be, and is tried again. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test as plainTest } from 'node:test';
import { makeWriter } from '../../../dist/receiver/sqlite/writer.js';
import { NotKeptYet, StoreError } from '../../../dist/receiver/store.js';
import { ask, post } from '../../support/receiver.mjs';
import {
  answer,
  asBrowser,
  inFile,
  press,
  recordsOf,
  see,
  test,
  until,
  withReceiver,
} from '../../support/started-receiver.mjs';

describe('while another program holds the file', () => {
  const heldBy = (receiver, body) =>
    inFile(receiver, async database => {
      database.exec('BEGIN IMMEDIATE');
      try {
        await body();
      } finally {
        database.exec('ROLLBACK');
      }
    });

  test('answers are said not to be stored yet, nothing else waits, and then they are stored', async () => {
    const faults = [];
    await withReceiver({ report: ({ code }) => faults.push(code) }, async (receiver, address) => {
      const ids = Array.from({ length: 20 }, () => randomUUID());
      await heldBy(receiver, async () => {
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
        assert.ok(faults.includes('SQLITE_BUSY'));
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
      await heldBy(receiver, async () => {
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
      await heldBy(receiver, async () => {
        const { status, text: said } = await press('restore', text, undefined, undefined, root);
        assert.equal(status, 503);
        assert.match(said, /<h1>Inte gjort ännu<\/h1>/);
      });
      await until('restored', async () => (await recordsOf(receiver))[0].set_aside === 0);
    });
  });
});

describe('a writer', () => {
  const full = () => new StoreError('SQLITE_FULL', 'x', 'database or disk is full');
  const work = name => ({ ids: [], size: 1, run: place => place.push(name) });

  /** @param fault What is thrown before anything is written; nothing is none. */
  const make = (fault, reports = []) => {
    const written = [];
    const commits = [];
    const writer = makeWriter(
      'x',
      works => {
        const error = fault(works);
        if (error) throw error;
        commits.push(works.length);
        for (const each of works) each.run(written);
      },
      error => reports.push(error),
    );
    return { writer, written, commits };
  };

  plainTest('writes together what comes together, in its order', async () => {
    const { writer, written, commits } = make(() => undefined);
    await Promise.all(['a', 'b', 'c'].map(name => writer.write(work(name))));
    assert.deepEqual(written, ['a', 'b', 'c']);
    assert.deepEqual(commits, [3]);
  });

  plainTest('tells at once that a disk is full, and writes when there is room', async () => {
    let isFull = true;
    const { writer, written } = make(() => isFull && full());
    await assert.rejects(writer.write(work('a')), error => {
      assert.ok(error instanceof NotKeptYet);
      return error.cause.code === 'SQLITE_FULL';
    });
    isFull = false;
    await writer.write(work('b'));
    assert.deepEqual(written, ['a', 'b']);
  });

  plainTest('lets no one pay for what is another’s fault', async () => {
    let wrong;
    const { writer, written } = make(
      works => works.includes(wrong) && new StoreError('SQLITE_ERROR', 'x', ''),
    );
    wrong = work('wrong');
    const all = [work('a'), wrong, work('b')].map(each => writer.write(each));
    assert.deepEqual(
      (await Promise.allSettled(all)).map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    assert.deepEqual(written, ['a', 'b']);
  });

  plainTest(
    'takes no more than there is memory for, and says at its end what it could not write',
    async () => {
      const reports = [];
      const { writer } = make(full, reports);
      const large = { ...work('large'), size: 15_000_000 };
      await assert.rejects(writer.write(large), NotKeptYet);
      await assert.rejects(writer.write(large), ({ code }) => code === 'MUCH_WAITING');
      await assert.rejects(writer.write(work('a')), NotKeptYet);
      await writer.end();
      assert.deepEqual(
        reports.map(({ code, message }) => [code, /^\d+/.exec(message)[0]]),
        [['UNWRITTEN', '2']],
      );
    },
  );
});
