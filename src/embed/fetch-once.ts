/**
 * Fetches a part of the library when it is needed: once, and where that fails, once more. Never throws.
 *
 * Engines remember that an address has failed and do not ask for it again, so the second try needs another address of the same
 * file. Where an element has come at its first try, a query will do: what elements stand on is there already. Else a letter of the
 * folder is written as a number, which is the same folder to a server and gives all that the file imports another address, too.
 */
import { findAll } from './find-all.js';

/** A function that does nothing but import a file by its address. */
export type Fetch<T> = () => Promise<T>;

/** How long the network gets to recover, in milliseconds. */
const pause = 2000;

const fetched = new Map<Fetch<unknown>, Promise<unknown>>();
let elementCame = false;

/** A page that holds the files to hashes names their addresses: another address would get round it. */
const isHeld = (): boolean =>
  !!findAll<HTMLScriptElement>(document, 'script[type=importmap]')[0]?.text.includes('integrity');

const again = async (fetch: Fetch<unknown>): Promise<unknown> => {
  await new Promise(resolve => setTimeout(resolve, pause));
  // The address stands in the function's own text; in the bundle, where everything is there, there is none.
  const address = /"(.+?)"/.exec(String(fetch))?.[1];
  if (!address || isHeld()) return fetch();
  return import(/* @vite-ignore */ elementCame ? `${address}?again` : address.replace('chunks', 'ch%75nks'));
};

/**
 * Fetches a part of the library, or shares what is under way or done.
 *
 * @param fetch Imports the part; one function for each.
 * @param isElement Whether it brings along what all elements stand on.
 * @returns The part; nothing, where it could not be had.
 */
export const fetchOnce = <T>(fetch: Fetch<T>, isElement = false): Promise<T | undefined> => {
  let part = fetched.get(fetch);
  if (!part) {
    part = fetch()
      .then(module => {
        // One that came by another address has brought what it stands on from there.
        elementCame ||= isElement;
        return module;
      })
      .catch(() => again(fetch))
      .catch((reason: unknown) => {
        console.warn('civic-goals: loading failed', reason);
      });
    fetched.set(fetch, part);
  }
  return part as Promise<T | undefined>;
};
