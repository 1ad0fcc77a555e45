/** The addresses of what is published. Paths are below the folder, with `/`, and as they stand on the disk. Pure. */
import { encodeComponent } from '../../data/address-part.js';

/** A path as it stands in an address. */
export const encodePath = (path: string): string => path.split('/').map(encodeComponent).join('/');

/** The whole address of a file. */
export const fileAddress = (base: string, path: string): string => base + encodePath(path);

/** The whole address of a page. A folder's own page is named by the folder. */
export const absoluteAddress = (base: string, path: string): string =>
  fileAddress(base, path).replace(/(^|\/)index\.html$/, '$1');

/**
 * The address of one page or file on another: it holds wherever the folder stands, also without a server.
 *
 * @param from The path of the page that the link stands on.
 * @param to The path of what it leads to.
 */
export const relativeAddress = (from: string, to: string): string => {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return '../'.repeat(here.length - shared) + encodePath(there.slice(shared).join('/'));
};

/** The keys that addresses of a document stand under. */
const addressKeys = new Set(['href', 'src', 'endpoint']);

/** An address as a visitor of any page meets it; one that is none stays as it is. */
const absolute = (address: string, base: string): string => {
  const text = address.trim();
  return text && URL.canParse(text, base) ? new URL(text, base).href : address;
};

const absoluteSet = (set: string, base: string): string =>
  set
    .split(/,\s+|,$/)
    .filter(Boolean)
    .map(candidate => {
      const [address = '', ...size] = candidate.trim().split(/\s+/);
      return [absolute(address, base), ...size].join(' ');
    })
    .join(', ');

/**
 * A document whose relative addresses are absolute, so that they lead to the same place on every page that shows a part of it. Its versions stand
 * beside it and keep theirs; where figures are fetched (`from`) is no address of the document's.
 *
 * @returns The same object where there is nothing to change.
 */
export const absoluteAddresses = (value: unknown, base: string): unknown => {
  if (Array.isArray(value)) {
    const items = value.map(item => absoluteAddresses(item, base));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const given = value as Readonly<Record<string, unknown>>;
  const entries = Object.entries(given).map(
    ([key, inner]) =>
      [
        key,
        key === 'versions' || key === 'from'
          ? inner
          : typeof inner !== 'string'
            ? absoluteAddresses(inner, base)
            : addressKeys.has(key)
              ? absolute(inner, base)
              : key === 'srcset'
                ? absoluteSet(inner, base)
                : inner,
      ] as const,
  );
  return entries.every(([key, next]) => next === given[key]) ? value : Object.fromEntries(entries);
};
