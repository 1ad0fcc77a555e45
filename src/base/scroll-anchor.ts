/** What is needed to take over while a visitor is at the fallback or has scrolled. It is fetched when one of them is so. */
import type * as Handover from './handover.js';

/** Fetches it; nothing, where it could not be had. */
export const fetchHandover = (): Promise<typeof Handover | undefined> =>
  import('./handover.js').catch(() => undefined);

let scrolled: boolean | undefined;
let loaded: Partial<typeof Handover> | undefined;

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
  if (scrolled && !loaded) return fetchHandover().then(module => (loaded = module ?? {}));
  loaded?.keepInView?.();
  return undefined;
};
