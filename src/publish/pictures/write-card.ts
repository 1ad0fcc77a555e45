/** Writes a picture for social feeds as SVG, as a program reads it that knows no style sheets and no direction of text. Pure. */
import { hexOf } from '../../base/share/picture/color.js';
import { rounded } from '../../base/share/picture/shape.js';
import { attributes, escaped, pathCode } from '../../base/share/picture/write-svg.js';
import { ground } from './card-colors.js';
import type { CardShape, LineShape } from './card-shape.js';
import { familyOf, type PictureFonts } from './text.js';

/** As feeds want it: 1.91 : 1. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Marks around a line that runs one way (UAX #9, isolates). */
const opening = { ltr: '\u2066', rtl: '\u2067' } as const;
const closing = '\u2069';

const lineCode = (
  { text, x, y, anchor, size, isBold, color, direction, isOver }: LineShape,
  fonts: PictureFonts,
): string => {
  const place = {
    ...{ x: rounded(x), y: rounded(y) },
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'font-family': familyOf(text, fonts),
    'font-size': rounded(size),
    'font-weight': isBold ? 700 : undefined,
  };
  const written = escaped(opening[direction] + text + closing);
  const under = isOver
    ? `<text${attributes({ ...place, fill: 'none', stroke: hexOf(ground), 'stroke-width': rounded(size / 2.5), 'stroke-linejoin': 'round' })}>${written}</text>\n`
    : '';
  return `${under}<text${attributes({
    ...place,
    fill: hexOf(color),
    'fill-opacity': color.alpha < 1 ? color.alpha : undefined,
  })}>${written}</text>`;
};

/**
 * Writes it.
 *
 * @param fonts What it is written in.
 */
export const writeCard = (shapes: readonly CardShape[], fonts: PictureFonts): string =>
  [
    `<svg${attributes({ xmlns: 'http://www.w3.org/2000/svg', ...cardSize, viewBox: `0 0 ${cardSize.width} ${cardSize.height}` })}>`,
    `<rect${attributes({ ...cardSize, fill: hexOf(ground) })}/>`,
    ...shapes.map(shape => (shape.kind === 'path' ? pathCode(shape) : lineCode(shape, fonts))),
    '</svg>\n',
  ].join('\n');
