/**
 * Asks services for answers: patiently, few at a time, and with what the cache has. Everything that can go wrong on the way comes back as a
 * failure; nothing is thrown.
 */
import {
  busy,
  parsed,
  passing,
  refused,
  retryAfter,
  type Answer,
  type Transport,
} from '../services/answer.js';
import type { Cache, Kept } from './cache.js';
import { systemClock, type Clock } from './clock.js';
import type { Failure } from '../services/failure.js';
import { createPace, type Limits, type Pace } from './pace.js';

export interface TransportOptions {
  /** Who asks, for the service's log: `civic-goals/1.0.0 (+https://www.krokom.example/)`. */
  readonly userAgent: string;
  readonly limits: Limits;
  readonly cache?: Cache | undefined;
  readonly clock?: Clock;
  /** A number from 0 to 1, so that those who were refused together do not come back together. */
  readonly random?: () => number;
  /** How often an address is tried. */
  readonly tries?: number;
  /** How long a request may take, in milliseconds. */
  readonly timeLimit?: number;
  /** How large an answer may be, in bytes. */
  readonly largest?: number;
  /** Is told of each request before it is sent. */
  readonly hear?: ((address: string) => void) | undefined;
}

/** Of connections: no name of that kind, or a certificate that is not theirs, is no trouble that passes. */
const lasting = /^(ENOTFOUND|ERR_TLS_|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_INVALID)/;

/** A service that wants to be left alone for longer is asked another day. */
const longestWait = 120_000;
const mostRedirects = 5;

type Attempt =
  | { readonly answer: Answer }
  /** To be tried again, perhaps not before some milliseconds have gone. */
  | { readonly failure: Failure; readonly after?: number };

/** The system's code of a connection that failed, else what the engine says of it. */
const codeOf = (error: unknown): string => {
  for (let each = error; each instanceof Error; each = each.cause) {
    const { code } = each as NodeJS.ErrnoException;
    if (typeof code === 'string') return code;
  }
  return error instanceof Error ? error.message : String(error);
};

/** The text of a body, as far as it may go on; nothing where it goes on farther. */
const readBody = async (response: Response, largest: number): Promise<string | undefined> => {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  if (!response.body) return text;
  for await (const part of response.body as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > largest) return undefined;
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
};

/** Asks for one set of services, all with the same limits. */
export const createTransport = ({
  userAgent,
  limits,
  cache,
  clock = systemClock,
  random = Math.random,
  tries = 5,
  timeLimit = 60_000,
  largest = 50e6,
  hear,
}: TransportOptions): Transport => {
  const paces = new Map<string, Pace>();
  /** Services that have not answered for as long as there was patience: the next one that asks need not find out as slowly. */
  const down = new Set<string>();
  const paceOf = (origin: string): Pace => {
    let pace = paces.get(origin);
    if (!pace) paces.set(origin, (pace = createPace(limits, clock)));
    return pace;
  };

  const send = async (address: string, kept: Kept | undefined, signal: AbortSignal): Promise<Attempt> => {
    let place = address;
    for (let hop = 0; hop <= mostRedirects; hop++) {
      hear?.(place);
      const response = await fetch(place, {
        redirect: 'manual',
        signal,
        headers: {
          accept: 'application/json',
          'user-agent': userAgent,
          ...(kept?.etag && { 'if-none-match': kept.etag }),
          ...(kept?.modified && { 'if-modified-since': kept.modified }),
        },
      });
      const { status, headers } = response;
      if (status === 304 && kept) {
        await response.body?.cancel();
        return { answer: parsed(address, kept.body) };
      }
      const location = headers.get('location');
      if (status >= 300 && status < 400 && location !== null && URL.canParse(location, place)) {
        await response.body?.cancel();
        const to = new URL(location, place);
        if (to.origin !== new URL(place).origin)
          return { answer: { failure: { code: 'elsewhere', address, to: to.href } } };
        place = to.href;
        continue;
      }
      const body = await readBody(response, largest);
      if (body === undefined)
        return { answer: { failure: { code: 'too-large', address, megabytes: largest / 1e6 } } };
      if (passing.has(status)) {
        const after = retryAfter(headers.get('retry-after'), clock.now());
        return { failure: busy(address, status, after), ...(after !== undefined && { after }) };
      }
      if (!response.ok) return { answer: { failure: refused(address, status, body) } };
      const answer = parsed(address, body);
      const [etag, modified] = [headers.get('etag'), headers.get('last-modified')];
      if (cache && !answer.failure && (etag ?? modified) !== null)
        await cache.set({ address, ...(etag && { etag }), ...(modified && { modified }), body });
      return { answer };
    }
    return { answer: { failure: { code: 'endless', address } } };
  };

  /** One request, no longer than it may take. */
  const attempt = async (address: string, kept: Kept | undefined): Promise<Attempt> => {
    const [request, limit] = [new AbortController(), new AbortController()];
    const late = clock.sleep(timeLimit, limit.signal).then(() => {
      if (!limit.signal.aborted) request.abort();
    });
    try {
      return await send(address, kept, request.signal);
    } catch (error) {
      if (request.signal.aborted)
        return { failure: { code: 'too-slow', address, seconds: timeLimit / 1000 } };
      const reason = codeOf(error);
      const failure = { code: 'unreachable', address, reason } as const;
      return lasting.test(reason) ? { answer: { failure } } : { failure };
    } finally {
      limit.abort();
      await late;
    }
  };

  return {
    get: async address => {
      if (!/^https?:/.test(address) || !URL.canParse(address))
        return { failure: { code: 'no-address', address } };
      const { origin } = new URL(address);
      const pace = paceOf(origin);
      const kept = await cache?.get(address);
      for (let tried = 1; ; tried++) {
        const result = await pace.run(() => attempt(address, kept));
        if ('answer' in result) {
          if (!result.answer.failure) down.delete(origin);
          return result.answer;
        }
        const { failure, after } = result;
        const isLast = tried >= (down.has(origin) ? 1 : tries) || (after ?? 0) > longestWait;
        if (isLast) {
          down.add(origin);
          return { failure };
        }
        // Twice as long each time, and each a little otherwise.
        const wait = after ?? 1000 * 2 ** (tried - 1) * (0.5 + random() / 2);
        if (after !== undefined) pace.pauseUntil(clock.now() + after);
        await clock.sleep(wait);
      }
    },
  };
};
