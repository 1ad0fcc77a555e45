/** The bar of a summary in a picture: what the element draws, in its colours on a light page. */
import type { Color } from '../../base/share/picture/color.js';
import type { PathShape } from '../../base/share/picture/shape.js';
import { box, path, stripes, type BarPlace } from './bar.js';
import { bad, between, good, muted, text } from './card-colors.js';
import type { CardShape } from './card-shape.js';
import { directionOf, pictureText, widthOf, type PictureFonts } from './text.js';

/** How one of a summary's parts looks. */
export type Look = 'good' | 'between' | 'bad' | 'waiting' | 'off' | 'unknown';

/** As the element has them. */
export const looks: readonly Look[] = ['good', 'between', 'bad', 'waiting', 'off'];

const colors: Readonly<Record<Look, Color>> = {
  ...{ good, between, bad },
  waiting: text,
  off: text,
  unknown: muted,
};

/** The size of the words. */
const size = 24;

const lines = (count: number, d: (index: number) => string): string =>
  new Array(Math.max(0, Math.floor(count)))
    .fill('')
    .map((_, index) => d(index))
    .join('');

/** One part of a summary's bar. */
const segment = (look: Look, left: number, top: number, width: number, height: number): PathShape[] => {
  const color = colors[look];
  const around = (thick: number, dashes: readonly number[] = []): PathShape =>
    path(box(left + thick / 2, top + thick / 2, width - thick, height - thick), {
      stroke: { color, width: thick, dashes, cap: 'butt', join: 'miter' },
    });
  switch (look) {
    case 'good':
      return [path(box(left, top, width, height), { fill: color })];
    case 'between':
      return [path(stripes({ left, top, width, height }, 8, 16), { fill: color }), around(2)];
    case 'bad':
      return [around(4)];
    case 'waiting':
      return [
        path(
          lines(width / 12, index => box(left + 12 * index, top, 2, height)),
          { fill: color },
        ),
        around(2),
      ];
    case 'off':
      return [
        path(
          lines(height / 8, index => box(left, top + 8 * index, width, 2)),
          { fill: color },
        ),
        around(2),
      ];
    case 'unknown':
      return [around(2, [6, 6])];
  }
};

/** A part of a summary: how it looks, how many there are, and what they are called with their number. */
export interface SummaryPart {
  readonly look: Look;
  readonly count: number;
  readonly words: string;
}

/** How much room a summary's bar takes with its words. */
export const summaryHeight = 130;

/** The bar of a summary, with what its parts are called under it. */
export const summaryShapes = (
  parts: readonly SummaryPart[],
  { left, top, width, dir }: BarPlace,
  fonts: PictureFonts,
): readonly CardShape[] => {
  const shown = parts.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  const [gap, least, height] = [6, 14, 44];
  const room = width - gap * (shown.length - 1) - least * shown.length;
  const shapes: CardShape[] = [];
  let from = 0;
  for (const { look, count } of shown) {
    const wide = least + (room * count) / total;
    shapes.push(
      ...segment(look, dir === 'rtl' ? left + width - from - wide : left + from, top, wide, height),
    );
    from += wide + gap;
  }
  // Under it, in as many lines as they need.
  let [along, y] = [0, top + height + 40];
  for (const { look, words } of shown) {
    const line = pictureText(words);
    const wide = 34 + widthOf(line, size, fonts.regular) + 36;
    if (along && along + wide > width + 36) [along, y] = [0, y + 34];
    const start = dir === 'rtl' ? left + width - along - 22 : left + along;
    shapes.push(...segment(look, start, y - 20, 22, 22), {
      kind: 'line',
      text: line,
      x: dir === 'rtl' ? start - 12 : start + 34,
      y,
      anchor: dir === 'rtl' ? 'end' : 'start',
      ...{ size, color: text, direction: directionOf(line, dir) },
    });
    along += wide;
  }
  return shapes;
};
