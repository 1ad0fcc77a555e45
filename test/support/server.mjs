/**
 * Answers that tests ask for by address, served from the same origin as the tests.
 *
 * `/__test__/echo` answers with what its query says:
 *
 *   status=404                the status, 200 unless said
 *   type=application/json     the content type, text/plain unless said (charset=utf-8 is added)
 *   body=…                    the body
 *   delay=200                 milliseconds to wait before answering
 *   held                      with a key: answered when `/__test__/release?key=…` is asked for, which answers after it
 *   redirect=/path            a Location header, and 302 unless a status is given
 *   cors=*                    Access-Control-Allow-Origin, and preflight requests are answered
 *   h:name=value              any other header, as often as needed
 *   failures=1                with a key: how many of its first requests are answered with 503
 *   key=anything              the name under which the request is noted
 *
 * `/__test__/log?key=anything` tells what was noted: `{ count, requests: [{ method, url, headers, body, beside }] }`, where
 * `beside` is how many earlier ones had not been answered yet.
 * Preflights are noted like other requests. A key belongs to one test: `crypto.randomUUID()` makes one.
 *
 * `/__test__/snippets` tells what the build prints for files held to their hashes, for the folder `/cdn/`.
 *
 * `/__test__/copy/cdn/civic-goals.js` is `cdn/civic-goals.js` once more, to a browser another copy of the library.
 *
 * `/__test__/flaky/key/2/core/civic-goals.js` is `cdn/civic-goals.js` on a bad day: of the files beside it, the first two
 * requests for one whose name begins with `core` are answered with 503. All are noted under the key.
 *
 * `/test/pages/name.html` is served as it lies there, without the script that the test server puts into every other page,
 * with a script for each `script=address`, a style sheet for each `style=address` and a module script for each
 * `module=address` where it says `<!-- head -->`, with the HTML of `head=…` before them, and takes `h:name=value` too: `?h:content-security-policy=script-src 'self'`.
 * So is `cdn/builder/index.html`, where nothing but headers is put in.
 * Whatever else lies in the checkout, test/fixtures/ included, the test server serves without help from here.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const root = new URL('../..', import.meta.url);

export function testServer() {
  const log = new Map();
  const unanswered = new Map();
  const held = new Map();

  return async function serve(context, next) {
    if (context.path === '/__test__/log') {
      const requests = log.get(context.query.key) ?? [];
      context.set('cache-control', 'no-store');
      context.body = { count: requests.length, requests };
      return;
    }
    if (context.path === '/__test__/release') {
      const waiting = held.get(context.query.key) ?? [];
      held.delete(context.query.key);
      await Promise.all(
        waiting.map(async ({ release, context: { res } }) => {
          release();
          if (!res.closed) await once(res, 'close');
        }),
      );
      context.set('cache-control', 'no-store');
      context.body = String(waiting.length);
      return;
    }
    const query = new URLSearchParams(context.querystring);
    if (/^\/(test\/pages|stories|cdn\/builder)\/([\w-]+\/)*[\w.-]+\.html$/.test(context.path)) {
      const page = await readFile(new URL(`.${context.path}`, root)).catch(() => null);
      if (page) {
        setHeaders(context, query);
        context.type = 'html';
        const tags = [
          ...query.getAll('head'),
          ...query.getAll('script').map(address => `<script src="${address}"></script>`),
          ...query.getAll('style').map(address => `<link rel="stylesheet" href="${address}" />`),
          ...query.getAll('module').map(address => `<script type="module" src="${address}"></script>`),
        ];
        const html = page.toString();
        const place = html.includes('<!-- head -->') ? '<!-- head -->' : '<head>';
        context.body = html.replace(place, place + tags.join(''));
        return;
      }
    }
    if (context.path === '/__test__/snippets') {
      // Made by the build, as what it reads is: the other addresses do without.
      const { snippetsFor } = await import('../../dist/cli/script-tags.js');
      const json = async path => JSON.parse(await readFile(new URL(path, root), 'utf8'));
      context.body = snippetsFor(
        '/cdn/',
        await json('cdn/integrity.json'),
        (await json('package.json')).version,
      );
      return;
    }
    const [, copied] = /^\/__test__\/copy\/(cdn\/[\w/.-]+\.js)$/.exec(context.path) ?? [];
    if (copied) {
      context.type = 'js';
      context.body = await readFile(new URL(copied, root));
      return;
    }
    const [, flakyKey, times, name, path] =
      /^\/__test__\/flaky\/([^/]+)\/(\d+)\/([^/]+)\/([\w%/.-]+\.js)$/.exec(context.path) ?? [];
    if (path) {
      const requests = log.get(flakyKey) ?? [];
      const file = decodeURIComponent(path);
      const failing = file.split('/').at(-1).startsWith(name);
      log.set(flakyKey, [...requests, { method: context.method, url: context.url, failing }]);
      context.type = 'js';
      context.set('cache-control', 'no-store');
      if (failing && requests.filter(request => request.failing).length < Number(times)) context.status = 503;
      else context.body = await readFile(new URL(`cdn/${file}`, root));
      return;
    }
    if (context.path !== '/__test__/echo') {
      await next();
      return;
    }

    const { method, url, headers } = context;
    const key = query.get('key');
    let released;
    if (key) {
      const beside = unanswered.get(key) ?? 0;
      const body = await read(context.req);
      // Held before it is in the log: who sees it there may release it at once.
      if (query.has('held'))
        released = new Promise(release => held.set(key, [...(held.get(key) ?? []), { release, context }]));
      log.set(key, [...(log.get(key) ?? []), { method, url, headers, body, beside }]);
      unanswered.set(key, (unanswered.get(key) ?? 0) + 1);
    }
    await wait(Number(query.get('delay') ?? 0));
    await released;
    if (key) unanswered.set(key, unanswered.get(key) - 1);

    if (query.has('cors')) {
      context.set('access-control-allow-origin', query.get('cors'));
      context.set('access-control-allow-headers', headers['access-control-request-headers'] ?? '*');
      context.set('access-control-allow-methods', 'GET, POST, PUT, DELETE');
    }
    setHeaders(context, query);
    if (query.has('redirect')) context.set('location', query.get('redirect'));

    if (key && log.get(key).length <= Number(query.get('failures'))) {
      context.status = 503;
      context.body = '';
      return;
    }
    context.status = Number(query.get('status') ?? (query.has('redirect') ? 302 : 200));
    context.set('content-type', `${query.get('type') ?? 'text/plain'}; charset=utf-8`);
    context.body = Buffer.from(query.get('body') ?? '');
  };
}

function setHeaders(context, query) {
  context.set('cache-control', 'no-store');
  for (const [name, value] of query) if (name.startsWith('h:')) context.set(name.slice(2), value);
}

async function read(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
