/**
 * A disk without room: `ulimit -f` lets no file grow beyond a size, as a full disk does. The system's error is another one then
 * (EFBIG, SQLite's SQLITE_IOERR_WRITE, and not SQLITE_FULL), and of the same kind.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { describe } from 'node:test';
import { silent } from '../../support/command-line.mjs';
import { ask, post } from '../../support/receiver.mjs';
import {
  answer,
  inFile,
  login,
  newFile,
  password,
  recordsOf,
  test,
  until,
  withReceiver,
} from '../../support/started-receiver.mjs';

// Windows has no such limit.
const onlyUnix = process.platform === 'win32' ? () => undefined : test;
// Only Linux lets another program raise it.
const onlyLinux = process.platform === 'linux' ? test : () => undefined;

/** A file with some answers. */
const filled = async () => {
  const file = newFile();
  await withReceiver({ file }, async (_, address) => {
    for (let count = 0; count < 20; count++)
      await post(address, { ...answer, id: randomUUID(), comment: 'Före. '.repeat(100) });
  });
  return file;
};

/** The command, where no file may grow beyond so many bytes. */
const startWith = async (bytes, file) => {
  const child = spawn(
    '/bin/sh',
    [
      '-c',
      'ulimit -S -f "$0"; exec "$@"',
      // In blocks of 512 bytes, by POSIX.
      ...[String(Math.floor(bytes / 512)), process.execPath, 'bin/civic-goals.mjs', 'receive'],
      ...['--port', '0', '--file', file],
    ],
    { env: { ...silent, CIVIC_GOALS_PASSWORD: password } },
  );
  const said = { out: '', err: '' };
  child.stderr.setEncoding('utf8').on('data', text => (said.err += text));
  await new Promise(resolve => {
    child.once('close', resolve);
    child.stdout.setEncoding('utf8').on('data', text => {
      said.out += text;
      if (/Sidan med svaren/.test(said.out)) resolve();
    });
  });
  return { child, said, address: /tas emot på (\S+)/.exec(said.out)?.[1] };
};
const stop = async child => {
  child.kill('SIGTERM');
  const [code] = await once(child, 'close');
  return code;
};

describe('where the disk is full', () => {
  onlyUnix('the receiver starts, says so, shows the answers, and ends in order', async () => {
    const file = await filled();
    const { child, said, address } = await startWith(2048, file);
    const { status, text } = await ask(new URL('/', address), { headers: login });
    assert.equal(status, 200);
    assert.match(text, /20 svar om 1 sida/);
    assert.equal((await post(address, answer)).status, 503);
    assert.equal(await stop(child), 0);
    assert.match(said.err, /Disken/);
    assert.doesNotMatch(said.err, /\n\s+at /);
    await withReceiver({ file }, async receiver => assert.equal((await recordsOf(receiver)).length, 20));
  });

  onlyUnix(
    'the receiver ends in order when it filled up meanwhile, and nothing that it has said yes to is lost',
    async () => {
      const file = await filled();
      const { child, said, address } = await startWith(statSync(file).size + 200_000, file);
      const taken = [];
      let status;
      do {
        const id = randomUUID();
        ({ status } = await post(address, { ...answer, id, comment: 'x'.repeat(30_000) }));
        if (status === 204) taken.push(id);
      } while (status === 204 && taken.length < 1000);
      assert.equal(status, 503);
      assert.ok(taken.length > 0);
      assert.equal(await stop(child), 0);
      assert.match(said.err, /Disken/);
      assert.doesNotMatch(said.err, /\n\s+at /);
      await withReceiver({ file }, async receiver => {
        const ids = new Set((await recordsOf(receiver)).map(({ id }) => id));
        assert.deepEqual(
          taken.filter(id => !ids.has(id)),
          [],
        );
        const check = await inFile(receiver, database => database.prepare('PRAGMA integrity_check').all());
        assert.equal(check[0].integrity_check, 'ok');
        assert.equal((await post(receiver.address, { ...answer, id: randomUUID() })).status, 204);
      });
    },
  );

  onlyLinux(
    'what waits for room is stored when there is some, and other programs may look into the file again',
    async () => {
      const file = await filled();
      const { child, address } = await startWith(2048, file);
      assert.equal((await post(address, answer)).status, 503);
      assert.equal(
        spawnSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited:unlimited']).status,
        0,
      );
      const records = await until('stored', async () => {
        const found = await recordsOf({ file }).catch(() => []);
        return found.length === 21 && found;
      });
      assert.equal(records.at(-1).id, answer.id);
      assert.equal((await post(address, { ...answer, id: randomUUID() })).status, 204);
      assert.equal(await stop(child), 0);
    },
  );
});
