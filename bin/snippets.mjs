/** What a page pastes that holds the library's files to their hashes (Subresource Integrity). */
import { createHash } from 'node:crypto';

/**
 * @param base The folder on the server, an address or a path from the root, with `/` at its end: `/civic-goals/`.
 * @param integrity What `cdn/integrity.json` says: a hash for each file.
 * @param version The version in the files' names.
 * @returns `bundle` and `loader`, each to be pasted as it is; `source`, what a policy's `script-src` needs for the loader's import
 *   map: browsers have no import maps from files.
 */
export const snippetsFor = (base, integrity, version) => {
  const script = name =>
    `<script type="module" src="${base}${name}" integrity="${integrity[name]}" crossorigin="anonymous"></script>`;
  const held = Object.keys(integrity).filter(name => /^chunks\/.*\.js$/.test(name));
  const map = JSON.stringify({
    integrity: Object.fromEntries(held.map(name => [`${base}${name}`, integrity[name]])),
  });
  return {
    bundle: script(`civic-goals-${version}.bundle.js`),
    loader: `<script type="importmap">${map}</script>\n${script(`civic-goals-${version}.js`)}`,
    source: `'sha256-${createHash('sha256').update(map).digest('base64')}'`,
  };
};

/** The same with what to do with it, for people. */
export const explainSnippets = (base, integrity, version) => {
  const { bundle, loader, source } = snippetsFor(base, integrity, version);
  return `Everything in one file, held to its hash:

${bundle}

Only what a page uses, each file held to its hash. Paste both lines into <head>, before other modules; a page has one import map, so
where there is one already, put "integrity" into it:

${loader}

With a Content Security Policy, script-src needs this for the import map, or a nonce on it:

${source}`;
};
