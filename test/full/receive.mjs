/**
 * The receiver under load, and against bots. Ten thousand people answer, each twice under the same id, from two hundred addresses
 * of this machine; three times the receiver is killed and started again on the same file. None may be lost, none doubled. Says how fast it was, and how many posts of bots and of people were kept.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'libsql';
import { startReceiver } from '../../dist/receiver/receiver.js';
import { freePort, post, scratch } from '../support/receiver.mjs';
import { counted } from './support/counted.mjs';
import { close } from './support/in-browsers.mjs';

const people = 10_000;
const addresses = 200;
const together = 50;

/** After how many posts the receiver is killed. */
const kills = [5000, 10_000, 15_000];

const folder = scratch();
const { counts, test } = counted();

/** Only Linux has all of 127.0.0.0/8; elsewhere everybody has one address. */
const addressOf = number =>
  process.platform === 'linux' ? `127.0.${1 + Math.floor(number / 250)}.${1 + (number % 250)}` : '127.0.0.1';

/** Does something for each number below a total, so many at a time. */
const forEach = async (total, atOnce, work) => {
  let next = 0;
  const worker = async () => {
    while (next < total) await work(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};

const readRecords = file => {
  const database = new Database(file);
  const rows = sql => database.prepare(sql).all();
  const result = { check: rows('PRAGMA integrity_check'), records: rows('SELECT * FROM answers') };
  database.close();
  return result;
};

/** The receiver as its users start it, in a process of its own. */
const startCommand = async (file, port) => {
  const child = spawn(
    process.execPath,
    ['bin/civic-goals.mjs', 'receive', '--file', file, '--port', port, '--rate', '1000000'],
    { env: { ...process.env, CIVIC_GOALS_PASSWORD: 'x' }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  process.once('exit', () => child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
};

/** The most memory that a process has had, in megabytes, where the system says it. */
const peakOf = ({ pid }) => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return 0;
  }
};

const percentile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

await test(`${people} answers from ${addresses} addresses, killed and started again three times: none lost, none doubled`, async () => {
  const file = join(folder, 'load.sqlite');
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/feedback`;
  const agent = new Agent({ keepAlive: true });
  let receiver = await startCommand(file, port);
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(receiver))), 100);

  const times = [];
  let taken = 0;
  let retries = 0;
  const down = [];

  const restart = async () => {
    const began = performance.now();
    receiver.kill('SIGKILL');
    await once(receiver, 'exit');
    receiver = await startCommand(file, port);
    down.push(performance.now() - began);
  };
  let restarted;

  /** As a visitor does who is told that it could not be sent: until it says yes. */
  const send = async (fields, localAddress) => {
    for (;;) {
      const began = performance.now();
      const { status } = await post(address, fields, { agent, localAddress }).catch(() => ({ status: 0 }));
      if (status === 204) {
        times.push(performance.now() - began);
        taken++;
        if (kills.includes(taken)) restarted = restart();
        return;
      }
      retries++;
      await wait(50);
    }
  };

  const expected = new Map();
  const began = performance.now();
  await forEach(people, together, async number => {
    const localAddress = addressOf(number % addresses);
    const id = randomUUID();
    const first = {
      id,
      prompt: 'p',
      page: `/sida-${number % 40}`,
      lang: 'sv',
      helpful: number % 3 ? 'yes' : 'no',
    };
    const answer = { ...first, comment: '', website: '', elapsed: '4' };
    const fuller = { ...answer, reason: ['a', 'b'], comment: `Nr ${number} åäö 👍 ŋ`, elapsed: '30' };
    expected.set(id, fuller);
    await send(answer, localAddress);
    await send(fuller, localAddress);
    // What was sent first comes once more, late.
    if (number % 10 === 0) await send(answer, localAddress);
  });
  const seconds = (performance.now() - began) / 1000;
  await restarted;
  clearInterval(watch);
  peak = Math.max(peak, peakOf(receiver));
  agent.destroy();
  receiver.kill('SIGTERM');
  const [code] = await once(receiver, 'exit');
  assert.equal(code, 0);

  const { check, records } = readRecords(file);
  assert.equal(check[0].integrity_check, 'ok');
  assert.equal(records.length, people);
  for (const { id, helpful, reasons, comment, elapsed, page } of records) {
    const fuller = expected.get(id);
    assert.deepEqual(
      [helpful, reasons, comment, elapsed, page],
      [fuller.helpful, '["a","b"]', fuller.comment, 30, fuller.page],
    );
  }
  assert.equal(down.length, kills.length);
  assert.ok(retries > 0, 'the kills were felt');

  times.sort((one, other) => one - other);
  console.log(
    `    ${times.length} posts in ${seconds.toFixed(1)} s: ${Math.round(times.length / seconds)} a second, ` +
      `median ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms, longest ${times.at(-1).toFixed(0)} ms; ` +
      `away for ${down.map(Math.round).join(', ')} ms, ${retries} tries again; memory at most ${peak.toFixed(0)} MB`,
  );
});

/** The form inside the tag, for browsers without script, with the field that people do not see. */
const form = `<form action="/feedback" method="post">
  <input type="hidden" name="prompt" value="fraga">
  <textarea name="comment"></textarea>
  <input name="website" autocomplete="off" tabindex="-1">
  <button name="helpful" value="yes">Ja</button>
  <button name="helpful" value="no">Nej</button>
</form>`;

/** What a bot makes of a form: a text in every field that it can write in, and the first button. */
const filled = () => {
  const fields = { comment: '' };
  for (const [, name, value] of form.matchAll(/<(?:input|textarea)[^>]* name="(\w+)"(?: value="(\w*)")?/g))
    fields[name] = value ?? 'Buy https://spam.example';
  return { ...fields, helpful: 'yes' };
};

/** Sends a thousand posts to a receiver as it starts by itself, and counts what is kept. */
const keptOf = async (name, fieldsOf, { from = () => '127.0.0.1', headers = {} } = {}) => {
  const file = join(folder, `${name}.sqlite`);
  const receiver = await startReceiver({ file, port: 0, password: 'x' });
  const began = performance.now();
  await forEach(1000, 20, number =>
    post(receiver.address, fieldsOf(number), { localAddress: from(number), headers }),
  );
  const seconds = (performance.now() - began) / 1000;
  await receiver.close();
  const { records } = readRecords(file);
  const aside = records.filter(({ set_aside }) => set_aside).length;
  return { result: { kept: records.length - aside, aside, lost: 1000 - records.length }, seconds };
};
const everywhere = { from: number => addressOf(number % 250) };
const say = (who, { kept, aside, lost }) =>
  console.log(`    ${who}: of 1000 posts ${kept} counted, ${aside} set aside, ${lost} not stored`);

await test('a bot that fills in every field keeps nothing, even from many addresses', async () => {
  const { result } = await keptOf('bot', filled, everywhere);
  say('bots that fill in everything', result);
  assert.deepEqual(result, { kept: 0, aside: 0, lost: 1000 });
});

await test('a bot that knows the honeypot and posts at once is set aside', async () => {
  const { result } = await keptOf(
    'fast-bot',
    () => ({ ...filled(), id: randomUUID(), website: '', elapsed: '0' }),
    everywhere,
  );
  say('bots that know the honeypot and post at once', result);
  assert.deepEqual(result, { kept: 0, aside: 1000, lost: 0 });
});

await test('a bot that knows everything is held by the rate alone, from each address', async () => {
  const { result, seconds } = await keptOf('clever-bot', () => ({
    ...filled(),
    id: randomUUID(),
    website: '',
    elapsed: '9',
  }));
  say('bots that know everything, from one address', result);
  // Sixty at once, and one more for each second that it took.
  assert.ok(result.kept >= 60 && result.kept <= 60 + seconds, `${result.kept}`);
});

await test('people keep all that they say: fast ones, those who write, those without script', async () => {
  const kinds = [
    { elapsed: '0', helpful: 'yes' },
    { elapsed: '1', helpful: 'no', reason: 'inaktuellt' },
    { elapsed: '2', helpful: 'no', comment: 'Fel telefonnummer' },
    { elapsed: '600', helpful: 'yes', comment: 'Tack! Giitu! شكرا 👍' },
    undefined,
  ];
  const { result } = await keptOf(
    'people',
    number => {
      const kind = kinds[number % kinds.length];
      if (!kind) return { prompt: 'fraga', comment: 'Utan skript', website: '', helpful: 'yes' };
      return { id: randomUUID(), page: '/mal', lang: 'sv', comment: '', website: '', ...kind };
    },
    process.platform === 'linux' ? everywhere : undefined,
  );
  say('people', result);
  if (process.platform === 'linux') assert.deepEqual(result, { kept: 1000, aside: 0, lost: 0 });
});

close(counts);
