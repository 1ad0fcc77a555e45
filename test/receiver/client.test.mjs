/** Who may post, and how often. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe } from 'node:test';
import { largest } from '../../dist/receiver/form.js';
import { makeRate } from '../../dist/receiver/rate.js';
import { ask, post } from '../support/receiver.mjs';
import { address, answer, records, recordsOf, test, withReceiver } from '../support/started-receiver.mjs';

describe('who may post', () => {
  const from = (to, headers) => post(to, { ...answer, id: randomUUID() }, { headers });

  test('a page of ours, by what the browser says; no other', async () => {
    const { host } = new URL(address);
    const others = { Origin: 'https://other.example' };
    assert.equal((await from(address, { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' })).status, 204);
    assert.equal((await from(address, { 'Sec-Fetch-Site': 'none' })).status, 204);
    assert.equal((await from(address, { Origin: `http://${host}` })).status, 204);
    assert.equal((await from(address, {})).status, 204);
    const count = (await records()).length;
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
    assert.equal((await records()).length, count);
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
      assert.equal((await recordsOf(receiver)).length, process.platform === 'linux' ? 4 : 3);
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
      assert.equal((await send('[2001:db8:1:2:ffff::7]:4711')).status, 429);
      assert.equal((await send('[2001:db8:1:3::8]')).status, 204);
      assert.equal((await send('2001:db8:1:3::9')).status, 429);
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
