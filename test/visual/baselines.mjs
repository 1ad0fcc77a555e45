/**
 * The pictures that the stories are compared with. A file for each story and form has its widths beside one another; `index.json` says with
 * which browser and fonts they were made, and of each picture its height and a hash, so that what is the same is not even read.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beside, cut, fromPng, fromWebp, toWebp } from './pictures.mjs';

export const folder = fileURLToPath(new URL('baselines/', import.meta.url));
const indexFile = `${folder}index.json`;

/** A picture's name for what is in it. */
export const hashOf = png => createHash('sha256').update(png).digest('hex').slice(0, 16);

/** What there is: `{ made: { chromium, fonts }, pictures: { 'story.form': { 320: { height, hash } } } }`. */
export const readIndex = () =>
  existsSync(indexFile) ? JSON.parse(readFileSync(indexFile, 'utf8')) : { made: undefined, pictures: {} };

/** The picture of a story in a form and a width, as it was. */
export const readPicture = async (pictures, name, width) => {
  const widths = Object.entries(pictures[name]);
  const whole = await fromWebp(readFileSync(`${folder}${name}.webp`));
  const earlier = widths.slice(
    0,
    widths.findIndex(([other]) => Number(other) === width),
  );
  const left = earlier.reduce((sum, [other]) => sum + Number(other), 0);
  return cut(whole, left, width, pictures[name][width].height);
};

/**
 * Keeps pictures of a story in one form.
 *
 * @param shots PNG files by width.
 * @returns What the index has of them; `undefined` where it has just that.
 */
export const writePictures = async (pictures, name, shots) => {
  const hashes = Object.fromEntries(Object.entries(shots).map(([width, png]) => [width, hashOf(png)]));
  const known = pictures[name] ?? {};
  const isSame =
    existsSync(`${folder}${name}.webp`) &&
    Object.entries(hashes).every(([width, hash]) => known[width]?.hash === hash) &&
    Object.keys(known).length === Object.keys(hashes).length;
  if (isSame) return undefined;
  const decoded = Object.entries(shots).map(([width, png]) => [width, fromPng(png)]);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.webp`, await toWebp(beside(decoded.map(([, picture]) => picture))));
  return Object.fromEntries(decoded.map(([width, { height }]) => [width, { height, hash: hashes[width] }]));
};

/** Writes the index, a line for each file, and takes away the files that it does not name. */
export const writeIndex = ({ made, pictures }) => {
  const lines = Object.keys(pictures)
    .sort()
    .map(name => `    ${JSON.stringify(name)}: ${JSON.stringify(pictures[name])}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    indexFile,
    `{\n  "made": ${JSON.stringify(made)},\n  "pictures": {\n${lines.join(',\n')}\n  }\n}\n`,
  );
  for (const file of readdirSync(folder))
    if (file.endsWith('.webp') && !(file.slice(0, -'.webp'.length) in pictures)) rmSync(folder + file);
};
