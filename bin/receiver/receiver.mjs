/** The receiver of feedback: a server for one form, and a page of what has come in. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { clearTimeout, setTimeout } from 'node:timers';
import { makeActions } from './actions.mjs';
import { addressOf, languageOf } from './client.mjs';
import { makeCounts } from './counts.mjs';
import { answersPage, noticePage } from './answers-page.mjs';
import { exportAnswers } from './export.mjs';
import { makeGate } from './password.mjs';
import { makePost } from './post.mjs';
import { makeRate } from './rate.mjs';
import { reply, replyPage } from './reply.mjs';
import { openStore } from './store.mjs';

/** How many may be connected at the same time. */
const mostConnections = 1000;

const styles = readFileSync(new URL('style.css', import.meta.url));

/**
 * What is asked for below one of the places where the receiver's pages are: the root, and below the path of the form, so that a
 * proxy needs to know only that.
 */
const placeOf = (pathname, path) =>
  pathname.startsWith(`${path}/`) ? pathname.slice(path.length) : pathname;

/**
 * Starts a receiver.
 *
 * @param {object} options
 * @param {string} options.file The SQLite file; it is made where it is missing.
 * @param {string} [options.host]
 * @param {number} [options.port] 0 is any that is free.
 * @param {string} [options.path] Where answers are posted.
 * @param {readonly string[]} [options.origins] Other origins whose pages may post.
 * @param {boolean} [options.proxy] Whether a proxy of ours stands in front.
 * @param {number} [options.rate] Answers a minute from each address.
 * @param {number} [options.forgetAfter] How many days an answer is kept; for good where it is not said.
 * @param {string} [options.password] Counts instead of the one in the file.
 * @param {number} [options.patience] How long a request may take to arrive, in milliseconds.
 * @param {(error: Error) => void} [options.report] Hears what went wrong here; nothing of any visitor is in it.
 * @returns {Promise<{ address: string, store, close: () => Promise<void> }>} `address` is where answers are posted.
 */
export const startReceiver = async ({
  file,
  host = '127.0.0.1',
  port = 8787,
  path = '/feedback',
  origins = [],
  proxy = false,
  rate = 60,
  forgetAfter,
  password,
  patience = 20_000,
  report = () => {},
}) => {
  const store = await openStore(file, { forgetAfter, report });
  const gate = await makeGate(store, password);
  const counts = makeCounts(store.database);
  const token = randomBytes(24).toString('base64url');
  const post = makePost({ store, path, origins, proxy, rate: makeRate(rate), patience, report });
  const act = makeActions({
    store,
    proxy,
    patience,
    isToken: given =>
      given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token)),
  });

  /** Behind the password. */
  const answers = async (request, response, place, query) => {
    const lang = languageOf(query.get('lang'), request.headers);
    const notice = (status, what, headers) => replyPage(response, status, noticePage(lang, what), headers);
    const isAction = place === '/remove' || place === '/restore';
    if (!isAction && place !== '/' && place !== '/answers.csv') return notice(404, 'missing');
    const allowed = isAction ? ['POST'] : ['GET', 'HEAD'];
    if (!allowed.includes(request.method)) return notice(405, 'missing', { Allow: allowed.join(', ') });

    const open = await gate.open(request.headers.authorization, addressOf(request, proxy));
    if (open === false)
      return notice(401, 'login', { 'WWW-Authenticate': 'Basic realm="civic-goals", charset="UTF-8"' });
    if (open !== true) return notice(429, 'tries', { 'Retry-After': String(open) });

    if (isAction) {
      const next = await act(request, place.slice(1), lang);
      return next === undefined ? notice(403, 'stale') : reply(response, 303, { Location: next });
    }
    if (place === '/answers.csv') return exportAnswers(response, store, lang);
    replyPage(response, 200, answersPage(counts, lang, query, token));
  };

  const server = createServer(
    { headersTimeout: patience, requestTimeout: 2 * patience, connectionsCheckingInterval: patience / 4 },
    async (request, response) => {
      try {
        // What a client sends as an address may be none.
        const asked = `http://localhost${request.url}`;
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
        // Who closes a page in the middle does nothing wrong.
        if (!response.destroyed) report(error);
        replyPage(response, 500, noticePage('sv', 'broken'));
        if (response.headersSent && !response.writableEnded) response.destroy();
      }
    },
  );
  server.maxConnections = mostConnections;
  // A proxy keeps connections for other visitors; it should be the one who closes them.
  if (proxy) server.keepAliveTimeout = 75_000;
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  }).catch(error => {
    store.close();
    throw error;
  });
  const bound = server.address();
  const name = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;

  return {
    address: `http://${name}:${bound.port}${path}`,
    store,
    /** Lets what has begun come to its end, for a while. */
    close: async () => {
      const hurry = setTimeout(() => server.closeAllConnections(), 5000);
      await new Promise(resolve => {
        server.close(resolve);
        server.closeIdleConnections();
      });
      clearTimeout(hurry);
      store.close();
    },
  };
};
