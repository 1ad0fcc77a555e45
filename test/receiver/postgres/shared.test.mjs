/** Several receivers on one database: what they share, what they do while it is away, and a file that is moved there. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe } from 'node:test';

process.env.STORE = 'postgres';
const { makeGate, makeFirstPassword } = await import('../../../dist/receiver/password.js');
const { importAnswers } = await import('../../../dist/receiver/import.js');
const { openStore } = await import('../../../dist/receiver/open-store.js');
const { openPostgres } = await import('../../../dist/receiver/postgres/store.js');
const { post } = await import('../../support/receiver.mjs');
const { secret } = await import('../../support/postgres.mjs');
const { run } = await import('../../support/command-line.mjs');
const { answer, fuller, inFile, newFile, press, recordsOf, see, store, test, until, withReceiver } =
  await import('../../support/started-receiver.mjs');

/** Three receivers on one database. */
const withThree = (options, body) => {
  const place = store.newPlace();
  return withReceiver({ ...place, ...options }, one =>
    withReceiver({ ...place, ...options }, other =>
      withReceiver({ ...place, ...options }, third => body([one, other, third], place)),
    ),
  );
};

describe('receivers on one database', () => {
  test('make its tables once, however many start at the same time', async () => {
    const place = store.newPlace();
    const opened = await Promise.all(Array.from({ length: 6 }, () => openPostgres(place.database)));
    const passwords = await Promise.all(opened.map(makeFirstPassword));
    assert.equal(
      passwords.filter(made => made !== undefined).length,
      1,
      'one password is made, and it holds',
    );
    await Promise.all(opened.map(each => each.close()));
  });

  test('keep one answer of an id, the fuller one, whichever gets it first', async () => {
    await withThree({}, async ([one, other, third], place) => {
      const ids = Array.from({ length: 60 }, () => randomUUID());
      await Promise.all(
        ids.flatMap((id, index) => [
          post([one, other, third][index % 3].address, { ...answer, id }),
          post([other, third, one][index % 3].address, { ...fuller, id }),
          post([third, one, other][index % 3].address, { ...answer, id }),
        ]),
      );
      const records = await recordsOf(place);
      assert.deepEqual(records.map(({ id }) => id).sort(), ids.sort());
      for (const { comment, elapsed } of records) assert.deepEqual([comment, elapsed], [fuller.comment, 30]);
      assert.deepEqual(await one.store.of('/mal'), { answers: 60, yes: 0, comments: 60 });
    });
  });

  test('take one another’s buttons, and one another’s password', async () => {
    await withThree({}, async ([one, other, third]) => {
      await post(one.address, fuller);
      const { text } = await see(new URL('/?page=/mal', one.address));
      const { status } = await press('remove', text, undefined, undefined, other.address);
      assert.equal(status, 303);
      assert.deepEqual(await third.store.comments('/mal', 0), []);
      const said = (await see(new URL('/?removed', third.address))).text;
      assert.match(said, /borta ur databasens tabell/);
      assert.doesNotMatch(said, /ur filen/);
      const [gate, another] = [makeGate(one.store), makeGate(other.store)];
      const made = await makeFirstPassword(one.store);
      const basic = `Basic ${Buffer.from(`x:${made}`).toString('base64')}`;
      assert.deepEqual([await gate.open(basic, 'a'), await another.open(basic, 'b')], [true, true]);
    });
  });

  test('count together how often an address comes, and do not write it down', async () => {
    await withThree({ rate: 6, proxy: true }, async (receivers, place) => {
      const headers = { 'X-Forwarded-For': '203.0.113.77' };
      const send = async ({ address }) =>
        (await post(address, { ...answer, id: randomUUID() }, { headers })).status;
      for (let sent = 0; sent < 6; sent++) assert.equal(await send(receivers[0]), 204);
      await until('told', async () => (await store.rows(place, 'SELECT * FROM rates'))[0]?.tokens < 1);
      // What another does not know it lets in, once; then it has heard.
      assert.equal(await send(receivers[1]), 204);
      await until('heard', async () => (await send(receivers[1])) === 429);
      const [{ key, tokens, ...rest }] = await store.rows(place, 'SELECT name, key, tokens FROM rates');
      assert.deepEqual(rest, { name: 'answers' });
      assert.ok(Number.isInteger(key) && key >= 0 && key < 2 ** 24 && tokens >= -6);
      const [{ relpersistence }] = await store.rows(
        place,
        `SELECT relpersistence FROM pg_class WHERE oid = 'rates'::regclass`,
      );
      assert.equal(relpersistence, 'u');
    });
  });

  test('read what anybody has removed nowhere, also where the copy has not got it yet', async () => {
    // A copy that stands still: another database, which has what there was.
    const place = store.newPlace();
    await store.exec(place, 'CREATE DATABASE copy');
    const copy = { database: place.database.replace('/postgres?', '/copy?') };
    for (const each of [place, copy]) await withReceiver(each, ({ address }) => post(address, fuller));
    const faults = [];
    await withReceiver(
      { ...place, databaseRead: copy.database, report: ({ code }) => faults.push(code) },
      async ({ store: ours, address }) => {
        await store.exec(copy, `UPDATE answers SET comment = 'i kopian'`);
        assert.equal((await ours.comments('/mal', 0))[0].comment, 'i kopian', 'the copy is read');
        await withReceiver(place, other => other.store.removeComment(fuller.id));
        assert.deepEqual(await ours.comments('/mal', 0), []);
        assert.deepEqual(faults, []);
        await store.exec(copy, 'ALTER TABLE settings RENAME TO elsewhere');
        assert.equal((await ours.totals()).answers, 1);
        assert.deepEqual(faults, ['DATABASE_ERROR']);
        assert.equal((await post(address, { ...answer, id: randomUUID() })).status, 204);
      },
    );
  });

  test('live on when the database is killed while it writes, and write that again', async () => {
    await withThree({}, async (receivers, place) => {
      const ids = Array.from({ length: 9 }, () => randomUUID());
      let posts;
      await store
        .hold(place, async () => {
          posts = ids.map((id, index) => post(receivers[index % 3].address, { ...answer, id }));
          await until('waited for', async () => {
            const waiting = await store.rows(
              place,
              `SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'INSERT%'`,
            );
            return waiting.length >= 3;
          });
          await store.server().kill();
        })
        // Who held it has lost it, too.
        .catch(() => undefined);
      for (const { status } of await Promise.all(posts)) assert.equal(status, 503);
      await store.server().restart();
      await until('stored', async () => (await recordsOf(place)).length === ids.length);
    });
  });

  test('keep what comes while the database is killed, and write it when it is back', async () => {
    const faults = [];
    await withThree({ report: ({ code }) => faults.push(code) }, async (receivers, place) => {
      assert.equal((await post(receivers[0].address, answer)).status, 204);
      await store.server().kill();
      const ids = Array.from({ length: 30 }, () => randomUUID());
      for (const { status, headers } of await Promise.all(
        ids.map((id, index) => post(receivers[index % 3].address, { ...answer, id })),
      )) {
        assert.equal(status, 503);
        assert.ok(headers['retry-after']);
      }
      assert.ok(faults.includes('DATABASE_UNREACHABLE'));
      await store.server().restart();
      await until('stored', async () => (await recordsOf(place)).length === ids.length + 1);
      assert.equal((await post(receivers[1].address, { ...answer, id: randomUUID() })).status, 204);
      assert.deepEqual(await receivers[2].store.totals(), { answers: 32, pages: 1 });
    });
  });
});

describe('a file that is moved to a database', () => {
  test('is there once, however often it is moved, with what is fuller and what was removed on either side', async () => {
    const [file, place] = [newFile(), store.newPlace()];
    const from = await openStore({ database: file });
    const to = await openPostgres(place.database);
    try {
      const ids = Array.from({ length: 1203 }, () => randomUUID());
      const put = (into, id, more) =>
        into.put({
          ...{ id, prompt: 'p', page: `/${id[0]}`, lang: 'sv', helpful: 'yes', reasons: ['a'] },
          ...{ comment: 'i filen', elapsed: 9, setAside: false },
          ...more,
        });
      await Promise.all(ids.map(id => put(from, id)));
      await put(from, ids[0], { elapsed: 1, setAside: true, comment: 'x' });
      await from.removeComment(ids[1]);
      await from.countTrapped();
      await makeFirstPassword(from);
      // What the database has before: less full, fuller, and removed.
      await put(to, ids[2], { elapsed: 2, comment: '' });
      await put(to, ids[3], { elapsed: 30, comment: 'senare' });
      await put(to, ids[4]);
      await to.removeComment(ids[4]);
      assert.deepEqual(await importAnswers(from, to), { answers: 1203, added: 1200, changed: 3 });
      const moved = await recordsOf(place);
      const original = new Map((await from.rows(0, 2000)).map(row => [row.id, row]));
      for (const row of moved)
        // Its number is the place's own.
        if (ids.indexOf(row.id) > 4) assert.deepEqual(row, { ...original.get(row.id), number: row.number });
      const comments = new Map(moved.map(({ id, comment }) => [id, comment]));
      assert.deepEqual(
        [1, 2, 3, 4].map(index => comments.get(ids[index])),
        ['', 'i filen', 'senare', ''],
      );
      assert.deepEqual(await importAnswers(from, to), { answers: 1203, added: 0, changed: 0 });
      assert.deepEqual(await recordsOf(place), moved);
      assert.deepEqual(await to.trapped(), await from.trapped());
      assert.equal(await to.setting('password'), await from.setting('password'));
      assert.deepEqual(await to.totals(), { answers: 1203, pages: (await from.totals()).pages });
    } finally {
      await Promise.all([from.close(), to.close()]);
    }
  });

  test('is moved by the command, which says how much it was and starts nothing', async () => {
    const [file, place] = [newFile(), store.newPlace()];
    const from = await openStore({ database: file });
    await from.put({ ...answer, reasons: [], elapsed: 9, setAside: false });
    await from.close();
    const move = (...more) => run(['receive', '--database', place.database, '--import', file, ...more]);
    const { status, stdout, stderr } = move();
    assert.deepEqual(
      [status, stdout, stderr],
      [0, '1 svar i filen: 1 är nya i databasen, 0 har gjorts fullständigare, och resten fanns redan.\n', ''],
    );
    assert.deepEqual(JSON.parse(move('--format', 'json').stdout), { answers: 1, added: 0, changed: 0 });
    const none = run(['receive', '--database', place.database, '--import', `${file}.none`]);
    assert.deepEqual(
      [none.status, none.stderr],
      [2, `${file}.none: Finns inte. Kontrollera namnet, och mappen du står i.\n`],
    );
    await inFile({ file }, database =>
      assert.equal(database.prepare('SELECT count(*) AS answers FROM answers').all()[0].answers, 1),
    );
  });
});

describe('the command, where the database', () => {
  const say = (address, ...more) => {
    const { status, stdout, stderr } = run(['receive', '--port', '0', '--database', address, ...more]);
    assert.equal(status, 2, stderr);
    assert.doesNotMatch(stdout + stderr, new RegExp(secret), 'its password is not said');
    return stderr;
  };

  test('cannot be used, says why, and never its password', () => {
    const { port } = store.server();
    const [address, label] = [store.newPlace().database, `postgres://127.0.0.1:${port}/postgres`];
    assert.match(
      say(address.replace(`:${port}/`, ':1/')),
      /^postgres:\/\/127\.0\.0\.1:1\/postgres: Databasen svarar inte\./,
    );
    assert.ok(say(address.replace('civic:', 'nobody:')).startsWith(`${label}: Databasen släpper inte in.`));
    assert.match(say(address.replace('/postgres?', '/none?')), /Databasen finns inte på servern/);
    assert.match(say(`${address}&sslmode=verify-full`), /Det går inte att lita på vägen till databasen/);
    assert.match(say(`${address}&sslmode=prefer`), /går inte att förstå \(sslmode/);
    assert.match(say(`${address}&sslrootcert=/none.pem&sslmode=verify-ca`), /^\/none\.pem: Finns inte/);
  });

  test('is a later version’s, or one that only its owner may change, says so and leaves it alone', async () => {
    const place = store.newPlace();
    await withReceiver(place, () => undefined);
    await store.exec(place, `UPDATE settings SET value = '99' WHERE name = 'version'`);
    assert.match(say(place.database), /Gjordes av en senare version av civic-goals/);
    await store.exec(place, `CREATE ROLE guest LOGIN PASSWORD '${secret}'`);
    const guest = store.newPlace().database.replace('civic:', 'guest:');
    assert.match(say(guest), /Användaren får inte göra det i databasen/);
  });
});
