/** What comes of asking for an address, wherever it is asked: in Node with patience and a cache, or in a page. */
import type { Failure } from './failure.js';

/** What came, parsed, or why nothing did. */
export type Answer =
  | { readonly value: unknown; readonly failure?: undefined }
  | { readonly value?: undefined; readonly failure: Failure };

/** Nothing is thrown: everything that can go wrong on the way comes back as a failure. */
export interface Transport {
  get(address: string): Promise<Answer>;
}

/** Statuses that are the service's trouble, or the way's, and may be over soon. */
export const passing: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** How long `Retry-After` asks to wait, in milliseconds: seconds, or a date. */
export const retryAfter = (text: string | null, now: number): number | undefined => {
  if (text === null) return undefined;
  if (/^\s*\d+\s*$/.test(text)) return Number(text) * 1000;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
};

/** A service that has too much to do, and for how long, in milliseconds, where it says so. */
export const busy = (address: string, status: number, after: number | undefined): Failure => ({
  code: 'busy',
  address,
  status,
  ...(after !== undefined && { seconds: Math.ceil(after / 1000) }),
});

/** What a service says of why it refuses, where it is short and a text. */
const reasonIn = (body: string): string | undefined => {
  try {
    const said: unknown = JSON.parse(body);
    if (typeof said !== 'object' || said === null) return undefined;
    for (const key of ['error', 'detail', 'message', 'title']) {
      const text: unknown = Object.hasOwn(said, key) ? (said as Record<string, unknown>)[key] : undefined;
      if (typeof text === 'string' && text.trim()) return text.trim().slice(0, 300);
    }
  } catch {
    // A page for people.
  }
  return undefined;
};

/** A service that says no. */
export const refused = (address: string, status: number, body: string): Failure => {
  const reason = reasonIn(body);
  return { code: 'refused', address, status, ...(reason && { reason }) };
};

/** A body that should be JSON. */
export const parsed = (address: string, body: string): Answer => {
  try {
    return { value: JSON.parse(body) as unknown };
  } catch {
    return { failure: { code: 'not-json', address } };
  }
};
