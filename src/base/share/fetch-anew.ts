/** Fetches code when a visitor asks for it, and anew when that failed and the visitor asks again. */
import { realDocument } from '../../data/real-document.js';

/** How many times each has failed, by the text of its function: what is used once may be another function each time. */
const failures = new Map<string, number>();

/** A page that holds the files to hashes names their addresses: another address would get round it. */
const isHeld = (): boolean =>
  !!realDocument
    .querySelector<HTMLScriptElement>('script[type=importmap]')
    ?.textContent.includes('integrity');

/**
 * A file that others take something from, too, has the module that it is of as one of its exports, an object without a prototype; else it is the
 * module itself.
 */
const moduleIn = (file: object): unknown =>
  Object.values(file).find(
    each => typeof each === 'object' && each !== null && Object.getPrototypeOf(each) === null,
  ) ?? file;

/**
 * Engines remember that an address has failed and do not ask for it again, so the next try has another address of the same file; all that the
 * file imports stays the same. In the library's own files all of it lies in one folder, and the address stands in the function's text. Where a
 * site has put the library together by itself, that address may lead nowhere, and the function is called as it is.
 */
const again = <T>(load: () => Promise<T>, times: number): Promise<T> => {
  const address = /import\("(\.\/[^"?]+)"\)/.exec(String(load))?.[1];
  if (!address || isHeld()) return load();
  const anew = import(
    /* webpackIgnore: true */ /* @vite-ignore */ `${address}?again=${times}`
  ) as Promise<object>;
  return anew.then(file => moduleIn(file) as T).catch(load);
};

/**
 * @param load A function that does nothing but import the file.
 * @returns The code; nothing, where it could not be had: to be asked again.
 */
export const fetchAnew = async <T>(load: () => Promise<T>): Promise<T | undefined> => {
  const name = String(load);
  const times = failures.get(name) ?? 0;
  try {
    return await (times ? again(load, times) : load());
  } catch {
    failures.set(name, times + 1);
    return undefined;
  }
};
