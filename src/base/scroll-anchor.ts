/** What is needed to take over while a visitor is at the fallback or has scrolled. It is fetched when one of them is so. */
import type * as Takeover from './replace-fallback.js';

/** Fetches it; nothing, where it could not be had. */
export const fetchReplaceFallback = (): Promise<typeof Takeover | undefined> =>
  import('./replace-fallback.js').catch(() => undefined);

let scrolled: boolean | undefined;
let takeover: Partial<typeof Takeover> | undefined;

/**
 * Keeps what is in view where it is, while elements take over.
 *
 * @returns Nothing where that is done, or there is nothing to do; else a promise: ask again when it is kept.
 */
export const holdScrollPosition = (): Promise<unknown> | undefined => {
  if (scrolled === undefined) {
    scrolled = scrollY > 0;
    addEventListener('scroll', () => (scrolled = true));
  }
  if (scrolled && !takeover) return fetchReplaceFallback().then(module => (takeover = module ?? {}));
  takeover?.keepInView?.();
  return undefined;
};
