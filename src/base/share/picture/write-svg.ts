/** Writes a picture as an SVG file that stands alone: attributes only, which every program reads. Pure. */
import { hexOf, type Color } from './color.js';
import { noXml } from '../../no-xml.js';
import { rounded, type PathShape, type Picture, type Shape, type Stroke, type TextShape } from './shape.js';

/** A text as it stands in a file. */
export const escaped = (text: string): string =>
  text
    .replace(noXml, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** What an attribute may say; nothing, where it is left out. */
type Value = string | number | undefined;

/** Attributes of an element, those that say something. */
export const attributes = (values: Readonly<Record<string, Value>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');

const paint = (name: 'fill' | 'stroke', color: Color | undefined): Record<string, Value> => ({
  [name]: color ? hexOf(color) : 'none',
  [`${name}-opacity`]: color && color.alpha < 1 ? color.alpha : undefined,
});

const strokeOf = ({ color, width, dashes, cap, join }: Stroke): Record<string, Value> => ({
  ...paint('stroke', color),
  'stroke-width': rounded(width),
  'stroke-dasharray': dashes.map(rounded).join(' '),
  'stroke-linecap': cap === 'butt' ? undefined : cap,
  'stroke-linejoin': join === 'miter' ? undefined : join,
});

/** A path as an element. */
export const pathCode = ({ d, matrix, fill, isEvenOdd, stroke }: PathShape): string =>
  `<path${attributes({
    d,
    transform: matrix && `matrix(${matrix.join(' ')})`,
    ...paint('fill', fill),
    'fill-rule': isEvenOdd ? 'evenodd' : undefined,
    ...(stroke && strokeOf(stroke)),
  })}/>`;

/** A text from right to left, marked so in itself (UAX #9, isolates): not every program asks an attribute, and one that does puts the text elsewhere. */
const inDirection = (text: string, direction: TextShape['direction']): string =>
  direction === 'rtl' ? `\u2067${text}\u2069` : text;

/** A weight as SVG 1.1 knows it, in hundreds: to many programs another says nothing, and what is bold would not be. */
const hundreds = (weight: string): number => 100 * Math.round(Number(weight) / 100);

/** As wide as the browser drew it, in whatever font the program has. */
const textCode = ({ text, x, y, width, font, color, direction, lang, halo }: TextShape): string => {
  const place = {
    x: rounded(x),
    y: rounded(y),
    textLength: rounded(width),
    lengthAdjust: 'spacingAndGlyphs',
    'xml:lang': lang,
    'font-family': font.family,
    'font-size': rounded(font.size),
    'font-weight': hundreds(font.weight) === 400 ? undefined : hundreds(font.weight),
    'font-style': font.style === 'normal' ? undefined : font.style,
  };
  const written = escaped(inDirection(text, direction));
  const under = halo
    ? `<text${attributes({
        ...place,
        fill: 'none',
        ...strokeOf({ color: halo.color, width: halo.width, dashes: [], cap: 'round', join: 'round' }),
        // It is read once.
        'aria-hidden': 'true',
      })}>${written}</text>\n`
    : '';
  return `${under}<text${attributes({ ...place, ...paint('fill', color) })}>${written}</text>`;
};

const code = (shape: Shape): string => (shape.kind === 'path' ? pathCode(shape) : textCode(shape));

export const writeSvg = ({ width, height, ground, shapes, title, sentence, lang }: Picture): string =>
  [
    `<svg${attributes({
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'xml:lang': lang,
    })}>`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(sentence)}</desc>`,
    `<rect${attributes({ width, height, ...paint('fill', ground) })}/>`,
    ...shapes.map(code),
    '</svg>\n',
  ].join('\n');
