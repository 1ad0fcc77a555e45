/** Goes through what an element shows, and takes note of all that is seen of it, from the back to the front. */
import type { ReadColor } from './color-reader.js';
import { boxShapes } from './box-shapes.js';
import type { Box, Shape } from './shape.js';
import { svgShapes } from './svg-shapes.js';
import { textShapes, type Frame } from './text-shapes.js';

/** What is to be pressed, opened or written in, what it has opened, and what is said to who reads a point: of no use in a picture. */
export const leftOut =
  'button, details, input, select, textarea, script, .working, div.share, .reading, .civic-debug, .unseen';

/** What is above an element. */
interface Place {
  readonly frame: Frame;
  /** How many pixels of the picture one of the window is: the page may have scaled the element. */
  readonly scale: number;
  readonly isFlipped: boolean;
  readonly lang: string;
  readonly read: ReadColor;
}

const boxOf = (element: Element, { frame, scale }: Place): Box => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left: frame.x(left), top: frame.y(top), width: width * scale, height: height * scale };
};

const isMirrored = ({ scale, transform }: CSSStyleDeclaration): boolean =>
  /^-1/.test(scale) || /^matrix\(-/.test(transform);

/** What stands before what is in an element, and is no element itself: a line across it. */
const beforeShapes = (element: Element, box: Box, place: Place): Shape[] => {
  const style = getComputedStyle(element, '::before');
  if (style.content === 'none' || style.position !== 'absolute') return [];
  const [left, top, width, height] = [style.left, style.top, style.width, style.height].map(parseFloat) as [
    number,
    number,
    number,
    number,
  ];
  const edge = parseFloat(style.borderTopWidth) || 0;
  const own = { left: box.left + left, top: box.top + top, width, height: Math.max(height, edge) };
  return Object.values(own).every(Number.isFinite) ? boxShapes(style, own, place.isFlipped, place.read) : [];
};

/**
 * The shapes of an element and all in it.
 *
 * @param element The element.
 */
export const shapesOf = (element: Element, above: Place): Shape[] => {
  if (element.matches(leftOut)) return [];
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return [];
  const box = boxOf(element, above);
  // What has no room is cut off.
  if (/clip|hidden/.test(style.overflowX) && box.width < 1) return [];
  const isFlipped = above.isFlipped !== isMirrored(style);
  const place = { ...above, isFlipped, lang: element.getAttribute('lang') ?? above.lang };
  if (element instanceof SVGSVGElement) return svgShapes(element, box, isFlipped, place.lang, above.read);
  const own = style.display === 'inline' ? [] : boxShapes(style, box, isFlipped, above.read);
  const inside = [...element.childNodes].flatMap((node): Shape[] => {
    if (node instanceof Text) return textShapes(node, style, place.lang, above.frame, above.read);
    return node instanceof Element ? shapesOf(node, place) : [];
  });
  return [...own, ...beforeShapes(element, box, place), ...inside];
};
