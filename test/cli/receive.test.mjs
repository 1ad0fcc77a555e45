/** `civic-goals receive`: the receiver as its users start it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe } from 'node:test';
import { clearTimeout, setTimeout } from 'node:timers';
import { run as runCommand, silent } from '../support/command-line.mjs';
import { ask, post } from '../support/receiver.mjs';
import { fuller, inFile, newFile, test, withReceiver } from '../support/started-receiver.mjs';

const run = (words, options) => runCommand(['receive', ...words], options);

describe('the command', () => {
  const start = async (words, env = {}) => {
    const child = spawn(process.execPath, ['bin/civic-goals.mjs', 'receive', '--port', '0', ...words], {
      env: { ...silent, ...env },
    });
    const said = { out: '', err: '' };
    child.stderr.setEncoding('utf8').on('data', text => (said.err += text));
    const limit = setTimeout(() => child.kill('SIGKILL'), 120_000);
    await new Promise(resolve => {
      child.once('close', resolve);
      child.stdout.setEncoding('utf8').on('data', text => {
        said.out += text;
        if (/Sidan med svaren|page of answers is at|"answersPage"/.test(said.out)) resolve();
      });
    });
    clearTimeout(limit);
    return { child, said, address: /(?:taken at |tas emot på |"address":")([^\s"]+)/.exec(said.out)?.[1] };
  };
  const stop = async (child, signal) => {
    // One that does not end is ended, and has no code then.
    const limit = setTimeout(() => child.kill('SIGKILL'), 60_000);
    child.kill(signal);
    const [code] = await once(child, 'exit');
    clearTimeout(limit);
    return code;
  };

  test('prints the address, a password the first time only, and ends in order', async () => {
    const file = newFile();
    const first = await start(['--file', file, '--path', '/svar']);
    assert.match(first.address, /^http:\/\/127\.0\.0\.1:\d+\/svar$/);
    const [, made] = /visas bara den här gången: (\S+)/.exec(first.said.out);
    assert.equal((await post(first.address, fuller)).status, 204);
    if (process.platform !== 'win32') assert.equal(await stop(first.child, 'SIGTERM'), 0);
    else first.child.kill();

    const second = await start(['--file', file]);
    assert.doesNotMatch(second.said.out, /Lösenord/);
    const Authorization = `Basic ${Buffer.from(`x:${made}`).toString('base64')}`;
    const { text } = await ask(new URL('/', second.address), { headers: { Authorization } });
    assert.match(text, /1 svar om 1 sida/);
    await stop(second.child, 'SIGINT');
    assert.equal(second.said.err, '');
  });

  test('takes the password of the environment, and warns where others can reach it', async () => {
    const { child, said, address } = await start(['--file', newFile(), '--host', '0.0.0.0'], {
      CIVIC_GOALS_PASSWORD: 'åäö från miljön',
    });
    assert.doesNotMatch(said.out, /Lösenord/);
    assert.match(said.err, /TLS är sak för en proxy/);
    const Authorization = `Basic ${Buffer.from('x:åäö från miljön').toString('base64')}`;
    const { status } = await ask(`http://127.0.0.1:${new URL(address).port}/`, {
      headers: { Authorization },
    });
    assert.equal(status, 200);
    await stop(child, 'SIGTERM');
  });

  test('speaks English where it is asked to, and to programs', async () => {
    const english = await start(['--file', newFile(), '--lang', 'en']);
    assert.match(
      english.said.out,
      /^Password for the page of answers, shown only this once: \S+\nAnswers are taken at \S+\nThe page of answers is at \S+\n$/,
    );
    await stop(english.child, 'SIGTERM');
    const { child, said } = await start(['--file', newFile(), '--format', 'json', '--host', '0.0.0.0']);
    const lines = said.out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    assert.match(lines[0].password, /^([a-z2-9]{4}-){5}[a-z2-9]{4}$/);
    assert.equal(lines[1].answersPage, new URL('/', lines[1].address).href);
    assert.match(JSON.parse(said.err).warning, /TLS/);
    assert.equal(
      (await post(`http://127.0.0.1:${new URL(lines[1].address).port}/feedback`, fuller)).status,
      204,
    );
    await stop(child, 'SIGTERM');
  });

  test('runs on when nobody reads what it says any more', async () => {
    const { child, address } = await start(['--file', newFile()]);
    child.stdout.destroy();
    child.stderr.destroy();
    for (let count = 0; count < 3; count++) assert.equal((await post(address, fuller)).status, 204);
    if (process.platform !== 'win32') assert.equal(await stop(child, 'SIGTERM'), 0);
    else child.kill();
  });

  test('says what goes wrong while it runs, in words and once a minute', async () => {
    for (const [options, said] of [
      [[], line => /^\S+Z (.*)$/.exec(line)[1]],
      [['--format', 'json'], line => JSON.parse(line).error.message],
    ]) {
      const file = newFile();
      const { child, said: written, address } = await start(['--file', file, ...options]);
      await inFile({ file }, database => database.exec('ALTER TABLE answers RENAME TO elsewhere'));
      for (let count = 0; count < 3; count++) assert.equal((await post(address, fuller)).status, 503);
      await inFile({ file }, database => database.exec('ALTER TABLE elsewhere RENAME TO answers'));
      assert.equal((await post(address, fuller)).status, 204);
      await stop(child, 'SIGTERM');
      const lines = written.err.trim().split('\n');
      assert.deepEqual(lines.map(said), [`${file}: Systemet säger nej (no such table: answers).`]);
    }
  });

  test('gets another password, which a receiver that runs takes at once', async () => {
    const file = newFile();
    const made = ({ stdout }) => /gången: (\S+)/.exec(stdout)[1];
    const first = made(run(['--file', file, '--new-password']));
    assert.match(first, /^([a-z2-9]{4}-){5}[a-z2-9]{4}$/);
    await withReceiver({ file, password: undefined }, async (_, address) => {
      const status = async text => {
        const Authorization = `Basic ${Buffer.from(`x:${text}`).toString('base64')}`;
        return (await ask(new URL('/', address), { headers: { Authorization } })).status;
      };
      assert.equal(await status(first), 200);
      const second = made(run(['--file', file, '--new-password']));
      assert.equal(await status(second), 200);
      assert.equal(await status(first), 401);
    });
    assert.ok(!readFileSync(file).includes(first));
  });

  test('gets no other password while another program holds the file, says so, and keeps the one that it has', async () => {
    const file = newFile();
    const [, made] = /gången: (\S+)/.exec(run(['--file', file, '--new-password']).stdout);
    await inFile({ file }, database => {
      database.exec('BEGIN IMMEDIATE');
      const { status, stdout, stderr } = run(['--file', file, '--new-password']);
      assert.deepEqual(
        [status, stdout, stderr],
        [2, '', `${file}: Är låst av ett annat program. Stäng det och försök igen.\n`],
      );
      database.exec('ROLLBACK');
    });
    await withReceiver({ file, password: undefined }, async (_, address) => {
      const Authorization = `Basic ${Buffer.from(`x:${made}`).toString('base64')}`;
      assert.equal((await ask(new URL('/', address), { headers: { Authorization } })).status, 200);
    });
  });
});
