/** The receiver of feedback: a server for one form, and a page of what has come in. */
import { timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { actions, makeActions } from './actions.js';
import { answersPage } from './answers-page.js';
import { addressOf, languageOf } from './client.js';
import { watchConnections } from './connections.js';
import { exportAnswers } from './export.js';
import { noticePage, type Notice } from './notice-page.js';
import { openStore, type StoreAddress } from './open-store.js';
import { makeGate } from './password.js';
import { makePost } from './post.js';
import { makeRate } from './rate.js';
import { reply, replyPage, type Headers } from './reply.js';
import { NotKeptYet, StoreError, type Store } from './store.js';

const styles = readFileSync(new URL('style.css', import.meta.url));

/**
 * What is asked for below one of the places where the receiver's pages are: the root, and below the path of the form, so that a
 * proxy needs to know only that.
 */
const placeOf = (pathname: string, path: string): string =>
  pathname.startsWith(`${path}/`) ? pathname.slice(path.length) : pathname;

export interface ReceiverOptions {
  /** The SQLite file; it is made where it is missing. */
  readonly file?: string;
  /** A PostgreSQL database instead. */
  readonly database?: string | undefined;
  readonly databaseRead?: StoreAddress['databaseRead'];
  readonly host?: string;
  /** 0 is any that is free. */
  readonly port?: number;
  /** Where answers are posted. */
  readonly path?: string;
  /** Other origins whose pages may post. */
  readonly origins?: readonly string[];
  /** Whether a proxy of ours stands in front. */
  readonly proxy?: boolean;
  /** Answers a minute from each address. */
  readonly rate?: number;
  /** How many days an answer is kept; for good where it is not said. */
  readonly forgetAfter?: number | undefined;
  /** Counts instead of the one in the file. */
  readonly password?: string | undefined;
  /** How long a request may take to arrive, in milliseconds. */
  readonly patience?: number;
  /** Hears what went wrong here; nothing of any visitor is in it. */
  readonly report?: (error: unknown) => void;
}

export interface Receiver {
  /** Where answers are posted. */
  readonly address: string;
  readonly store: Store;
  /** Lets what has begun come to its end, for a while. */
  close(): Promise<void>;
}

/**
 * Starts a receiver.
 *
 * @throws {StoreError} Where the file cannot be used, or the library is not there.
 * @throws {NodeJS.ErrnoException} Where the address is taken, or is not ours.
 */
export const startReceiver = async ({
  file = 'civic-feedback.sqlite',
  database = file,
  databaseRead,
  host = '127.0.0.1',
  port = 8787,
  path = '/feedback',
  origins = [],
  proxy = false,
  rate = 60,
  forgetAfter,
  password,
  patience = 20_000,
  report = () => undefined,
}: ReceiverOptions): Promise<Receiver> => {
  const store = await openStore({ database, databaseRead }, report);
  const [gate, rates] = [makeGate(store, password), makeRate(rate)];
  store.share('answers', rates);
  const token = await store.secret('token').catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const isToken = (given: string): boolean => {
    const [theirs, ours] = [Buffer.from(given), Buffer.from(token)];
    return theirs.length === ours.length && timingSafeEqual(theirs, ours);
  };
  const server = createServer({
    headersTimeout: patience,
    requestTimeout: 2 * patience,
    connectionsCheckingInterval: patience / 4,
  });
  const connections = watchConnections(server);
  const { ending } = connections;
  const post = makePost({ store, path, origins, proxy, rate: rates, patience, ending, report });
  const act = makeActions({ store, proxy, patience, ending, isToken });

  /** Behind the password. */
  const answers = async (
    request: IncomingMessage,
    response: ServerResponse,
    place: string,
    query: URLSearchParams,
  ): Promise<void> => {
    const lang = languageOf(query.get('lang'), request.headers);
    const notice = (status: number, what: Notice, headers?: Headers): void =>
      replyPage(response, status, noticePage(lang, what, store.keptIn), headers);
    const action = actions.find(name => place === `/${name}`);
    if (!action && place !== '/' && place !== '/answers.csv') return notice(404, 'missing');
    const allowed = action ? ['POST'] : ['GET', 'HEAD'];
    if (!allowed.includes(request.method ?? '')) return notice(405, 'missing', { Allow: allowed.join(', ') });

    const open = await gate.open(request.headers.authorization, addressOf(request, proxy));
    if (open === false)
      return notice(401, 'login', { 'WWW-Authenticate': 'Basic realm="civic-goals", charset="UTF-8"' });
    if (open !== true) return notice(429, 'tries', { 'Retry-After': String(open) });

    if (action) {
      const next = await act(request, action, lang);
      return next === undefined ? notice(403, 'stale') : reply(response, 303, { Location: next });
    }
    if (place === '/answers.csv') return exportAnswers(response, store, lang);
    replyPage(response, 200, await answersPage(store, lang, query, token));
  };

  /** What is said where something went wrong. Who closes a page in the middle does nothing wrong. */
  const fail = (error: unknown, response: ServerResponse): void => {
    const isLater = error instanceof NotKeptYet;
    if (!response.destroyed) report(isLater ? error.cause : error);
    const isOfStore = isLater || error instanceof StoreError;
    const lang = languageOf(undefined, response.req.headers);
    const page = noticePage(lang, isLater ? 'later' : isOfStore ? 'locked' : 'broken', store.keptIn);
    replyPage(response, isOfStore ? 503 : 500, page, isOfStore ? { 'Retry-After': '10' } : {});
    if (response.headersSent && !response.writableEnded) response.destroy();
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    connections.begin(response);
    try {
      if (request.url === path) return await post(request, response);
      // What a client sends as an address may be none.
      const asked = `http://localhost${request.url ?? ''}`;
      const { pathname, searchParams } = new URL(URL.canParse(asked) ? asked : 'http://localhost/-');
      if (pathname === path) return await post(request, response);
      const place = placeOf(pathname, path);
      if (place === '/style.css')
        return reply(
          response,
          200,
          { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'max-age=300' },
          styles,
        );
      await answers(request, response, place, searchParams);
    } catch (error) {
      fail(error, response);
    }
  };

  server.on('request', (request, response) => void handle(request, response));
  // A proxy keeps connections for other visitors; it should be the one who closes them.
  if (proxy) server.keepAliveTimeout = 75_000;
  try {
    await once(server.listen(port, host), 'listening');
  } catch (error) {
    await store.close();
    throw error;
  }
  server.on('error', report);
  // What cannot be written now is said now, and not with the first answer.
  void store.set('started', new Date().toISOString()).catch(report);
  store.tend(forgetAfter);
  const bound = server.address() as AddressInfo;
  const name = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;

  return {
    address: `http://${name}:${bound.port}${path}`,
    store,
    close: async () => {
      await connections.end();
      await store.close();
    },
  };
};
