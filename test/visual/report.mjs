/** What has changed, to be looked at: a page with each picture before and after, and where they differ. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toPng } from './pictures.mjs';

const folder = fileURLToPath(new URL('../../.build/visual/', import.meta.url));
const sides = { before: 'Before', after: 'After', difference: 'Difference' };

/** Takes away what an earlier run has left. */
export const clearReport = () => rmSync(folder, { recursive: true, force: true });

/** Writes the pictures of one change. */
export const writeChange = (name, pictures) => {
  mkdirSync(folder, { recursive: true });
  for (const side of Object.keys(sides))
    if (pictures[side]) writeFileSync(`${folder}${name}.${side}.png`, toPng(pictures[side]));
};

const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Writes the page.
 *
 * @param changes Each with its `name`, what is wrong in `words`, and which `sides` there are pictures of.
 * @returns Where it is.
 */
export const writeReport = changes => {
  mkdirSync(folder, { recursive: true });
  const sections = changes.map(
    ({ name, words, sides: there }) =>
      `<section><h2>${escaped(name)}</h2><p>${escaped(words)}</p><div>${there
        .map(
          side =>
            `<figure><figcaption>${sides[side]}</figcaption><a href="${name}.${side}.png"><img src="${name}.${side}.png" alt="${sides[side]}" loading="lazy"></a></figure>`,
        )
        .join('')}</div></section>`,
  );
  writeFileSync(
    `${folder}index.html`,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>What looks different</title>
<style>body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; background: #ddd; } section > div { display: flex; gap: 1rem; align-items: flex-start; }
figure { margin: 0; flex: 0 1 auto; min-width: 0; } img { display: block; max-width: 100%; outline: 1px solid #888; }</style>
<h1>What looks different: ${changes.length}</h1>
<p>Red differs; yellow is an edge that is only smoothed another way. If it is meant to look so: <code>npm run visual -- --write</code></p>
${sections.join('\n')}</html>
`,
  );
  return `${folder}index.html`;
};
