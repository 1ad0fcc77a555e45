/**
 * Goes round the pages of the test runner: puts `each-test.ts` before every test file, hears from each page what it is about, and ends one
 * that has not got any further for long, in words. A page that has hung up, or is caught in a loop, cannot do that by itself.
 */
import { clearInterval, setInterval } from 'node:timers';
import { usualSeed } from './fast-check.mjs';

/** Counted in ticks, as a machine that sleeps or is busy has none. */
const interval = 1000;

/**
 * @param options `patience`: for how many seconds nothing may move in a test; a page as a whole has five times that. `only`: the name of the one test
 *   that is to run, with those of what it is in before it. `share`: `all` gives every case at random to each engine.
 *   `seed`: where they begin to be drawn.
 * @returns A plugin and a middleware for the test runner, and `told`: what a session's page is about, in words.
 */
export function watch({ patience = 60, only = '', share = '', seed = usualSeed } = {}) {
  const options = new URLSearchParams({ patience, only, share, seed });
  const pages = new Map();
  const unanswered = new Map();
  const sockets = new Map();
  let ticking;

  const waitingFor = agent =>
    [...unanswered.values()].filter(request => request.agent === agent).map(({ url }) => url);

  const words = (
    { doing, waitsFor, code, address, state, console },
    agent,
    what = 'hangs: nothing has moved for long.',
  ) =>
    [
      `${doing} ${what}`,
      `It waits for ${waitsFor}.`,
      ...(code ? [`Code under way: ${code}.`] : []),
      `The page ${address} is ${state}.`,
      `The last line in its console: ${console}.`,
      `Not answered by the server: ${waitingFor(agent).join(', ') || 'nothing'}.`,
    ].join('\n');

  return {
    told: id => {
      const page = pages.get(id);
      return page ? words(page, page.agent, 'has not ended.') : 'The page has not told of itself.';
    },

    middleware: async (context, next) => {
      const { url, headers } = context;
      const agent = headers['user-agent'];
      const request = Symbol(url);
      unanswered.set(request, { url, agent, response: context.res });
      // What a page asks for while it is loaded is all that can be seen of it.
      for (const page of pages.values()) if (page.agent === agent && !page.steps) page.idle = 0;
      const id = context.path === '/' && context.query['wtr-session-id'];
      if (id)
        pages.set(id, {
          agent,
          origin: context.origin,
          idle: 0,
          steps: 0,
          doing: 'The page',
          waitsFor: 'its test file',
          code: '',
          address: url,
          state: 'being loaded',
          console: 'nothing',
        });
      try {
        await next();
      } finally {
        unanswered.delete(request);
      }
    },

    plugin: {
      name: 'watch',

      serverStart({ webSockets }) {
        webSockets.on('message', ({ webSocket, data }) => {
          if (data.type === 'wtr-session-started') sockets.set(data.sessionId, webSocket);
          if (data.type !== 'wtr-session-finished') return;
          pages.delete(data.sessionId);
          sockets.delete(data.sessionId);
        });
        ticking = setInterval(() => {
          for (const [id, page] of pages) {
            if (++page.idle < patience * 5) continue;
            pages.delete(id);
            // Set free, it could still say that all is well.
            sockets.get(id)?.terminate();
            void end(id, page, words(page, page.agent));
            // What it waits for does not come any more, and only a page that is free can be closed.
            for (const { agent, response } of unanswered.values())
              if (agent === page.agent && response.writable) response.writeHead(504).end();
          }
        }, interval);
        ticking.unref();
      },

      serverStop() {
        clearInterval(ticking);
      },

      transform({ path, query, body }) {
        if (query['wtr-session-id'] && path !== '/')
          return `import '/test/support/each-test.ts?${options}';${body}`;
        if (path.startsWith('/src/') && typeof body === 'string')
          return body.replace(
            /\bimport\(("[^"]+"|'[^']+')\)/g,
            '(globalThis.underWay ?? (code => code))(import($1), $1)',
          );
        return undefined;
      },

      async executeCommand({ command, payload, session }) {
        const page = pages.get(session.id);
        if (command === 'describe-page') return words(payload, page?.agent);
        if (command !== 'alive') return undefined;
        if (page) {
          const isFurther = page.steps !== payload.steps || page.doing !== payload.doing;
          Object.assign(page, payload, isFurther && { idle: 0 });
        }
        return true;
      },
    },
  };
}

async function end(sessionId, { agent, origin }, message) {
  await fetch(`${origin}/__web-test-runner__/wtr-legacy-browser-api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'wtr-session-finished',
      sessionId,
      userAgent: agent,
      result: { passed: false, errors: [{ name: 'Hang', message }], logs: [] },
    }),
  }).catch(() => undefined);
}
