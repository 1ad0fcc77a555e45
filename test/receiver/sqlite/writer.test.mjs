/** What is written waits while it cannot be, and is tried again. */
import assert from 'node:assert/strict';
import { describe, test as plainTest } from 'node:test';
import { makeWriter } from '../../../dist/receiver/sqlite/writer.js';
import { NotKeptYet, StoreError } from '../../../dist/receiver/store.js';

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
