/** The files that a document names by relative addresses, and whether they are there. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { encodeComponent } from '../data/address-part.js';
import type { CheckFault } from '../check/check-faults.js';
import { nearestName } from '../data/nearest-name.js';
import { objectsIn } from '../data/objects.js';
import { own } from '../data/validate.js';

/** Whether a path is a folder. */
export const isFolder = (path: string): boolean => !!statSync(path, { throwIfNoEntry: false })?.isDirectory();

/** An address in a document, and where it stands. */
interface Address {
  readonly address: string;
  readonly path: string;
}

/** What objects of a document name other files with. */
const addressesIn = (root: unknown): readonly Address[] =>
  [...objectsIn(root)].flatMap(({ part, path }) =>
    ['src', 'srcset', 'href'].flatMap(key => {
      const text = own(part, key);
      if (typeof text !== 'string') return [];
      const all =
        key === 'srcset' ? text.split(/,\s+|,$/).map(each => each.trim().split(/\s/, 1)[0] ?? '') : [text];
      return all.map(address => ({ address: address.trim(), path: path ? `${path}.${key}` : key }));
    }),
  );

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The name in a folder that was probably meant: the same in other letters, capitals or composed otherwise, before one that is near. */
const meant = (name: string, names: readonly string[]): string | undefined => {
  const fold = (text: string): string => text.normalize('NFC').toLowerCase();
  return names.find(each => fold(each) === fold(name)) ?? nearestName(name, names);
};

/**
 * Looks for files as a server does, which tells capitals from small letters also where the computer does not.
 *
 * @param file The document's file, or `-`.
 * @param folders Folders that are the root of a site; the one that the document is in counts.
 * @param origin The origin of that site, if it is known.
 * @returns Finds what is missing of the files that a document names.
 */
export const filesBeside = (
  file: string,
  folders: readonly string[],
  origin?: string,
): ((root: unknown) => readonly CheckFault[]) => {
  const own = file === '-' ? process.cwd() : dirname(resolve(file));
  const site = folders.map(each => resolve(each)).find(each => own === each || own.startsWith(each + sep));
  const root = site ?? own;
  const server = origin ?? 'https://kommun.example';
  const place = relative(root, own).split(sep).filter(Boolean).map(encodeComponent);
  const base = [server, ...place, encodeComponent(file === '-' ? 'goals.json' : basename(file))].join('/');
  const listings = new Map<string, readonly string[]>();

  const namesIn = (folder: string): readonly string[] => {
    let names = listings.get(folder);
    if (!names) listings.set(folder, (names = isFolder(folder) ? readdirSync(folder) : []));
    return names;
  };

  /** Nothing where the file is there; else what was probably meant, or a blank text. */
  const lookFor = (pathname: string): string | undefined => {
    const steps = pathname.split('/').filter(Boolean).map(decode);
    let folder = root;
    for (const [index, step] of steps.entries()) {
      const names = namesIn(folder);
      // A page's address may leave out how its file ends.
      const isThere = names.includes(step) || (index === steps.length - 1 && names.includes(`${step}.html`));
      if (!isThere) {
        const near = meant(step, names);
        return near === undefined ? '' : steps.with(index, near).slice(place.length).join('/');
      }
      folder = join(folder, step);
    }
    return undefined;
  };

  return document =>
    addressesIn(document).flatMap(({ address, path }): CheckFault[] => {
      // What stands from the root of a site is known only where the root is.
      const isElsewhere = /^(#|\?|$)/.test(address) || (address.startsWith('/') && !site);
      if (isElsewhere || !URL.canParse(address, base)) return [];
      const url = new URL(address, base);
      if (path.startsWith('versions') && url.href.split('#', 1)[0] === base)
        return [{ code: 'version-itself', path, found: address }];
      const isOnSite = url.origin === server && (!/^[a-z][a-z\d+.-]*:/i.test(address) || (origin && site));
      const near = isOnSite ? lookFor(url.pathname) : undefined;
      return near === undefined ? [] : [{ code: 'no-file', path, found: address, more: near }];
    });
};
