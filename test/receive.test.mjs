/** The receiver of feedback: what it takes, what it refuses, and what it shows. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test as nodeTest } from 'node:test';
import { clearTimeout, setTimeout } from 'node:timers';
import { setTimeout as wait } from 'node:timers/promises';
import Ajv2020 from 'ajv/dist/2020.js';
import { limits, names } from '../bin/receiver/answer.mjs';
import { largest } from '../bin/receiver/form.mjs';
import { problems } from '../bin/receiver/problems.mjs';
import { makeRate } from '../bin/receiver/rate.mjs';
import { startReceiver } from '../bin/receiver/receiver.mjs';
import { openStore } from '../bin/receiver/store.mjs';
import { ask, cellsOf, formOf, post, scratch } from './support/receiver.mjs';

// In CI it must be there; elsewhere whoever left the optional packages out is told.
const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const skip = await import('libsql').then(
  () => false,
  () => !inCI && 'There is no libsql here. To get it: npm ci',
);
const test = (name, body) => nodeTest(name, { skip }, body);

const folder = scratch();
const password = 'for-the-tests';
const login = { Authorization: `Basic ${Buffer.from(`x:${password}`).toString('base64')}` };
const asBrowser = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

let files = 0;
const newFile = () => join(folder, `${++files}.sqlite`);

/** Starts a receiver of its own for a test, and closes it behind it. */
const withReceiver = async (options, body) => {
  const receiver = await startReceiver({ file: newFile(), port: 0, password, rate: 100_000, ...options });
  try {
    await body(receiver, receiver.address);
  } finally {
    await receiver.close();
  }
};

const recordsOf = ({ store }) => store.database.prepare('SELECT * FROM answers ORDER BY number').all();

let receiver;
let address;
let root;
const records = () => recordsOf(receiver);
const see = (path, headers) => ask(new URL(path, root), { headers: { ...login, ...headers } });

/** Posts, and gives the one record that came of it. */
const stored = async (fields, options) => {
  const { status } = await post(address, fields, options);
  assert.equal(status, 204);
  return records().at(-1);
};

if (!skip) {
  before(async () => {
    receiver = await startReceiver({ file: newFile(), port: 0, password, rate: 100_000 });
    ({ address } = receiver);
    root = new URL('/', address);
  });
  beforeEach(() => receiver.store.database.exec('DELETE FROM answers; DELETE FROM trapped'));
  after(() => receiver.close());
}

const id = '9f1c2f0e-6a2b-4c7d-8e3f-0a1b2c3d4e5f';
const answer = {
  id,
  prompt: 'p',
  page: '/mal',
  lang: 'sv',
  helpful: 'no',
  comment: '',
  website: '',
  elapsed: '9',
};
const fuller = { ...answer, reason: ['gammalt', 'svårt'], comment: 'Årets siffror?', elapsed: '30' };

describe('an answer', () => {
  test('is kept with the contract’s fields and two times, and nothing else', async () => {
    const headers = { 'User-Agent': 'Spårbar/1', Cookie: 'spar=1', 'X-Forwarded-For': '203.0.113.9' };
    const { first, latest, ...rest } = await stored({ ...fuller, extra: 'x' }, { headers });
    assert.deepEqual(rest, {
      ...{ number: 1, id, prompt: 'p', page: '/mal', lang: 'sv', helpful: 'no' },
      ...{ reasons: '["gammalt","svårt"]', comment: 'Årets siffror?', elapsed: 30 },
      ...{ set_aside: 0, checked: 0, removed: 0 },
    });
    assert.match(first, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    assert.equal(latest, first);
  });

  test('replaces what came before under the same id, and remembers when the first came', async () => {
    const { first } = await stored(answer);
    await wait(5);
    const record = await stored({ ...fuller, helpful: 'yes', id: id.toUpperCase() });
    assert.equal(records().length, 1);
    assert.equal(record.helpful, 'yes');
    assert.equal(record.comment, 'Årets siffror?');
    assert.equal(record.first, first);
    assert.ok(record.latest > first);
  });

  test('that is late replaces nothing, and is answered like any other', async () => {
    await stored(fuller);
    for (const late of [
      answer,
      { ...answer, elapsed: '30' },
      { ...fuller, comment: 'gammalt', elapsed: '29' },
    ])
      assert.equal((await stored(late)).comment, 'Årets siffror?');
    assert.equal((await stored({ ...fuller, comment: 'igen' })).comment, 'igen');
    assert.equal((await stored({ ...answer, elapsed: '31' })).comment, '');
    assert.equal(records().length, 1);
  });

  test('arrives as it was written, in any language', async () => {
    const texts = [
      'Gæjhtoe, daate lij viehkine. Åarjelsaemien: ï Ï, julevsámegiella: ń ŋ',
      'Davvisámegillii: čáhppes đŋšŧž',
      'Ääkköset, šakki ja žanri',
      'شكرا جزيلا، الصفحة مفيدة ١٢٣',
      '👩‍👩‍👧‍👦 🇸🇪 👍🏽 e\u0301 é \uFEFF \u200F \u{1F9D1}\u200D\u{1F33E}',
      'rad ett\nrad två\tindrag  två blanksteg ',
      '100 % + 1 & a=b; "citat" \'enkla\' \\ \u2028',
    ];
    for (const comment of texts) {
      const record = await stored({ ...answer, id: randomUUID(), comment });
      assert.equal(record.comment, comment);
    }
    const raw = await stored(Buffer.from(`helpful=yes&comment=Sk\u00E5ne 👍&page=/&elapsed=9`, 'utf8'));
    assert.equal(raw.comment, 'Skåne 👍');
  });

  test('keeps newlines as one sign, and loses other control characters', async () => {
    const { comment, page } = await stored({
      ...answer,
      comment: 'a\r\nb\rc\u0000d\u001Be\u007F',
      page: '/x\u0000y',
    });
    assert.equal(comment, 'a\nb\ncde\u007F');
    assert.equal(page, '/xy');
  });

  test('has no personal identity number when it is stored', async () => {
    const { comment } = await stored({ ...fuller, comment: 'Jag är 19811228-9874, ring 070-174 06 05' });
    assert.equal(comment, 'Jag är [personnummer], ring 070-174 06 05');
  });

  test('is of a path only', async () => {
    const pageOf = async page => (await stored({ ...answer, id: randomUUID(), page })).page;
    assert.equal(await pageOf('/mal?namn=Bo#del'), '/mal');
    assert.equal(await pageOf('/mal#?'), '/mal');
    assert.equal(await pageOf('/m%C3%A5l'), '/m%C3%A5l');
  });

  test('is refused where a field is missing, wrong, doubled or too long, and is told which', async () => {
    const wrong = {
      helpful: { ...answer, helpful: 'maybe' },
      'helpful ': formOf({ page: '/' }),
      ' helpful': { ...answer, helpful: ['yes', 'no'] },
      id: { ...answer, id: '1' },
      'id is': { ...answer, id: [id, id] },
      page: { ...answer, page: 'https://www.krokom.example/' },
      'page is': { ...answer, page: `/${'x'.repeat(2000)}` },
      prompt: { ...answer, prompt: 'x'.repeat(201) },
      lang: { ...answer, lang: 'x'.repeat(36) },
      reason: { ...answer, reason: 'x'.repeat(201) },
      reasons: { ...answer, reason: Array.from({ length: 51 }, (_, index) => `r${index}`) },
      comment: { ...answer, comment: 'x'.repeat(40_001) },
      elapsed: { ...answer, elapsed: '-1' },
      'elapsed is': { ...answer, elapsed: '1e99' },
    };
    for (const [name, fields] of Object.entries(wrong)) {
      const { status, headers, text } = await post(address, fields);
      assert.equal(status, 422, name);
      assert.equal(headers['content-type'], 'application/problem+json');
      const { detail, ...rest } = JSON.parse(text);
      assert.deepEqual(rest, { title: 'A field is missing or wrong', status: 422 });
      assert.ok(detail.includes(name.trim()), `${name}: ${detail}`);
    }
    assert.equal((await stored({ ...answer, comment: 'x'.repeat(40_000) })).comment.length, 40_000);
    assert.equal(records().length, 1);
  });
});

describe('a form without script', () => {
  const back = headers => post(address, 'helpful=yes', { headers: { ...asBrowser, ...headers } });

  test('gets an id, the path of the page, and a page of thanks in Swedish', async () => {
    const { status, headers, text } = await back({ Referer: new URL('/mal?vem=Bo', root).href });
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.match(text, /<html lang="sv">/);
    assert.match(text, /<h1>Tack för ditt svar<\/h1>/);
    assert.ok(text.includes(`<a href="${new URL('/mal', root)}">Tillbaka till sidan</a>`));
    const [{ id: made, page, elapsed }] = records();
    assert.match(made, /^[\da-f]{8}-[\da-f]{4}-4/);
    assert.deepEqual([page, elapsed], ['/mal', null]);
  });

  test('gets a page of thanks in English where the question was in English', async () => {
    const { text } = await post(address, 'helpful=yes&lang=en-GB', { headers: asBrowser });
    assert.match(text, /<html lang="en">[\s\S]*<h1>Thank you for your answer<\/h1>/);
    assert.doesNotMatch(text, /<a /);
  });

  test('links back to no other site, and knows no page where a browser says only the origin', async () => {
    for (const Referer of ['https://evil.example/x', 'javascript:alert(1)', 'not an address'])
      assert.doesNotMatch((await back({ Referer })).text, /<a /);
    await back({ Referer: 'https://www.krokom.example/' });
    assert.equal(records().at(-1).page, '');
  });

  test('is told honestly that the answer was not taken', async () => {
    const { status, text } = await post(address, 'helpful=', { headers: asBrowser });
    assert.equal(status, 422);
    assert.match(text, /<h1>Svaret kunde inte tas emot<\/h1>/);
    assert.doesNotMatch(text, /Tack/);
  });
});

describe('spam', () => {
  test('that fills in the honeypot gets the reply of a success, and is only counted', async () => {
    const { status } = await post(address, { ...fuller, website: 'https://spam.example' });
    assert.equal(status, 204);
    const page = await post(address, { ...fuller, website: 'x' }, { headers: asBrowser });
    assert.match(page.text, /Tack för ditt svar/);
    // Not even a wrong form tells a bot anything.
    assert.equal((await post(address, { website: 'x' })).status, 204);
    assert.deepEqual(records(), []);
    assert.match((await see('/')).text, /Skräppost[\s\S]*<td role="cell">3<\/td>/);
  });

  test('written in no time is set aside, and a person can take it out again', async () => {
    await stored({ ...fuller, elapsed: '1', comment: 'Köp <b>klockor</b>' });
    assert.equal(records()[0].set_aside, 1);
    const { text } = await see('/');
    assert.match(text, /Ställda åt sidan[\s\S]*Köp &lt;b&gt;klockor&lt;\/b&gt;/);
    assert.match(text, /Inga svar ännu/);
    assert.match((await see('/answers.csv')).text, /;ställd åt sidan;/);

    const { status, headers } = await press('restore', text);
    assert.deepEqual([status, headers.location], [303, './?lang=sv']);
    assert.match((await see('/')).text, /1 svar om 1 sida\./);
    // A retry does not put it back.
    assert.equal((await stored({ ...fuller, elapsed: '1', comment: 'Köp <b>klockor</b>' })).set_aside, 0);
  });

  test('is never a bare yes or no, however fast, nor a form that does not say how long it took', async () => {
    for (const fields of [
      { ...answer, elapsed: '0' },
      { ...answer, elapsed: '0', reason: 'gammalt' },
      { helpful: 'yes', comment: 'Bra!' },
      { ...fuller, elapsed: '2' },
    ])
      assert.equal((await stored({ ...fields, ...('id' in fields && { id: randomUUID() }) })).set_aside, 0);
  });
});

/** Presses a button as a browser does. */
const press = (action, text, headers = { 'Sec-Fetch-Site': 'same-origin' }, change = fields => fields) => {
  const [, path, token, of, page] = new RegExp(
    `action="(${action}[^"]*)">\\s*<input type="hidden" name="token" value="([^"]*)" />\\s*<input type="hidden" name="id" value="([^"]*)" />\\s*(?:<input type="hidden" name="page" value="([^"]*)" />)?`,
  ).exec(text);
  return post(new URL(path, root), change({ token, id: of, ...(page !== undefined && { page }) }), {
    headers: { ...login, ...headers },
  });
};

describe('who may post', () => {
  const from = (to, headers) => post(to, { ...answer, id: randomUUID() }, { headers });

  test('a page of ours, by what the browser says; no other', async () => {
    const { host } = new URL(address);
    const others = { Origin: 'https://other.example' };
    assert.equal((await from(address, { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' })).status, 204);
    assert.equal((await from(address, { 'Sec-Fetch-Site': 'none' })).status, 204);
    assert.equal((await from(address, { Origin: `http://${host}` })).status, 204);
    assert.equal((await from(address, {})).status, 204);
    const count = records().length;
    for (const headers of [
      others,
      { ...others, 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'null' },
      { Origin: `http://${host}.evil.example` },
      { Origin: `http://${host}@evil.example` },
      { ...others, 'X-Forwarded-Host': 'other.example' },
    ]) {
      const { status, headers: said } = await from(address, headers);
      assert.equal(status, 403, JSON.stringify(headers));
      assert.equal(said['access-control-allow-origin'], undefined);
    }
    assert.equal(records().length, count);
  });

  test('a page of a listed origin, which may also read why it was refused', async () => {
    const Origin = 'https://www.krokom.example';
    await withReceiver({ origins: [Origin] }, async (_, address) => {
      const headers = { Origin, 'Sec-Fetch-Site': 'cross-site' };
      for (const [fields, expected] of [
        [answer, 204],
        [{ ...answer, helpful: 'x' }, 422],
        ['comment=%E5', 400],
        ['x'.repeat(largest + 1), 413],
      ]) {
        const { status, headers: said } = await post(address, fields, { headers });
        assert.equal(status, expected);
        assert.equal(said['access-control-allow-origin'], Origin);
        assert.equal(said.vary, 'Origin');
      }
      const asks = origin =>
        ask(address, {
          method: 'OPTIONS',
          headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
        });
      const { status, headers: said } = await asks(Origin);
      assert.equal(status, 204);
      assert.equal(said['access-control-allow-origin'], Origin);
      assert.equal(said['access-control-allow-methods'], 'POST');
      assert.equal((await asks('https://other.example')).headers['access-control-allow-origin'], undefined);
      const other = await post(address, answer, { headers: { Origin: 'https://other.example' } });
      assert.equal(other.status, 403);
      assert.equal(other.headers.vary, 'Origin');
    });
  });

  test('an address so many times a minute, and then after a while', async () => {
    await withReceiver({ rate: 3 }, async (receiver, address) => {
      const send = localAddress => post(address, { ...answer, id: randomUUID() }, { localAddress });
      for (let sent = 0; sent < 3; sent++) assert.equal((await send('127.0.0.1')).status, 204);
      const { status, headers } = await send('127.0.0.1');
      assert.equal(status, 429);
      assert.ok(Number(headers['retry-after']) > 0 && Number(headers['retry-after']) <= 20);
      // What a visitor writes into a header is nobody's word.
      const forged = { headers: { 'X-Forwarded-For': '203.0.113.1' } };
      assert.equal((await post(address, answer, forged)).status, 429);
      if (process.platform === 'linux') assert.equal((await send('127.0.0.2')).status, 204);
      assert.equal(recordsOf(receiver).length, process.platform === 'linux' ? 4 : 3);
    });
  });

  test('behind a proxy: by the last address that it names, and by its host', async () => {
    await withReceiver({ rate: 1, proxy: true }, async (_, address) => {
      const send = (forwarded, headers) =>
        post(
          address,
          { ...answer, id: randomUUID() },
          { headers: { 'X-Forwarded-For': forwarded, ...headers } },
        );
      assert.equal((await send('203.0.113.1')).status, 204);
      assert.equal((await send('198.51.100.7, 203.0.113.1')).status, 429);
      assert.equal((await send('203.0.113.2:4711')).status, 204);
      assert.equal((await send('203.0.113.2')).status, 429);
      assert.equal((await send('2001:db8:1:2::5')).status, 204);
      assert.equal((await send('2001:db8:1:2:ffff::6')).status, 429);
      const ours = { 'X-Forwarded-Host': 'www.krokom.example', Origin: 'https://www.krokom.example' };
      assert.equal((await send('203.0.113.3', ours)).status, 204);
    });
  });

  test('addresses are counted in a place that does not grow without end', () => {
    const rate = makeRate(1);
    for (let count = 0; count < 30_000; count++)
      rate.take(`10.${count >> 16}.${(count >> 8) & 255}.${count & 255}`);
    assert.equal(rate.size, 20_000);
  });
});

describe('hostile input', () => {
  test('HTML is text on the page of answers', async () => {
    const nasty = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>&amp;`;
    for (const helpful of ['yes', 'no'])
      await stored({
        ...answer,
        ...{ id: randomUUID(), helpful, prompt: nasty, page: `/${nasty}`, lang: `"><b>`, reason: nasty },
        ...{ comment: nasty, elapsed: helpful === 'yes' ? '0' : '9' },
      });
    for (const path of ['/', `/?${new URLSearchParams({ page: `/${nasty}` })}`]) {
      const { text, headers } = await see(path);
      assert.ok(text.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
      assert.doesNotMatch(text, /<script|<img|<b>|lang="">/);
      assert.match(headers['content-security-policy'], /^default-src 'none'; style-src 'self';/);
    }
  });

  test('SQL is text in every field', async () => {
    const nasty = `'; DROP TABLE answers; --" OR 1=1`;
    await stored(answer);
    const record = await stored({
      ...fuller,
      ...{ id: randomUUID(), prompt: nasty, page: `/${nasty}`, lang: nasty, reason: nasty, comment: nasty },
    });
    assert.deepEqual(
      [record.prompt, record.page, record.lang, JSON.parse(record.reasons), record.comment],
      [nasty, `/${nasty}`, nasty, [nasty], nasty],
    );
    assert.equal((await post(address, { ...answer, id: nasty })).status, 422);
    assert.equal((await post(address, { ...answer, helpful: nasty })).status, 422);
    assert.match((await see(`/?${new URLSearchParams({ page: nasty, from: nasty })}`)).text, /<dd>0<\/dd>/);
    assert.equal(records().length, 2);
  });

  test('bytes that are not UTF-8 are refused', async () => {
    for (const bytes of ['%E5', '%C0%AF', '%ED%A0%80', '%F4%90%80%80', '%E2%82', '%FF%FE', '\u00E5'])
      for (const body of [`helpful=yes&comment=${bytes}`, `helpful=yes&${bytes}=x`])
        assert.equal((await post(address, Buffer.from(body, 'latin1'))).status, 400, body);
    // A per cent sign that encodes nothing is a per cent sign.
    assert.equal((await stored('helpful=yes&comment=100%&elapsed=5')).comment, '100%');
  });

  test('what is no ordinary form is refused', async () => {
    for (const headers of [
      { 'Content-Type': 'application/json' },
      { 'Content-Type': 'multipart/form-data; boundary=x' },
      { 'Content-Type': 'text/plain' },
      { 'Content-Type': '' },
      { 'Content-Type': 'application/x-www-form-urlencoded; charset=iso-8859-1' },
      { 'Content-Encoding': 'gzip' },
    ])
      assert.equal((await post(address, 'helpful=yes', { headers })).status, 415, JSON.stringify(headers));
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const { status, headers } = await ask(address, { method });
      assert.deepEqual([status, headers.allow], [405, 'POST, OPTIONS']);
    }
    const headers = { 'Content-Type': 'Application/X-WWW-Form-Urlencoded;charset="UTF-8"' };
    assert.equal((await post(address, answer, { headers })).status, 204);
  });

  test('ten megabytes are refused while they come, announced or not', async () => {
    for (const announced of [true, false]) {
      const { port } = new URL(address);
      const socket = connect(Number(port), '127.0.0.1');
      let reply = '';
      socket.setEncoding('utf8').on('data', text => (reply += text));
      socket.on('error', () => {});
      socket.write(
        `POST /feedback HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n${
          announced ? 'Content-Length: 10000000' : 'Transfer-Encoding: chunked'
        }\r\n\r\n`,
      );
      let sent = 0;
      const part = 'x'.repeat(16_384);
      const closed = new Promise(resolve => socket.once('close', resolve));
      while (!socket.destroyed && sent < 1e7) {
        const more = socket.write(announced ? part : `4000\r\n${part}\r\n`);
        sent += part.length;
        if (!more) await Promise.race([once(socket, 'drain').catch(() => {}), closed]);
      }
      await closed;
      assert.match(reply, /^HTTP\/1\.1 413 /);
      // A proxy must not use what is half read for somebody else.
      assert.match(reply, /^connection: close\r$/im);
      assert.ok(sent < 1e7, 'the rest is not read');
    }
  });

  test('a hundred thousand fields, and names of what objects have, are passed over', async () => {
    const many = `helpful=yes&page=/a&elapsed=4${'&'.repeat(100_000)}`;
    assert.equal((await stored(many)).page, '/a');
    assert.equal((await stored(`${'a&'.repeat(60_000)}helpful=yes&page=/b`)).page, '/b');
    const odd =
      '__proto__=x&constructor=y&toString=z&hasOwnProperty=1&__proto__[helpful]=no&helpful=yes&page=/c';
    assert.equal((await stored(odd)).page, '/c');
    assert.equal({}.helpful, undefined);
    assert.equal((await post(address, `helpful=yes${'&reason=x'.repeat(10_000)}`)).status, 422);
  });

  test('a form or headers that trickle in are cut off', async () => {
    await withReceiver({ patience: 300 }, async (_, address) => {
      const { port } = new URL(address);
      const trickle = async head => {
        const socket = connect(Number(port), '127.0.0.1');
        let reply = '';
        socket.setEncoding('utf8').on('data', text => (reply += text));
        socket.on('error', () => {});
        socket.write(head);
        const timer = globalThis.setInterval(() => socket.write('a'), 50);
        await new Promise(resolve => socket.once('close', resolve));
        globalThis.clearInterval(timer);
        return reply;
      };
      const head = 'POST /feedback HTTP/1.1\r\nHost: localhost\r\n';
      const [form, headers] = await Promise.all([
        trickle(`${head}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n`),
        trickle(`${head}X-Slow: `),
      ]);
      assert.match(form, /^HTTP\/1\.1 408 /);
      assert.match(headers, /^HTTP\/1\.1 408 /);
    });
  });

  test('what is no HTTP, or has endless headers, is refused and forgotten', async () => {
    const raw = text =>
      new Promise(resolve => {
        const socket = connect(Number(new URL(address).port), '127.0.0.1');
        let reply = '';
        socket.setEncoding('utf8').on('data', part => (reply += part));
        socket.on('error', () => {});
        socket.once('close', () => resolve(reply));
        socket.write(text);
      });
    assert.match(await raw('nonsense\r\n\r\n'), /^HTTP\/1\.1 400 /);
    assert.match(
      await raw(`POST /feedback HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`),
      /^HTTP\/1\.1 431 /,
    );
    assert.match(await raw('GET //[ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'), /^HTTP\/1\.1 404 /);
    assert.equal((await post(address, answer)).status, 204);
  });

  test('formulas do nothing in a spreadsheet', async () => {
    const nasty = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      ' =1',
      '＝1',
      '"=1";=2',
      "=cmd|' /C calc'!A0",
    ];
    for (const comment of nasty)
      await stored({ ...answer, id: randomUUID(), comment, prompt: comment, reason: comment, lang: comment });
    const rows = cellsOf((await see('/answers.csv')).text.slice(1)).slice(1);
    assert.equal(rows.length, nasty.length);
    for (const row of rows) {
      assert.equal(row.length, 11);
      for (const cell of row) assert.doesNotMatch(cell, /^\s*[=+\-@＝]/);
    }
    assert.equal(rows[9][7], '"=1";=2');
    assert.equal(rows[0][7], "'=1+1");
  });
});

describe('the page of answers', () => {
  test('wants a password, and only so many tries', async () => {
    await withReceiver({}, async (_, address) => {
      const root = new URL('/', address);
      const basic = text => ({ headers: { Authorization: `Basic ${Buffer.from(text).toString('base64')}` } });
      const { status, headers, text } = await ask(root);
      assert.equal(status, 401);
      assert.match(headers['www-authenticate'], /^Basic realm="[^"]+", charset="UTF-8"$/);
      assert.match(text, /<h1>Lösenord krävs<\/h1>/);
      for (const path of ['/', '/answers.csv', '/?page=/mal', '/feedback/'])
        assert.equal((await ask(new URL(path, root), basic('x:wrong'))).status, 401);
      assert.equal((await ask(root, basic(`x:${password}`))).status, 200);
      assert.equal((await ask(root, basic(`anybody:${password}`))).status, 200);
      for (const path of ['/remove', '/restore'])
        assert.equal((await post(new URL(path, root), 'id=x')).status, 401);
      let last;
      for (let tries = 0; tries < 8; tries++) last = await ask(root, basic(`x:guess${tries}`));
      assert.equal(last.status, 429);
      assert.ok(Number(last.headers['retry-after']) > 0);
      // Whoever guesses may not come in either, even with the right one.
      assert.equal((await ask(root, basic(`x:${password}`))).status, 429);
    });
  });

  test('counts the answers of each page of the site, most first', async () => {
    for (const [page, helpful, comment] of [
      ['/a', 'yes', ''],
      ['/b', 'yes', ''],
      ['/b', 'no', 'Nja'],
      ['/b', 'no', ''],
      ['/m%C3%A5l', 'yes', ''],
    ])
      await stored({ ...answer, id: randomUUID(), page, helpful, comment });
    const { text, status, headers } = await see('/');
    assert.equal(status, 200);
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['set-cookie'], undefined);
    assert.equal(text.match(/<h1>/g).length, 1);
    assert.match(text, /5 svar om 3 sidor\./);
    const rows = [...text.matchAll(/<th scope="row" role="rowheader">([\s\S]*?)<\/tr>/g)].map(([row]) =>
      row
        .replace(/<[^>]*>/g, ' ')
        .trim()
        .split(/\s+/)
        .join(' '),
    );
    assert.deepEqual(rows, ['/b 3 1 2 33 % 1', '/a 1 1 0 100 % 0', '/mål 1 1 0 100 % 0']);
    assert.match((await see('/?lang=en')).text, /<html lang="en">[\s\S]*5 answers about 3 pages\./);
    assert.match((await see('/', { 'Accept-Language': 'en-GB,en;q=0.8' })).text, /<html lang="en">/);
    assert.match((await see('/', { 'Accept-Language': 'de, sv;q=0.5, en;q=0.1' })).text, /<html lang="sv">/);
  });

  test('shows a page’s reasons and comments, newest first, fifty at a time, each in its language', async () => {
    for (let count = 1; count <= 51; count++)
      await stored({
        ...answer,
        ...{ id: randomUUID(), comment: `nr ${count}.`, lang: count % 2 ? 'sma' : '"x', reason: ['b', 'a'] },
      });
    const { text } = await see('/?page=/mal');
    assert.equal(text.match(/<blockquote/g).length, 50);
    assert.ok(text.indexOf('nr 51.') < text.indexOf('nr 50.'));
    assert.doesNotMatch(text, /nr 1\./);
    assert.match(text, /<blockquote lang="sma" dir="auto">nr 51\./);
    assert.match(text, /<blockquote\s+dir="auto">nr 50\./);
    assert.match(text, /<span dir="auto">a<\/span>\s*<\/th>\s*<td role="cell">51<\/td>/);
    const [, next] = /rel="next" href="([^"]+)"/.exec(text);
    assert.match((await see(next.replaceAll('&amp;', '&'))).text, /nr 1\.[\s\S]*rel="prev"/);
  });

  test('removes a comment for good, from the file too, and keeps the count', async () => {
    // Long enough to fill pages of the file that are then free.
    const secret = 'Anna Andersson, Storgatan 1. '.repeat(1000);
    await stored({ ...fuller, comment: secret });
    const [, , file] = receiver.store.database.prepare('PRAGMA database_list').raw().all()[0];
    const isThere = () =>
      [file, `${file}-wal`].some(each => existsSync(each) && readFileSync(each).includes('Storgatan'));
    assert.ok(isThere());
    const { text } = await see('/?page=/mal');
    const { status, headers } = await press('remove', text);
    assert.equal(status, 303);
    const { text: later } = await see(headers.location);
    assert.match(later, /Svar om \/mal/);
    assert.doesNotMatch(later, /Anna/);
    assert.match(later, /<dt>Svar<\/dt>\s*<dd>1<\/dd>/);
    assert.ok(!isThere());
    // A retry that comes late does not bring it back.
    assert.equal((await stored({ ...fuller, comment: secret, elapsed: '40' })).comment, '');
  });

  test('does what its own buttons ask, and nothing that another site’s page asks', async () => {
    await stored(fuller);
    const { text } = await see('/?page=/mal');
    const refused = [
      press('remove', text, { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }),
      press('remove', text, { 'Sec-Fetch-Site': 'same-site', Origin: 'https://evil.example' }),
      press('remove', text, { Origin: 'https://evil.example' }),
      press('remove', text, undefined, fields => ({ ...fields, token: 'x' })),
      press('remove', text, undefined, ({ id, page }) => ({ id, page })),
    ];
    for (const { status } of await Promise.all(refused)) assert.equal(status, 403);
    assert.equal((await see('/remove?id=x')).status, 405);
    assert.equal(records()[0].comment, 'Årets siffror?');
    // Without TLS a browser says neither, and a page with no-referrer says "null".
    assert.equal((await press('remove', text, { Origin: 'null' })).status, 303);
  });

  test('is also below the path of the form, so that a proxy needs one line', async () => {
    await stored(fuller);
    assert.match((await see('/feedback/?lang=en')).text, /1 answer about 1 page\./);
    assert.equal((await see('/feedback/answers.csv')).status, 200);
    for (const path of ['/style.css', '/feedback/style.css']) {
      const { status, headers } = await ask(new URL(path, root));
      assert.deepEqual([status, headers['content-type']], [200, 'text/css; charset=utf-8']);
    }
    assert.equal((await see('/nothing')).status, 404);
  });
});

test('exports every answer as CSV for a Swedish spreadsheet, however many', async () => {
  const insert = receiver.store.database.prepare(
    `INSERT INTO answers (id, prompt, page, lang, helpful, reasons, comment, elapsed, set_aside, first, latest)
    VALUES (?, '', '/mal', 'sv', 'yes', '["a","b"]', ?, 1.5, 0, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`,
  );
  receiver.store.database.exec('BEGIN');
  for (let count = 0; count < 1201; count++) insert.run(randomUUID(), `rad "${count}";\nnästa 👍`);
  receiver.store.database.exec('COMMIT');
  const { text, headers } = await see('/answers.csv');
  assert.equal(headers['content-type'], 'text/csv; charset=utf-8');
  assert.match(headers['content-disposition'], /attachment; filename="svar\.csv"/);
  assert.ok(text.startsWith('\uFEFFFörst;Senast;Sida;'));
  const rows = cellsOf(text.slice(1));
  assert.equal(rows.length, 1202);
  assert.deepEqual(rows[1201].slice(2, 10), [
    ...['/mal', '', 'sv', 'ja', 'a | b', 'rad "1200";\nnästa 👍', '1,5', ''],
  ]);
});

describe('the contract’s description', () => {
  const description = JSON.parse(readFileSync('docs/feedback.openapi.json', 'utf8'));
  const { requestBody, responses } = description.paths['/feedback'].post;
  const { schema, examples } = requestBody.content['application/x-www-form-urlencoded'];
  const properties = description.components.schemas.Answer.properties;

  for (const [name, { value, 'x-status': expected }] of Object.entries(examples))
    test(`its example “${name}” gets what it says`, async () => {
      const { status } = await post(address, value);
      assert.equal(status, expected);
      assert.ok(responses[status], `${status} is described`);
      const ajv = new Ajv2020({
        strict: false,
        formats: { uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i },
      });
      const validate = ajv.compile({ ...schema, components: description.components });
      const whole = { ...value, ...('reason' in value && { reason: [value.reason].flat() }) };
      assert.equal(validate(whole), expected < 300, JSON.stringify(validate.errors));
    });

  test('an example that is late replaces nothing, and one that is trapped is not there', async () => {
    for (const name of ['first', 'fuller', 'late', 'trapped']) await post(address, examples[name].value);
    assert.deepEqual(
      records().map(({ id, comment }) => [id, comment]),
      [[examples.first.value.id, examples.fuller.value.comment]],
    );
  });

  test('has every status that an answer can get, and no other', () => {
    const refusals = Object.entries(problems)
      .filter(([kind]) => kind !== 'method')
      .map(([, { status }]) => status);
    assert.deepEqual(Object.keys(responses), [...new Set([200, 204, ...refusals])].sort().map(String));
  });

  test('has the fields and limits of the code', () => {
    assert.deepEqual(Object.keys(properties), names);
    for (const name of ['prompt', 'page', 'lang', 'comment'])
      assert.equal(properties[name].maxLength, limits[name], name);
    assert.equal(properties.reason.maxItems, limits.reasons);
    assert.equal(properties.reason.items.maxLength, limits.reason);
    assert.ok(requestBody.description.includes(largest.toLocaleString('sv-SE').replace(/\s/g, ' ')));
  });
});

describe('the file', () => {
  const run = (...words) =>
    spawnSync(process.execPath, ['bin/civic-goals.mjs', 'receive', ...words], {
      encoding: 'utf8',
      timeout: 120_000,
    });

  test('is for its owner’s eyes, and holds the answers when the receiver has been started again', async () => {
    const file = newFile();
    await withReceiver({ file }, (_, address) => post(address, fuller));
    if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600);
    await withReceiver({ file }, async receiver => {
      assert.equal(recordsOf(receiver)[0].comment, 'Årets siffror?');
      const settings = name => receiver.store.database.prepare(`PRAGMA ${name}`).raw().all()[0][0];
      assert.equal(settings('journal_mode'), 'wal');
      assert.equal(settings('synchronous'), 2);
    });
  });

  test('is not harmed by another program that looks into it', async () => {
    const file = newFile();
    // As the command does: once for the password, and once to stay.
    (await openStore(file)).close();
    const { address, close } = await startReceiver({ file, port: 0, password });
    const count = `import Database from 'libsql'; const database = new Database(${JSON.stringify(file)});
      console.log(database.prepare('SELECT count(*) AS answers FROM answers').all()[0].answers); database.close();`;
    const look = () =>
      Number(spawnSync(process.execPath, ['--input-type=module', '-e', count], { encoding: 'utf8' }).stdout);
    try {
      for (let answers = 0; answers < 3; answers++) {
        assert.equal(look(), answers);
        await post(address, { ...answer, id: randomUUID() });
      }
      assert.equal(look(), 3);
    } finally {
      await close();
    }
  });

  test('forgets answers that are old enough', async () => {
    const file = newFile();
    await withReceiver({ file }, async ({ store }, address) => {
      for (const page of ['/old', '/new']) await post(address, { ...answer, id: randomUUID(), page });
      store.database.exec(`UPDATE answers SET latest = '2020-01-01T00:00:00.000Z' WHERE page = '/old'`);
    });
    await withReceiver({ file, forgetAfter: 365 }, receiver =>
      assert.deepEqual(
        recordsOf(receiver).map(({ page }) => page),
        ['/new'],
      ),
    );
  });

  test('of another program, or of none, is left alone', () => {
    const text = newFile();
    writeFileSync(text, 'Inte en databas. '.repeat(100));
    const { status, stderr } = run('--file', text, '--port', '0');
    assert.equal(status, 2);
    assert.ok(stderr.startsWith(`${text}: `), stderr);
    assert.doesNotMatch(stderr, /\n\s+at /);
    assert.equal(run('--file', join(folder, 'none', 'here'), '--port', '0').status, 2);
  });

  test('that cannot be written to makes no thanks', async () => {
    const faults = [];
    const report = ({ message }) => faults.push(message);
    await withReceiver({ report }, async (receiver, address) => {
      receiver.store.database.exec('ALTER TABLE answers RENAME TO elsewhere');
      const { status, headers } = await post(address, answer);
      assert.equal(status, 503);
      assert.ok(headers['retry-after']);
      const page = await post(address, answer, { headers: asBrowser });
      assert.match(page.text, /Svaret kunde inte tas emot/);
      assert.match(faults[0], /answers/);
      receiver.store.database.exec('ALTER TABLE elsewhere RENAME TO answers');
      assert.equal((await post(address, answer)).status, 204);
    });
  });

  test('gets another password, which a receiver that runs takes at once', async () => {
    const file = newFile();
    const made = ({ stdout }) => /once: (\S+)/.exec(stdout)[1];
    const first = made(run('--file', file, '--new-password'));
    assert.match(first, /^([a-z2-9]{4}-){5}[a-z2-9]{4}$/);
    await withReceiver({ file, password: undefined }, async (_, address) => {
      const status = async text => {
        const Authorization = `Basic ${Buffer.from(`x:${text}`).toString('base64')}`;
        return (await ask(new URL('/', address), { headers: { Authorization } })).status;
      };
      assert.equal(await status(first), 200);
      const second = made(run('--file', file, '--new-password'));
      assert.equal(await status(second), 200);
      assert.equal(await status(first), 401);
    });
    assert.ok(!readFileSync(file).includes(first));
  });
});

describe('the command', () => {
  const start = async (words, env = {}) => {
    const child = spawn(process.execPath, ['bin/civic-goals.mjs', 'receive', '--port', '0', ...words], {
      env: { ...process.env, ...env },
    });
    const said = { out: '', err: '' };
    child.stderr.setEncoding('utf8').on('data', text => (said.err += text));
    const limit = setTimeout(() => child.kill('SIGKILL'), 120_000);
    await new Promise(resolve => {
      child.once('close', resolve);
      child.stdout.setEncoding('utf8').on('data', text => {
        said.out += text;
        if (/page of answers is at/.test(said.out)) resolve();
      });
    });
    clearTimeout(limit);
    return { child, said, address: /taken at (\S+)/.exec(said.out)?.[1] };
  };
  const stop = async (child, signal) => {
    child.kill(signal);
    const [code] = await once(child, 'exit');
    return code;
  };

  test('prints the address, a password the first time only, and ends in order', async () => {
    const file = newFile();
    const first = await start(['--file', file, '--path', '/svar']);
    assert.match(first.address, /^http:\/\/127\.0\.0\.1:\d+\/svar$/);
    const [, made] = /shown only this once: (\S+)/.exec(first.said.out);
    assert.equal((await post(first.address, fuller)).status, 204);
    if (process.platform !== 'win32') assert.equal(await stop(first.child, 'SIGTERM'), 0);
    else first.child.kill();

    const second = await start(['--file', file]);
    assert.doesNotMatch(second.said.out, /once/);
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
    assert.doesNotMatch(said.out, /once/);
    assert.match(said.err, /TLS is the job of a proxy/);
    const Authorization = `Basic ${Buffer.from('x:åäö från miljön').toString('base64')}`;
    const { status } = await ask(`http://127.0.0.1:${new URL(address).port}/`, {
      headers: { Authorization },
    });
    assert.equal(status, 200);
    await stop(child, 'SIGTERM');
  });

  test('exits with 2 and says how it is used, where it is used wrongly', () => {
    for (const words of [
      ['--what'],
      ['something'],
      ['--port', 'x'],
      ['--port', '70000'],
      ['--rate', '0'],
      ['--path', 'feedback'],
      ['--path', '/'],
      ['--origin', 'www.krokom.example'],
      ['--origin', 'https://www.krokom.example/path'],
      ['--host', 'x y'],
      ['--forget-after', '0'],
    ]) {
      const { status, stderr } = spawnSync(process.execPath, ['bin/civic-goals.mjs', 'receive', ...words], {
        encoding: 'utf8',
        cwd: process.cwd(),
        timeout: 120_000,
      });
      assert.equal(status, 2, words.join(' '));
      assert.match(stderr, /civic-goals receive \[--file/);
    }
  });

  test('has its options described, for those who run it', () => {
    const { stdout } = spawnSync(process.execPath, ['bin/civic-goals.mjs', 'receive', '--help'], {
      encoding: 'utf8',
    });
    const described = readFileSync('docs/mottagare.md', 'utf8');
    const options = [...new Set(stdout.match(/--[a-z-]+/g))];
    assert.equal(options.length, 9);
    for (const option of options) assert.ok(described.includes(`\`${option}`), option);
  });

  test('says what to install where the database’s library is not there', () => {
    const alone = join(folder, 'alone');
    for (const path of ['bin', 'dist/elements', 'package.json'])
      cpSync(path, join(alone, path), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, ['bin/civic-goals.mjs', 'receive'], {
      encoding: 'utf8',
      cwd: alone,
    });
    assert.equal(status, 2);
    assert.equal(stderr, 'The receiver needs the package libsql. To get it: npm install libsql\n');
    assert.ok(!existsSync(join(alone, 'civic-feedback.sqlite')));
  });

  test('says what is taken where somebody else is there already', async () => {
    const { port } = new URL(address);
    const { status, stderr } = spawnSync(
      process.execPath,
      ['bin/civic-goals.mjs', 'receive', '--file', newFile(), '--port', port],
      { encoding: 'utf8', timeout: 120_000 },
    );
    assert.equal(status, 2);
    assert.match(stderr, /EADDRINUSE/);
  });
});
