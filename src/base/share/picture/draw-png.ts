/**
 * Draws a picture as a PNG file, at twice its size. It is drawn shape by shape, and not from the SVG file: a policy that allows pictures of the page's
 * own server alone lets no other be loaded, not even one that the page has made.
 */
import { realDocument } from '../../../data/real-document.js';
import type { Color } from './color.js';
import type { PathShape, Picture, Stroke, TextShape } from './shape.js';
import { canvasFont } from './text-shapes.js';

/** How many pixels of the file there are for one of the page. */
export const density = 2;

const css = ({ red, green, blue, alpha }: Color): string => `rgba(${red}, ${green}, ${blue}, ${alpha})`;

const setStroke = (context: CanvasRenderingContext2D, { color, width, dashes, cap, join }: Stroke): void => {
  context.strokeStyle = css(color);
  context.lineWidth = width;
  context.setLineDash([...dashes]);
  context.lineCap = cap;
  context.lineJoin = join;
};

const drawPath = (
  context: CanvasRenderingContext2D,
  { d, matrix, fill, isEvenOdd, stroke }: PathShape,
): void => {
  const path = new Path2D(d);
  if (matrix) context.transform(...matrix);
  if (fill) {
    context.fillStyle = css(fill);
    context.fill(path, isEvenOdd ? 'evenodd' : 'nonzero');
  }
  if (stroke) {
    setStroke(context, stroke);
    context.stroke(path);
  }
};

const drawText = (
  context: CanvasRenderingContext2D,
  { text, x, y, width, font, color, direction, lang, halo }: TextShape,
): void => {
  // What `sans-serif` is depends on the language.
  context.canvas.lang = lang;
  context.font = canvasFont(font);
  context.direction = direction;
  context.textAlign = 'left';
  const measured = context.measureText(text).width;
  context.translate(x, y);
  // As wide as the page has it, whose letters may stand closer and whose figures may be of one width.
  if (measured) context.scale(width / measured, 1);
  if (halo) {
    setStroke(context, { color: halo.color, width: halo.width, dashes: [], cap: 'round', join: 'round' });
    context.strokeText(text, 0, 0);
  }
  context.fillStyle = css(color);
  context.fillText(text, 0, 0);
};

/** @returns The file; `null` where the browser does not make one. */
export const drawPng = ({ width, height, ground, shapes }: Picture): Promise<Blob | null> => {
  const canvas = realDocument.createElement('canvas');
  canvas.width = Math.round(density * width);
  canvas.height = Math.round(density * height);
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.scale(density, density);
  context.fillStyle = css(ground);
  context.fillRect(0, 0, width, height);
  for (const shape of shapes) {
    context.save();
    if (shape.kind === 'path') drawPath(context, shape);
    else drawText(context, shape);
    context.restore();
  }
  return new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
};
