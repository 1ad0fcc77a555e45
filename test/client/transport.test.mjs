/** How services are asked: what is tried again, how long is waited, what the cache saves, and what ends it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openCache } from '../../.build/client/cache.js';
import { describeFailure } from '../../.build/services/failure.js';
import { createPace } from '../../.build/client/pace.js';
import { createTransport } from '../../.build/client/transport.js';
import { testClock } from '../support/clock.mjs';
import { startServer } from '../support/http-server.mjs';

/** A server, and what asks it; both are gone when the test is over. */
const start = async (t, answer = () => ({ body: { ok: true } }), options = {}) => {
  const server = await startServer(answer);
  t.after(server.close);
  const clock = testClock();
  const transport = createTransport({
    userAgent: 'civic-goals/test (+https://kommun.example/)',
    limits: { atOnce: 3 },
    random: () => 1,
    clock,
    ...options,
  });
  return { server, clock, get: (path = '/') => transport.get(server.origin + path) };
};

test('an answer comes parsed, and the service is told who asks', async t => {
  const { server, get } = await start(t);
  assert.deepEqual(await get(), { value: { ok: true } });
  assert.equal(server.requests[0].headers['user-agent'], 'civic-goals/test (+https://kommun.example/)');
});

for (const status of [429, 502, 503, 504])
  test(`${status} is tried again, after twice as long each time`, async t => {
    const { server, clock, get } = await start(t);
    server.next = [{ status }, { status }, { status }];
    assert.deepEqual(await get(), { value: { ok: true } });
    assert.deepEqual(clock.slept, [1000, 2000, 4000]);
  });

test('those who were refused together come back at different times', async t => {
  const chances = [0, 0.5];
  const { server, clock, get } = await start(t, undefined, { random: () => chances.shift() });
  server.next = [{ status: 503 }, { status: 503 }];
  await get();
  assert.deepEqual(clock.slept, [500, 1500]);
});

for (const [text, waited] of [
  ['7', 7000],
  [new Date(Date.UTC(2026, 10, 29) + 9000).toUTCString(), 9000],
  ['soon', 1000],
  ['0', 0],
])
  test(`Retry-After: ${text} is what is waited`, async t => {
    const { server, clock, get } = await start(t);
    server.next = [{ status: 429, headers: { 'retry-after': text } }];
    await get();
    assert.equal(clock.slept[0], waited);
  });

test('who wants to be left alone for long is, and the message says for how long', async t => {
  const { server, clock, get } = await start(t);
  server.next = [{ status: 429, headers: { 'retry-after': '3600' } }];
  const { failure } = await get();
  assert.deepEqual([failure.code, failure.seconds, clock.slept.length], ['busy', 3600, 0]);
  assert.match(describeFailure(failure, 'sv'), /3600 sekunder/);
});

test('a connection that breaks in the middle is tried again', async t => {
  const { server, get } = await start(t);
  server.next = ['cut', 'cut'];
  assert.deepEqual(await get(), { value: { ok: true } });
  assert.equal(server.requests.length, 3);
});

test('what does not answer in its time is broken off, and tried again', async t => {
  const { server, clock, get } = await start(t);
  server.next = ['hang'];
  const answer = get();
  await server.hanging;
  clock.expire();
  assert.deepEqual(await answer, { value: { ok: true } });
});

test('a service that never answers is given up, and the next request to it tries once', async t => {
  const { server, get } = await start(t);
  server.next = Array.from({ length: 9 }, () => 'cut');
  assert.equal((await get('/a')).failure.code, 'unreachable');
  assert.equal(server.requests.length, 5);
  await get('/b');
  assert.equal(server.requests.length, 6);
});

test('nobody at that address: the message names it and the reason', async t => {
  const { server, get } = await start(t);
  await server.close();
  const { failure } = await get('/v3/kpi');
  assert.equal(failure.code, 'unreachable');
  assert.match(describeFailure(failure, 'en'), /\/v3\/kpi: The service cannot be reached \(ECONNREFUSED\)/);
});

test('a refusal is not tried again, and the service’s own words are told', async t => {
  const { server, get } = await start(t, () => ({ status: 400, body: { title: 'Non-existent value' } }));
  const { failure } = await get();
  assert.deepEqual(
    [failure.code, failure.reason, server.requests.length],
    ['refused', 'Non-existent value', 1],
  );
});

for (const [what, answer, code] of [
  ['a page', { body: '<!doctype html>' }, 'not-json'],
  ['nothing', { body: '' }, 'not-json'],
  ['more than anybody needs', { body: JSON.stringify('x'.repeat(2000)) }, 'too-large'],
  ['a way to another site', { status: 302, headers: { location: 'https://annan.example/' } }, 'elsewhere'],
  ['a way round in a circle', { status: 302, headers: { location: '/' } }, 'endless'],
])
  test(`${what} in the place of an answer is a failure in words`, async t => {
    const { get } = await start(t, () => answer, { largest: 1000 });
    const { failure } = await get();
    assert.equal(failure.code, code);
    for (const lang of ['sv', 'en']) assert.match(describeFailure(failure, lang), /^http.*: \p{Lu}.*\.$/u);
  });

test('an address that has moved on the same site is followed', async t => {
  const { get } = await start(t, ({ pathname }) =>
    pathname === '/old' ? { status: 301, headers: { location: '/new' } } : { body: { pathname } },
  );
  assert.deepEqual(await get('/old'), { value: { pathname: '/new' } });
});

for (const address of ['', 'x', 'file:///etc/passwd', 'http://', 'ftp://kommun.example/'])
  test(`${address || 'nothing'} is no address, and nothing is asked`, async () => {
    const transport = createTransport({
      userAgent: 'test',
      limits: { atOnce: 1 },
      hear: () => assert.fail('a request'),
    });
    assert.equal((await transport.get(address)).failure.code, 'no-address');
  });

test('no more than three requests are under way at once', async t => {
  const { server, get } = await start(t);
  await Promise.all(Array.from({ length: 20 }, (_, index) => get(`/${index}`)));
  assert.equal(server.requests.length, 20);
  assert.ok(server.most <= 3, `${server.most} at once`);
});

test('30 calls in 10 seconds: the 31st waits until the first is 10 seconds old', async () => {
  const clock = testClock(0);
  const pace = createPace({ atOnce: 3, calls: 30, per: 10_000 }, clock);
  const begun = [];
  await Promise.all(Array.from({ length: 95 }, () => pace.run(async () => begun.push(clock.now()))));
  assert.equal(begun.length, 95);
  for (const [index, moment] of begun.entries())
    if (index >= 30) assert.ok(moment - begun[index - 30] >= 10_000, `${index}: ${moment}`);
});

test('while one is told to wait, none begins', async t => {
  const { server, clock, get } = await start(t, undefined, { limits: { atOnce: 1 } });
  server.next = [{ status: 429, headers: { 'retry-after': '30' } }];
  const began = clock.now();
  const moments = [];
  server.heard = () => moments.push(clock.now() - began);
  await Promise.all([get('/a'), get('/b')]);
  assert.equal(moments.length, 3);
  assert.ok(
    moments.slice(1).every(moment => moment >= 30_000),
    moments.join(),
  );
});

test('what has not changed is sent once: the cache has it', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'civic-goals-cache-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  let body = { figure: 1 };
  const { server, get } = await start(t, () => ({ body }), { cache: await openCache(join(folder, 'new')) });
  assert.deepEqual(await get(), { value: { figure: 1 } });
  assert.deepEqual(await get(), { value: { figure: 1 } });
  assert.ok(server.requests[1].headers['if-none-match']);
  body = { figure: 2 };
  assert.deepEqual(await get(), { value: { figure: 2 } });
  assert.deepEqual(await get(), { value: { figure: 2 } });
  assert.deepEqual(readdirSync(join(folder, 'new')).length, 1, 'a file an address, and nothing half-written');
});

test('a file of the cache that is damaged is none', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'civic-goals-cache-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const { server, get } = await start(t, undefined, { cache: await openCache(folder) });
  await get();
  for (const text of ['', '{', '{"address":"x","body":"1"}', '[]']) {
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), text);
    assert.deepEqual(await get(), { value: { ok: true } });
    assert.equal(server.requests.at(-1).headers['if-none-match'], undefined);
  }
});
