/** Colours as a browser reads them, and their contrast. */

/** Red, green and blue from 0 to 255, and alpha from 0 to 1. */
export type Rgba = readonly [number, number, number, number];

/** Reads a CSS colour; `undefined` where it is none. */
export type ReadColor = (color: string) => Rgba | undefined;

let context: CanvasRenderingContext2D | null | undefined;

/** Reads a colour with a canvas outside the page. */
export const readColor: ReadColor = color => {
  context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context || !CSS.supports('color', color)) return undefined;
  // A colour that a canvas cannot read leaves the one before it.
  context.fillStyle = '#010203';
  context.fillStyle = color;
  const written = context.fillStyle;
  if (written === '#010203') return undefined;
  const [, r = '', g = '', b = ''] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(written) ?? [];
  if (r) return [parseInt(r, 16), parseInt(g, 16), parseInt(b, 16), 1];
  context.clearRect(0, 0, 1, 1);
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
};

/** The relative luminance of WCAG 2. */
const luminance = ([r, g, b]: readonly number[]): number => {
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((part = 0) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of WCAG 2 between a colour and its background, from 1 to 21. */
export const contrast = ([r, g, b, alpha]: Rgba, background: Rgba): number => {
  const over = [r, g, b].map((part, index) => part * alpha + (background[index] ?? 0) * (1 - alpha));
  const [dark = 0, light = 0] = [luminance(over), luminance(background)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
