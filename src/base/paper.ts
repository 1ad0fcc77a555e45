/**
 * Paper: what is not on the screen yet, or is closed there, is to be on it. Paper does not wait for what has to be fetched, so that is
 * fetched before, when the page has nothing else to do.
 */
import { realDocument } from '../data/real-document.js';

/** Told when the page is about to be printed, and when it has been. What it does, it does at once. */
export type OnPrint = (begins: boolean) => void;

const watching = new Set<OnPrint>();
let listens = false;

const tell = ({ type }: Event): void => {
  for (const onPrint of watching) onPrint(type === 'beforeprint');
};

/** From now on it is told: one listener for all of a page. */
export const watchPaper = (onPrint: OnPrint): void => {
  watching.add(onPrint);
  if (listens) return;
  listens = true;
  for (const type of ['beforeprint', 'afterprint']) addEventListener(type, tell);
};

/** No longer, for an element that has left the page. */
export const unwatchPaper = (onPrint: OnPrint): void => {
  watching.delete(onPrint);
};

/** Code that comes when the page is at rest, unless somebody has asked for it before. */
export interface OnDemand<Module> {
  /** The code; nothing, as long as it has not come. */
  readonly code: Module | undefined;
  /** Fetches it; nothing, where it could not be had: the next may ask again. */
  readonly fetch: () => Promise<Module | undefined>;
  /** Has it fetched once the page is at rest. */
  readonly fetchAtRest: () => void;
}

/**
 * @param load The dynamic import.
 */
export const onDemand = <Module>(load: () => Promise<Module>): OnDemand<Module> => {
  let code: Module | undefined;
  let isAsked = false;
  const fetch = async (): Promise<Module | undefined> => (code ??= await load().catch(() => undefined));
  const whenIdle = (): void => {
    // Not in Safari.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void fetch());
    else setTimeout(() => void fetch(), 1000);
  };
  return {
    get code() {
      return code;
    },
    fetch,
    fetchAtRest: () => {
      if (isAsked) return;
      isAsked = true;
      if (realDocument.readyState === 'complete') whenIdle();
      else addEventListener('load', whenIdle, { once: true });
    },
  };
};
