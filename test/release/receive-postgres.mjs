/**
 * Three receivers on one real PostgreSQL. A hundred thousand people answer, each twice under one id, each time to another receiver; in the
 * middle one receiver and then the database are killed, and brought back. None that was said to be stored may be lost, none doubled,
 * none less full. Then how fast it is, beside a server that writes a row a request, over one connection and over ten, in turns on the same
 * PostgreSQL.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { getPostgres, howToGetPostgres, startPostgres } from '../support/postgres.mjs';
import { freePort, formOf } from '../support/receiver.mjs';
import { counted } from '../full/support/counted.mjs';
import { close } from '../full/support/in-browsers.mjs';
import { forEachVisit } from './support/load.mjs';

const people = Number(process.env.PEOPLE ?? 100_000);
const together = 150;
const { counts, test } = counted();

if (!(await getPostgres())) {
  const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
  counts[inCI ? 'failed' : 'skipped']++;
  console.log(`  – ${howToGetPostgres}`);
  close(counts);
  process.exit();
}
const server = await startPostgres();
const { default: pg } = await import('pg');
const rows = async sql => {
  const client = new pg.Client({ connectionString: server.address('x').replace(/\?.*/, '') });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

const children = new Set();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** A program that says where it listens. */
const start = async (args, env = {}) => {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, CIVIC_GOALS_PASSWORD: 'x', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', text => (said += text));
  // What it says of the database that is away is expected; of a fault of ours we want to hear.
  child.stderr.setEncoding('utf8').on('data', text => /DATABASE_/.test(text) || console.log(text));
  while (!/port (\d+)|"answersPage"/.test(said)) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`It ended with ${child.exitCode}`);
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  }
  return { child, port: Number(/port (\d+)|"address":"[^"]*:(\d+)\//.exec(said).slice(1).find(Boolean)) };
};
const startReceiver = (schema, port = 0) =>
  start([
    ...['bin/civic-goals.mjs', 'receive', '--database', server.address(schema), '--port', String(port)],
    ...['--rate', '1000000', '--format', 'json'],
  ]);
/** Ends a program that is there still: one that has ended by itself has failed. */
const stop = async ({ child }, signal = 'SIGTERM') => {
  assert.deepEqual([child.exitCode, child.signalCode], [null, null], 'it has ended by itself');
  child.kill(signal);
  await once(child, 'exit');
};
const bodyOf = fields => String(formOf(fields));
const percentile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

/** The two posts of somebody: yes or no, and then the same with a comment. */
const postsOf = (id, number) => {
  const fields = {
    id,
    prompt: 'p',
    page: `/sida-${number % 40}`,
    lang: 'sv',
    helpful: number % 3 ? 'yes' : 'no',
  };
  return [
    bodyOf({ ...fields, comment: '', website: '', elapsed: '4' }),
    bodyOf({ ...fields, reason: ['a', 'b'], comment: `Nr ${number} åäö 👍 ŋ`, website: '', elapsed: '30' }),
  ];
};

await test(`${people} answers, each twice under one id, at three receivers in turn; one of them and then the database killed: none lost, doubled or less full`, async () => {
  const ports = [await freePort(), await freePort(), await freePort()];
  const receivers = await Promise.all(ports.map(port => startReceiver('kills', port)));
  const ids = Array.from({ length: people }, () => randomUUID());
  let [taken, retries] = [0, 0];
  const down = [];
  const during = async (what, away) => {
    const began = performance.now();
    await away();
    down.push(`${what} ${Math.round(performance.now() - began)} ms`);
  };
  const kills = [
    () =>
      during('a receiver', async () => {
        await stop(receivers[1], 'SIGKILL');
        receivers[1] = await startReceiver('kills', ports[1]);
      }),
    () =>
      during('the database', async () => {
        await server.kill();
        await wait(1500);
        await server.restart();
      }),
  ];
  const killed = [];

  /** As a visitor behind a load balancer does who is told that it could not be sent: again, to the next. */
  const send = async (visitor, body, first) => {
    for (let turn = first; ; turn++) {
      if ((await visitor.post(ports[turn % 3], body)) === 204) break;
      retries++;
      await wait(50);
    }
    taken++;
    // After a third and two thirds of all posts, one after the other: a receiver does not start without the database.
    if (taken >= ((killed.length + 1) * 2 * people) / 3 && killed.length < kills.length)
      killed.push((killed.at(-1) ?? Promise.resolve()).then(kills[killed.length]));
  };
  const began = performance.now();
  await forEachVisit(people, together, async (number, visitor) => {
    const [first, fuller] = postsOf(ids[number], number);
    await send(visitor, first, number);
    await send(visitor, fuller, number + 1);
    // What was sent first comes once more, late.
    if (number % 10 === 0) await send(visitor, first, number + 2);
  });
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(killed);
  for (const receiver of receivers) await stop(receiver);

  assert.equal(down.length, kills.length);
  assert.ok(retries > 0, 'the kills were felt');
  const kept = new Map();
  for (const row of await rows('SELECT id, helpful, reasons, comment, elapsed, page FROM kills.answers')) {
    assert.ok(!kept.has(row.id), 'none is doubled');
    kept.set(row.id, row);
  }
  const [lost, lessFull] = [[], []];
  for (const [number, id] of ids.entries()) {
    const row = kept.get(id);
    if (!row) lost.push(id);
    else if (row.comment !== `Nr ${number} åäö 👍 ŋ` || row.elapsed !== 30 || row.reasons !== '["a","b"]')
      lessFull.push(id);
  }
  assert.deepEqual({ lost, lessFull, more: kept.size - people }, { lost: [], lessFull: [], more: 0 });
  const [counted] = await rows(
    'SELECT sum(answers)::int AS answers, sum(comments)::int AS comments FROM kills.counts',
  );
  assert.deepEqual(counted, { answers: people, comments: people });
  const reasons = await rows(
    'SELECT reason, sum(answers)::int AS answers FROM kills.reasons GROUP BY reason ORDER BY reason',
  );
  assert.deepEqual(reasons, [
    { reason: 'a', answers: people },
    { reason: 'b', answers: people },
  ]);
  console.log(
    `    ${taken} posts in ${seconds.toFixed(1)} s: ${Math.round(taken / seconds)} a second; away: ${down.join(', ')}; ${retries} tries again`,
  );
});

await test('three receivers take at least three times as many answers a second as a server that writes a row a request on its connection', async () => {
  const ours = await Promise.all([0, 1, 2].map(() => startReceiver('speed')));
  const alone = connections =>
    start([fileURLToPath(new URL('support/row-a-request.mjs', import.meta.url))], {
      DATABASE: server.address('x').replace(/\?.*/, ''),
      CONNECTIONS: String(connections),
    });
  const [one, ten] = [await alone(1), await alone(10)];
  const [{ fsync, commit }] = await rows(
    `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`,
  );
  assert.deepEqual([fsync, commit], ['on', 'on'], 'what is said to be stored has reached the disk');

  /** Answers of so many people, at some ports in turn. */
  const round = async (ports, size) => {
    const times = [];
    const began = performance.now();
    await forEachVisit(size, together, async (number, visitor) => {
      for (const [turn, body] of postsOf(randomUUID(), number).entries()) {
        const before = performance.now();
        // Only what is said to be stored is counted.
        if ((await visitor.post(ports[(number + turn) % ports.length], body)) === 204)
          times.push(performance.now() - before);
      }
    });
    return {
      rate: times.length / ((performance.now() - began) / 1000),
      times,
      refused: 2 * size - times.length,
    };
  };
  const who = {
    'three receivers': [ours.map(({ port }) => port), 4000],
    'a row a request, one connection': [[one.port], 800],
    'a row a request, ten connections': [[ten.port], 3000],
  };
  const results = Object.fromEntries(Object.keys(who).map(name => [name, []]));
  // The first is to warm up; in turns, so that what else the machine does is the same for all.
  for (let turn = 0; turn < 5; turn++)
    for (const [name, [ports, size]] of Object.entries(who)) {
      const result = await round(ports, size);
      if (turn > 0) results[name].push(result);
    }
  for (const each of [...ours, one, ten]) await stop(each);
  const middle = values => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
  const rates = Object.entries(results).map(([name, rounds]) => {
    const times = rounds.flatMap(({ times }) => times).sort((one, other) => one - other);
    const rate = middle(rounds.map(({ rate }) => rate));
    const refused = rounds.reduce((sum, { refused }) => sum + refused, 0);
    console.log(
      `    ${name}: ${Math.round(rate)} a second, half within ${percentile(times, 0.5).toFixed(0)} ms, p99 ${percentile(times, 0.99).toFixed(0)} ms, ${refused} told to wait`,
    );
    return rate;
  });
  assert.ok(rates[0] >= 3 * rates[1], `${rates[0]} is less than three times ${rates[1]}`);
});

await server.stop();
close(counts);
