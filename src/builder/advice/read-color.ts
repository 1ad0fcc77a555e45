/** Colours as a browser reads them. */
import type { ReadColor } from '../../check/advice/contrast.js';

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
