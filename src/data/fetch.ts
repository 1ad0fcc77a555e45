/** Fetches documents: one request for each address on a page, however many elements name it. */
import { read } from './read.js';
import { readBroken } from './read-broken.js';
import type { Fault, Outcome } from './faults.js';

/** A document, and the address that it came from in the end. */
export interface Fetched {
  readonly root: unknown;
  readonly base: string;
}

/** How long a server may take, in milliseconds. */
const patience = 20_000;

const requests = new Map<string, Promise<Outcome<Fetched>>>();

const failed = (code: Fault['code'], found: unknown): Outcome<never> => ({
  faults: [{ code, path: '', found }],
});

const request = async (address: string): Promise<Outcome<Fetched>> => {
  try {
    const response = await fetch(address, {
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) return failed('status', response.status);
    // A server of the page's own must not be a way round the page's choice of origins.
    const base = response.url || address;
    if (new URL(base).origin !== new URL(address).origin) return failed('address', base);
    const text = await response.text();
    const strict = read(text);
    const { value, faults } = strict.value === undefined ? await readBroken(text, strict) : strict;
    return value === undefined ? { faults } : { value: { root: value, base }, faults };
  } catch {
    return failed('network', address);
  }
};

/**
 * Fetches a document, or shares the request that is under way or done. One that failed is asked for anew next time.
 *
 * @param address An absolute http(s) address without a fragment.
 * @returns The document; or the fault `network`, `status`, `address`, `too-large` or `json`.
 */
export const fetchDocument = (address: string): Promise<Outcome<Fetched>> => {
  let shared = requests.get(address);
  if (!shared) {
    shared = request(address).then(outcome => {
      if (!outcome.value) requests.delete(address);
      return outcome;
    });
    requests.set(address, shared);
  }
  return shared;
};
