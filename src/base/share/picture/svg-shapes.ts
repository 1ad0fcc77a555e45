/** What a drawing of the element's own, an SVG, is made of. */
import type { ReadColor } from './color-reader.js';
import type { Color } from './color.js';
import { rounded, type Box, type Matrix, type Shape, type Stroke } from './shape.js';
import { fontOf } from './text-shapes.js';

/** A factor needs more digits than a place. */
const rounded4 = (value: number): number => rounded(100 * value) / 100;

/** From the drawing's units to the picture: as `preserveAspectRatio` has it where nothing is said, and mirrored with its element. */
const matrixOf = (svg: SVGSVGElement, box: Box, isFlipped: boolean): Matrix => {
  const { x, y, width, height } = svg.viewBox.baseVal;
  const scale = width && height ? Math.min(box.width / width, box.height / height) : 1;
  const left = box.left + (width ? (box.width - scale * width) / 2 : 0);
  const top = box.top + (height ? (box.height - scale * height) / 2 : 0);
  const f = top - scale * y;
  return isFlipped
    ? [-scale, 0, 0, scale, 2 * box.left + box.width - (left - scale * x), f]
    : [scale, 0, 0, scale, left - scale * x, f];
};

const seen = (color: Color | undefined, opacity: string): Color | undefined =>
  color && { ...color, alpha: color.alpha * (Number(opacity) || 0) };

const colorOf = (paint: string, opacity: string, read: ReadColor): Color | undefined => {
  const color = paint === 'none' ? undefined : seen(read(paint), opacity);
  return color?.alpha ? color : undefined;
};

const strokeOf = (style: CSSStyleDeclaration, read: ReadColor): Stroke | undefined => {
  const color = colorOf(style.stroke, style.strokeOpacity, read);
  const width = parseFloat(style.strokeWidth);
  if (!color || !width) return undefined;
  const dashes = style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[\s,]+/);
  return {
    color,
    width,
    dashes: dashes.map(parseFloat),
    cap: style.strokeLinecap as Stroke['cap'],
    join: style.strokeLinejoin as Stroke['join'],
  };
};

const number = (element: Element, name: string): number => Number(element.getAttribute(name)) || 0;

/** A shape as a path; nothing for what is none. */
const pathOf = (element: Element): string | undefined => {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(name => number(element, name));
  switch (element.localName) {
    case 'path':
      return element.getAttribute('d') ?? undefined;
    case 'rect':
      return `M${x} ${y}h${width}v${height}h${-(width ?? 0)}Z`;
    case 'circle': {
      const [cx, cy, r] = ['cx', 'cy', 'r'].map(name => number(element, name)) as [number, number, number];
      return `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    }
    default:
      return undefined;
  }
};

const textOf = (
  text: SVGTextElement,
  style: CSSStyleDeclaration,
  [a, , , d, e, f]: Matrix,
  lang: string,
  read: ReadColor,
): Shape[] => {
  const color = colorOf(style.fill, style.fillOpacity, read);
  const written = text.textContent.trim();
  if (!color || !written) return [];
  const width = text.getComputedTextLength();
  const before = style.textAnchor === 'middle' ? width / 2 : style.textAnchor === 'end' ? width : 0;
  const font = fontOf(style);
  const halo = style.paintOrder.startsWith('stroke') ? strokeOf(style, read) : undefined;
  return [
    {
      kind: 'text',
      text: written,
      x: (number(text, 'x') - before) * Math.abs(a) + e,
      y: number(text, 'y') * d + f,
      width: width * d,
      font: { ...font, size: font.size * d },
      color,
      direction: style.direction === 'rtl' ? 'rtl' : 'ltr',
      lang,
      halo: halo && { color: halo.color, width: halo.width * d },
    },
  ];
};

/** What is read of a point while a pointer is on it is of no picture. */
const leftOut = '.cursor, .cursor *';

/**
 * The shapes of a drawing, in its order.
 *
 * @param box Where it is in the picture.
 * @param isFlipped Whether it is mirrored.
 */
export const svgShapes = (
  svg: SVGSVGElement,
  box: Box,
  isFlipped: boolean,
  lang: string,
  read: ReadColor,
): Shape[] => {
  const matrix = matrixOf(svg, box, isFlipped);
  return [...svg.querySelectorAll('*')].flatMap((element): Shape[] => {
    if (element.matches(leftOut)) return [];
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden') return [];
    if (element instanceof SVGTextElement) return textOf(element, style, matrix, lang, read);
    const d = pathOf(element);
    const fill = colorOf(style.fill, style.fillOpacity, read);
    const stroke = strokeOf(style, read);
    return d && (fill ?? stroke)
      ? [
          {
            kind: 'path',
            d,
            matrix: matrix.map(rounded4) as unknown as Matrix,
            fill,
            isEvenOdd: style.fillRule === 'evenodd',
            stroke,
          },
        ]
      : [];
  });
};
