/** What is removed is removed from the files, byte for byte; and it is said to be when it is. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe } from 'node:test';
import { NotKeptYet } from '../../../dist/receiver/store.js';
import { post } from '../../support/receiver.mjs';
import {
  answer,
  inFile,
  newFile,
  press,
  see,
  test,
  until,
  withReceiver,
} from '../../support/started-receiver.mjs';

/** All that stands in the files. */
const bytesOf = ({ file }) =>
  ['', '-wal', '-shm', '-journal']
    .map(end => file + end)
    .filter(existsSync)
    .map(each => readFileSync(each).toString('latin1'))
    .join('\n');

/** Always the same numbers. */
const random = () => {
  let seed = 7;
  return below => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % below;
};

const gone = /Det som är borttaget är borta, också ur filen/;
const notYet = /Det som är borttaget visas inte mer, men kan ännu läsas i filen/;

const isWiped = (receiver, path = '/?removed') =>
  until('wiped', async () => gone.test((await see(new URL(path, receiver.address))).text));

describe('what is removed', () => {
  test('is in no byte of the files when it is said to be gone, wherever SQLite has moved it', async () => {
    await withReceiver({}, async receiver => {
      // Comments of all lengths that replace short ones, as the prompt sends them: rows are moved between pages of the file.
      const next = random();
      const marks = [];
      const open = [];
      for (let count = 0; count < 1500; count++) {
        const first = { ...answer, id: randomUUID(), page: `/${next(40)}`, reasons: [], setAside: false };
        await receiver.store.put({ ...first, comment: '', elapsed: 4 });
        open.push(first);
        if (open.length < 20) continue;
        const [filled] = open.splice(next(open.length), 1);
        const mark = `MARK${count}X `;
        marks.push({ id: filled.id, mark });
        const size = [20, 100, 400, 1500, 6000][next(5)];
        const comment = mark.repeat(Math.ceil(size / mark.length));
        await receiver.store.put({ ...filled, comment, elapsed: 30 });
      }
      const [removed, kept] = [0, 1].map(odd =>
        marks.filter((_, index) => (index % 3 === 0) === (odd === 0)),
      );
      await Promise.all(removed.map(({ id }) => receiver.store.removeComment(id)));
      await isWiped(receiver);
      const bytes = bytesOf(receiver);
      assert.deepEqual(
        removed.filter(({ mark }) => bytes.includes(mark)),
        [],
      );
      assert.ok(kept.every(({ mark }) => bytes.includes(mark)));
    });
  });

  test('is said not to be gone while another program reads the file, and then is wiped', async () => {
    await withReceiver({}, async receiver => {
      const comment = 'Anna Andersson, Storgatan 1. '.repeat(500);
      await post(receiver.address, { ...answer, comment });
      await inFile(receiver, async database => {
        database.exec('BEGIN');
        database.prepare('SELECT count(*) FROM answers').all();
        const { text } = await see(new URL('/?page=/mal', receiver.address));
        const { status, headers } = await press('remove', text, undefined, undefined, receiver.address);
        assert.equal(status, 303);
        const later = await see(new URL(headers.location, receiver.address));
        assert.match(later.text, notYet);
        assert.doesNotMatch(later.text, gone);
        assert.ok(bytesOf(receiver).includes('Storgatan'));
        database.exec('COMMIT');
      });
      await isWiped(receiver);
      assert.ok(!bytesOf(receiver).includes('Storgatan'));
      assert.doesNotMatch((await see(new URL('/', receiver.address))).text, gone);
    });
  });

  test('is wiped also where it could not even be removed at first', async () => {
    await withReceiver({}, async receiver => {
      await post(receiver.address, { ...answer, comment: 'Storgatan 1' });
      await inFile(receiver, async database => {
        database.exec('BEGIN IMMEDIATE');
        await assert.rejects(receiver.store.removeComment(answer.id), NotKeptYet);
        assert.doesNotMatch((await see(new URL('/', receiver.address))).text, notYet);
        database.exec('ROLLBACK');
      });
      await until('removed', async () => (await receiver.store.rows(0, 1))[0].removed);
      await isWiped(receiver);
      assert.ok(!bytesOf(receiver).includes('Storgatan'));
    });
  });

  test('is wiped at the next start, where it could not be before', async () => {
    const file = newFile();
    await withReceiver({ file }, async receiver => {
      await post(receiver.address, { ...answer, comment: 'Storgatan 1' });
      await inFile(receiver, async database => {
        database.exec('BEGIN');
        database.prepare('SELECT count(*) FROM answers').all();
        await receiver.store.removeComment(answer.id);
        await receiver.close();
        assert.ok(bytesOf({ file }).includes('Storgatan'));
        database.exec('COMMIT');
      });
    });
    await withReceiver({ file }, async receiver => {
      await isWiped(receiver);
      assert.ok(!bytesOf(receiver).includes('Storgatan'));
    });
  });

  test('is wiped too where it was removed because of its age', async () => {
    const file = newFile();
    await withReceiver({ file }, async receiver => {
      for (let count = 0; count < 20; count++)
        await post(receiver.address, { ...answer, id: randomUUID(), comment: `Gatan ${count}. ` });
      await inFile(receiver, database =>
        database.exec(`UPDATE answers SET latest = '2020-01-01T00:00:00.000Z' WHERE comment = 'Gatan 7. '`),
      );
    });
    await withReceiver({ file, forgetAfter: 365 }, async receiver => {
      await until('forgotten', async () => (await receiver.store.totals()).answers === 19);
      await isWiped(receiver);
      assert.ok(!bytesOf(receiver).includes('Gatan 7.'));
      assert.ok(bytesOf(receiver).includes('Gatan 8.'));
    });
  });
});
