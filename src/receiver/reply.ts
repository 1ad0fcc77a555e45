/** Sends what is answered, with the headers that all of it has. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Problem } from './problems.js';

export type Headers = Readonly<Record<string, string>>;

const policy =
  "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Sets status and headers; nothing is sent yet. */
export const begin = (response: ServerResponse, status: number, headers: Headers): void => {
  for (const [name, value] of Object.entries({
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    ...headers,
  }))
    response.setHeader(name, value);
  response.statusCode = status;
};

/** How long a client that is still sending may read what is answered, in milliseconds. */
const lingering = 500;

/** Whether more of the request is to come. It is not read. */
const isHalfRead = ({ complete, headers }: IncomingMessage): boolean =>
  !complete && (Number(headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in headers);

/**
 * Closes the connection when the client has had a moment to see the reply: at once, and it may see only that it was cut off. The reply
 * is whole, and says that it is the last, so that a proxy does not use the connection for somebody else.
 */
const endLater = (response: ServerResponse): void => {
  const request = response.req;
  let more = 0;
  const end = (): void => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, lingering);
  request.on('data', (part: Buffer) => {
    more += part.length;
    if (more > 65_536) request.pause();
  });
  request.once('end', end);
  request.once('close', end);
  request.resume();
};

/** Sends a reply, where none was sent yet and somebody is there to take it. */
export const reply = (
  response: ServerResponse,
  status: number,
  headers: Headers,
  body: string | Buffer = '',
): void => {
  if (response.headersSent || response.destroyed) return;
  if (body.length === 0 || !isHalfRead(response.req)) {
    begin(response, status, headers);
    response.end(body);
    return;
  }
  begin(response, status, {
    ...headers,
    Connection: 'close',
    'Content-Length': String(Buffer.byteLength(body)),
  });
  response.write(body);
  endLater(response);
};

export const replyPage = (
  response: ServerResponse,
  status: number,
  text: string,
  headers: Headers = {},
): void => reply(response, status, { 'Content-Type': 'text/html; charset=utf-8', ...headers }, text);

/** What is wrong, as data (RFC 9457). */
export const replyProblem = (response: ServerResponse, problem: Problem, headers: Headers = {}): void =>
  reply(
    response,
    problem.status,
    { 'Content-Type': 'application/problem+json', ...problem.headers, ...headers },
    JSON.stringify({ title: problem.message, status: problem.status, detail: problem.detail }),
  );
