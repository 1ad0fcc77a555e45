/** A client of the receiver that can send what no browser would, and a place for its files. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that is there as long as the process. */
export const scratch = () => {
  const folder = mkdtempSync(join(tmpdir(), 'civic-goals-receiver-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A port that nobody has just now. */
export const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
};

/** The fields as a browser sends them; a list is a repeated field. */
export const formOf = fields =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map(each => [name, each])),
  );

/**
 * Sends a request and reads the reply.
 *
 * @param {string} address
 * @param {{ method?: string, headers?: Record<string, string>, body?: string | Buffer }} [what]
 */
export const ask = (address, { body, ...options } = {}) =>
  new Promise((resolve, reject) => {
    const sent = request(address, options, response => {
      const parts = [];
      response.on('data', part => parts.push(part));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          text: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });

/** Posts a form. `fields` may be text: then it is the body as it is. */
export const post = (address, fields, { headers, ...options } = {}) =>
  ask(address, {
    method: 'POST',
    body: typeof fields === 'string' || Buffer.isBuffer(fields) ? fields : String(formOf(fields)),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    ...options,
  });

/** The cells of a CSV file with semicolons. */
export const cellsOf = text => {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n"]*))(;|\r\n)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ';') rows.push([]);
  }
  return rows.slice(0, -1);
};
