/** What has changed, to be looked at: a page with each picture before and after, and where they differ. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toPng } from './pictures.mjs';

export const folder = fileURLToPath(new URL('../../.build/visual/', import.meta.url));
const sides = { before: 'Before', after: 'After', difference: 'Difference' };
const fileOf = (name, side) => `${folder}${name}.${side}.png`;

/** Takes away what an earlier run has left. */
export const clearReport = () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
};

/** Keeps a picture as it is now, a PNG file, until it is known what it was. */
export const keepAfter = (name, png) => writeFileSync(fileOf(name, 'after'), png);
export const readAfter = name =>
  existsSync(fileOf(name, 'after')) ? readFileSync(fileOf(name, 'after')) : undefined;
export const dropAfter = name => rmSync(fileOf(name, 'after'), { force: true });

/** Writes the pictures of one change. */
export const writeChange = (name, pictures) => {
  for (const [side, picture] of Object.entries(pictures)) writeFileSync(fileOf(name, side), toPng(picture));
};

const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Writes the page.
 *
 * @param changes Each with its `name` and what is wrong in `words`; their pictures are there.
 * @param what What it was before, and what to do, in words.
 * @returns Where it is.
 */
export const writeReport = (changes, what) => {
  const sections = changes.map(({ name, words }) => {
    const figures = Object.keys(sides)
      .filter(side => existsSync(fileOf(name, side)))
      .map(
        side =>
          `<figure><figcaption>${sides[side]}</figcaption><a href="${name}.${side}.png"><img src="${name}.${side}.png" alt="${sides[side]}" loading="lazy"></a></figure>`,
      );
    return `<section><h2>${escaped(name)}</h2><p>${escaped(words)}</p><div>${figures.join('')}</div></section>`;
  });
  writeFileSync(
    `${folder}index.html`,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>What looks different</title>
<style>body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; background: #ddd; } section > div { display: flex; gap: 1rem; align-items: flex-start; }
figure { margin: 0; flex: 0 1 auto; min-width: 0; } img { display: block; max-width: 100%; outline: 1px solid #888; }</style>
<h1>What looks different: ${changes.length}</h1>
<p>${escaped(what)} Red differs; yellow is an edge that is only smoothed another way.</p>
${sections.join('\n')}</html>
`,
  );
  return `${folder}index.html`;
};
