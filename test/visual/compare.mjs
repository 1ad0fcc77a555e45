/** Where two pictures differ in more than anti-aliasing. */
import pixelmatch from 'pixelmatch';
import { blank, put } from './pictures.mjs';

/** A picture on a ground as large as both: what is outside is transparent, which nothing in a picture is. */
const grown = (picture, width, height) => {
  if (picture.width === width && picture.height === height) return picture;
  const whole = blank(width, height);
  put(picture, whole);
  return whole;
};

/** How far an edge that is smoothed another way may be off, of 255: a tenth of a pixel. What is more is another edge. */
const smoothing = 32;

/**
 * Compares them. Where a pixel is on a smoothed edge in both, pixelmatch says.
 *
 * @returns How many pixels differ, and a picture of where: red, on the paled second one; yellow is an edge that is only smoothed another way.
 */
export const compare = (before, after) => {
  const width = Math.max(before.width, after.width);
  const height = Math.max(before.height, after.height);
  const [{ data: one }, { data: other }] = [before, after].map(picture => grown(picture, width, height));
  const difference = blank(width, height);
  const { data } = difference;
  let count = pixelmatch(one, other, data, width, height, { threshold: 0, includeAA: false });
  for (let at = 0; at < data.length; at += 4) {
    const isYellow = data[at] === 255 && data[at + 1] === 255 && data[at + 2] === 0;
    if (!isYellow) continue;
    const off = [0, 1, 2].map(channel => Math.abs(one[at + channel] - other[at + channel]));
    if (Math.max(...off) <= smoothing) continue;
    data[at + 1] = 0;
    count++;
  }
  return { count, difference };
};
