/** Fetches documents: one request for each address on a page, however many elements name it. */
import type { Fault, Outcome } from './faults.js';
import { maxLength, parseJson } from './parse.js';
import { repairOnDemand } from './repair-on-demand.js';

/** A document, and the address that it came from in the end. */
export interface FetchedDocument {
  readonly root: unknown;
  readonly base: string;
}

/** A request that is under way or done, for all who asked. */
interface Shared {
  readonly outcome: Promise<Outcome<FetchedDocument>>;
  readonly stop: AbortController;
  /** How many wait for it; endless when it is done. */
  waiting: number;
}

const requests = new Map<string, Shared>();

const failed = (code: Fault['code'], found: unknown): Outcome<never> => ({
  faults: [{ code, path: '', found }],
});

/**
 * The text of an answer, of which no more is read than tells that it is too long: a server may send for ever.
 */
const readText = async ({ body }: Response): Promise<string> => {
  let text = '';
  if (!body) return text;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  while (text.length <= maxLength) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    if (done) return text;
  }
  void reader.cancel();
  return text;
};

const request = async (
  address: string,
  stop: AbortController,
  patience: number,
): Promise<Outcome<FetchedDocument>> => {
  const timer = setTimeout(() => {
    // The word is read in `fetch-failure.ts`.
    stop.abort('late');
  }, patience);
  try {
    const response = await fetch(address, {
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      signal: stop.signal,
    });
    if (!response.ok) return failed('status', response.status);
    // A server of the page's own must not be a way round the page's choice of origins.
    const base = response.url || address;
    if (new URL(base).origin !== new URL(address).origin) return failed('address', base);
    const text = await readText(response);
    const strict = parseJson(text);
    const { value, faults } = strict.value === undefined ? await repairOnDemand(text, strict) : strict;
    return value === undefined ? { faults } : { value: { root: value, base }, faults };
  } catch {
    const why = import('./fetch-failure.js').then(({ fetchFailure }) => fetchFailure(address, stop.signal));
    return failed(await why.catch(() => 'network' as const), address);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Fetches a document, or shares the request that is under way or done. One that failed is asked for anew next time.
 *
 * @param address An absolute http(s) address without a fragment.
 * @param signal Says that the one who asks needs it no more. When nobody does, the request is given up.
 * @param patience How long a server may take, in milliseconds.
 * @returns The document; or the fault `network`, `cors`, `timeout`, `status`, `address`, `too-large` or `json`.
 */
export const fetchDocument = (
  address: string,
  signal: AbortSignal,
  patience = 20_000,
): Promise<Outcome<FetchedDocument>> => {
  let shared = requests.get(address);
  if (!shared) {
    const stop = new AbortController();
    const made: Shared = {
      stop,
      waiting: 0,
      outcome: request(address, stop, patience).then(outcome => {
        made.waiting = Infinity;
        if (!outcome.value && requests.get(address) === made) requests.delete(address);
        return outcome;
      }),
    };
    requests.set(address, (shared = made));
  }
  const { stop, outcome } = shared;
  const mine = shared;
  mine.waiting++;
  signal.addEventListener('abort', () => {
    if (--mine.waiting) return;
    requests.delete(address);
    stop.abort();
  });
  return outcome;
};
