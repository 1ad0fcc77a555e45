/** Input that is meant to do harm. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe } from 'node:test';
import { ask, cellsOf, post } from '../support/receiver.mjs';
import {
  fuller,
  address,
  answer,
  records,
  see,
  stored,
  test,
  withReceiver,
} from '../support/started-receiver.mjs';

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
    assert.equal((await records()).length, 2);
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
    assert.equal(rows[9][7], `'"=1";'=2`);
    assert.equal(rows[0][7], "'=1+1");
  });
});
