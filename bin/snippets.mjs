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

/** A file and all that it imports before it runs. */
const withImports = (file, read, seen = new Set()) => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name] of read(file).matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+)"/g))
    withImports(`chunks/${name}`, read, seen);
  return seen;
};

/**
 * Hints for what a page needs before it shows an element, which a browser else finds out file by file, a round trip each.
 *
 * @param read Gives the text of a file of `cdn/`.
 * @returns Lines for `<head>` by the names of the elements, and of `fragment`.
 */
export const preloadsFor = (base, integrity, read) => {
  const elements = [
    ...['vision-banner', 'goal-area-list', 'goal-list', 'progress-gauge'],
    ...['trend-chart', 'goal-summary', 'feedback-prompt'],
    // What finds an id in a document: fetched by an address that names one.
    'fragment',
  ];
  const line = name =>
    `<link rel="modulepreload" href="${base}${name}" integrity="${integrity[name]}" crossorigin="anonymous">`;
  return Object.fromEntries(
    elements.map(element => {
      const name = Object.keys(integrity).find(
        name => /^chunks\/(.*)-[\w-]{6}\.js$/.exec(name)?.[1] === element,
      );
      return [element, [...withImports(name, read)].map(line).join('\n')];
    }),
  );
};

/** The same with what to do with it, for people. */
export const explainSnippets = (base, integrity, version, read) => {
  const { bundle, loader, source } = snippetsFor(base, integrity, version);
  const preloads = Object.entries(preloadsFor(base, integrity, read))
    .map(([element, lines]) => `${element}:\n${lines}`)
    .join('\n\n');
  return `Everything in one file, held to its hash:

${bundle}

Only what a page uses, each file held to its hash. Paste both lines into <head>, before other modules; a page has one import map, so
where there is one already, put "integrity" into it:

${loader}

With a Content Security Policy, script-src needs this for the import map, or a nonce on it:

${source}

Sooner on slow connections: what the elements of a page need, named in <head> beforehand. Only the lines of elements that the page has, each line
once, after the import map; the names change with the version. "fragment" is for addresses with an id, such as src="/goals.json#befolkning".

${preloads}`;
};
