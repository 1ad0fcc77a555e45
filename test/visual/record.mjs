/**
 * What every picture is, as a hash of its pixels: test/visual/hashes.json, with a line for each. The pictures themselves are drawn when
 * something differs, from the code of the commit that recorded them: see reference.mjs.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unpacked } from './pictures.mjs';

/** Its path in the repository. */
export const file = 'test/visual/hashes.json';
const path = fileURLToPath(new URL('hashes.json', import.meta.url));

/**
 * What the record says of a picture: its height, and a hash of its pixels. The bytes of a PNG file would not do: how they are compressed
 * depends on the processor.
 */
export const entryOf = async png => {
  const { header, height, rows } = await unpacked(png);
  return `${height} ${createHash('sha256').update(header).update(rows).digest('hex').slice(0, 16)}`;
};

/** How high a picture is, by what the record says of it. */
export const heightOf = entry => Number(entry.split(' ')[0]);

/**
 * A record from its text: `made`, with the browser, the fonts, and what edges look like where it was made; and `pictures`, by
 * `story.form-width`. Without a text one that is empty.
 */
export const parseRecord = text => (text ? JSON.parse(text) : { made: undefined, pictures: {} });

export const readRecord = () => parseRecord(existsSync(path) ? readFileSync(path, 'utf8') : '');

/** The text of a record, by name: what is added to it moves nothing else. */
export const textOf = ({ made, pictures }) => {
  const sorted = Object.fromEntries(
    Object.entries(pictures).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  return `${JSON.stringify({ made, pictures: sorted }, null, 2)}\n`;
};

export const writeRecord = record => writeFileSync(path, textOf(record));
