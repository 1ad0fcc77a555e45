/** A small server for tests of clients: it counts, can be slow or busy, breaks off in the middle, and knows what has not changed. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * Starts a server.
 *
 * @param {(url: URL) => { status?: number, body?: unknown, headers?: Record<string, string> }} answer What it says of an address.
 * @param {{ latency?: number }} [options]
 * @returns `origin`; `requests`, what has been asked for, with headers; `most`, how many were under way at once; `next`, a list of what to do
 *   with the requests that come next, one each, in place of the answer: `{ status, headers }`, `'cut'` (the connection breaks when half has been sent),
 *   `'hang'` (nothing comes; `hanging` ends when such a request is there), `undefined` (the answer); and `close`.
 */
export const startServer = async (answer, { latency = 0 } = {}) => {
  const state = { requests: [], most: 0, next: [], heard: () => undefined };
  let underWay = 0;
  let isHanging;
  state.hanging = new Promise(resolve => (isHanging = resolve));

  const send = (request, response) => {
    const url = new URL(request.url, 'http://server');
    const said = state.next.shift();
    if (said === 'hang') return isHanging();
    const {
      status = 200,
      headers = {},
      body = '',
    } = said && said !== 'cut' ? { body: { detail: 'Not now.' }, ...said } : answer(url);
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const etag = `"${createHash('sha1').update(text).digest('hex')}"`;
    if (status === 200 && request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag });
      return response.end();
    }
    response.writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      ...(status === 200 && { etag }),
      ...headers,
    });
    if (said !== 'cut') return response.end(text);
    return response.write(text.slice(0, text.length / 2), () => response.destroy());
  };

  const server = createServer((request, response) => {
    state.requests.push({ path: request.url, headers: request.headers });
    state.most = Math.max(state.most, ++underWay);
    response.once('close', () => underWay--);
    state.heard(request);
    if (latency) setTimeout(() => send(request, response), latency);
    else send(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  state.origin = `http://127.0.0.1:${server.address().port}`;
  state.close = async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  };
  return state;
};
