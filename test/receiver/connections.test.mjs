/** Who is connected: nobody keeps others out, and the end cuts nothing off that has begun. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe } from 'node:test';
import { formOf, post } from '../support/receiver.mjs';
import { answer, recordsOf, test, until, withReceiver } from '../support/started-receiver.mjs';

const bodyOf = fields => String(formOf({ ...answer, id: randomUUID(), ...fields }));
const head = (address, body) =>
  [
    ...['POST /feedback HTTP/1.1', `Host: ${new URL(address).host}`],
    ...['Content-Type: application/x-www-form-urlencoded', `Content-Length: ${body.length}`],
    ...['', ''],
  ].join('\r\n');

/** A connection, with what came on it. */
const open = async (address, localAddress) => {
  const socket = connect({ port: Number(new URL(address).port), host: '127.0.0.1', localAddress });
  const client = { socket, said: '', closed: new Promise(resolve => socket.once('close', resolve)) };
  socket.setEncoding('latin1').on('data', text => (client.said += text));
  socket.on('error', () => {});
  await once(socket, 'connect');
  return client;
};
const statusOf = ({ said }) => /^HTTP\/1\.1 (\d+)/.exec(said)?.[1];

describe('connections', () => {
  test('that say nothing give way, from whichever address; what has begun stays', async () => {
    await withReceiver({}, async (_, address) => {
      const body = bodyOf();
      const begun = await open(address);
      begun.socket.write(head(address, body) + body.slice(0, 10));
      const silent = [];
      for (let batch = 0; batch < 11; batch++)
        silent.push(...(await Promise.all(Array.from({ length: 100 }, () => open(address)))));
      const agents = [undefined, ...(process.platform === 'linux' ? ['127.0.0.2'] : [])];
      for (const localAddress of agents)
        assert.equal((await post(address, bodyOf(), { localAddress })).status, 204);
      assert.ok(silent.some(({ socket }) => socket.closed || socket.readyState !== 'open'));
      begun.socket.write(body.slice(10));
      await until('answered', () => statusOf(begun));
      assert.equal(statusOf(begun), '204');
      for (const { socket } of [begun, ...silent]) socket.destroy();
    });
  });

  test('are ended when the receiver ends: what has begun is answered, and what is said to be stored is', async () => {
    await withReceiver({}, async (receiver, address) => {
      const silent = await open(address);
      const body = bodyOf();
      const slow = await open(address);
      slow.socket.write(head(address, body) + body.slice(0, 10));
      // Visitors behind a proxy, which keeps its connections: each sends as soon as it is answered.
      let taken = 0;
      let isCut = false;
      const underWay = new Set();
      const visitor = async () => {
        const client = await open(address);
        for (;;) {
          client.said = '';
          const form = bodyOf();
          client.socket.write(head(address, form) + form);
          await until('answered or cut', () => client.said.includes('\r\n\r\n') || client.socket.destroyed);
          if (!client.said) isCut = true;
          if (statusOf(client) === '204') taken++;
          underWay.add(client);
          if (!client.said || /^connection: close\r$/im.test(client.said)) break;
        }
        await client.closed;
      };
      const visitors = Array.from({ length: 20 }, visitor);
      await until('under way', () => underWay.size === visitors.length);
      await receiver.close();
      await Promise.all([...visitors, silent.closed, slow.closed]);
      assert.equal(isCut, false);
      assert.equal(statusOf(slow), '503');
      assert.equal((await recordsOf(receiver)).length, taken);
    });
  });
});
