/** What a page pastes that holds the library's files to their hashes (Subresource Integrity). Pure. */
import { createHash } from 'node:crypto';
import { elementNames } from '../generated/element-names.js';

/** What `cdn/integrity.json` says: a hash for each file. */
export type Integrity = Readonly<Record<string, string>>;

/** Each to be pasted as it is. */
export interface ScriptTags {
  /** Everything in one file. */
  readonly bundle: string;
  /** The loader, and an import map with a hash for each file that it may fetch. */
  readonly loader: string;
  /** What a policy's `script-src` needs for that map: browsers have no import maps from files. */
  readonly source: string;
  /** For pages that show published embeds in frames: gives each its height. */
  readonly frame: string;
}

/**
 * @param base The folder on the server, an address or a path from the root, with `/` at its end: `/civic-goals/`.
 * @param version The version in the files' names.
 */
export const snippetsFor = (base: string, integrity: Integrity, version: string): ScriptTags => {
  const script = (name: string): string =>
    `<script type="module" src="${base}${name}" integrity="${integrity[name] ?? ''}" crossorigin="anonymous"></script>`;
  const frame = `civic-frame-${version}.js`;
  const held = Object.entries(integrity).filter(([name]) => /^chunks\/.*\.js$/.test(name));
  const map = JSON.stringify({
    integrity: Object.fromEntries(held.map(([name, hash]) => [`${base}${name}`, hash])),
  });
  return {
    bundle: script(`civic-goals-${version}.bundle.js`),
    loader: `<script type="importmap">${map}</script>\n${script(`civic-goals-${version}.js`)}`,
    source: `'sha256-${createHash('sha256').update(map).digest('base64')}'`,
    frame: `<script src="${base}${frame}" integrity="${integrity[frame] ?? ''}" crossorigin="anonymous" async></script>`,
  };
};

/** A file and all that it imports before it runs. */
const withImports = (file: string, read: (name: string) => string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name = ''] of read(file).matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+)"/g))
    withImports(`chunks/${name}`, read, seen);
  return seen;
};

// And what finds an id in a document: fetched by an address that names one.
const elements = [...elementNames, 'fragment'];

/**
 * Hints for what a page needs before it shows an element, which a browser else finds out file by file, a round trip each.
 *
 * @param read Gives the text of a file of `cdn/`.
 * @returns Lines for `<head>` by the names of the elements, and of `fragment`.
 */
export const preloadsFor = (
  base: string,
  integrity: Integrity,
  read: (name: string) => string,
): Readonly<Record<string, string>> => {
  const line = (name: string): string =>
    `<link rel="modulepreload" href="${base}${name}" integrity="${integrity[name] ?? ''}" crossorigin="anonymous">`;
  return Object.fromEntries(
    elements.map(element => {
      const file = Object.keys(integrity).find(
        name => /^chunks\/(.*)-[\w-]{6}\.js$/.exec(name)?.[1] === element,
      );
      if (file === undefined) throw new Error(`cdn/ has no chunk for ${element}`);
      return [element, [...withImports(file, read)].map(line).join('\n')];
    }),
  );
};
