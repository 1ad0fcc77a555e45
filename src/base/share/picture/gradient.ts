/** The stripes of a background, as browsers compute it: flat colours with hard edges, which is all that the library's own patterns have. Pure. */
import type { Color } from './color.js';
import type { Box } from './shape.js';

/** A flat piece. */
export interface Piece {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly color: Color;
}

type Point = readonly [x: number, y: number];

/** Parts that a sign stands between, but not within brackets. */
export const parted = (text: string, sign: ',' | ' '): string[] => {
  const parts = [''];
  let depth = 0;
  for (const letter of text.split('')) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (letter === sign && !depth) parts.push('');
    else parts.push((parts.pop() ?? '') + letter);
  }
  return parts.map(part => part.trim()).filter(Boolean);
};

/** A computed length in pixels: `4px`, `25%`, `calc(100% - 7.7px)`. */
export const lengthIn = (text: string, whole: number): number => {
  let sum = 0;
  for (const [, sign = '', number = '', unit] of text.matchAll(/([+-]?)\s*(\d*\.?\d+(?:e-?\d+)?)(px|%)/g))
    sum += Number(sign + number) * (unit === '%' ? whole / 100 : 1);
  return sum;
};

interface Stop {
  readonly color: Color | undefined;
  readonly at: number;
}

/** A colour with one place or two; the first and the last stand at the ends, where nothing is said. */
const stopsIn = (
  texts: readonly string[],
  length: number,
  read: (css: string) => Color | undefined,
): Stop[] =>
  texts.flatMap((text, index) => {
    const [color = '', ...places] = parted(text, ' ');
    const at = places.length ? places.map(place => lengthIn(place, length)) : [index ? length : 0];
    return at.map(each => ({ color: read(color), at: each }));
  });

/** What is left of a shape on the one side of a line: where `of` is not below 0. */
const cut = (points: readonly Point[], of: (point: Point) => number): Point[] =>
  points.flatMap((point, index) => {
    const before = points.at(index - 1) ?? point;
    const [from, to] = [of(before), of(point)];
    const share = from / (from - to);
    const crossing: Point[] =
      from < 0 !== to < 0
        ? [[before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share]]
        : [];
    return to < 0 ? crossing : [...crossing, point];
  });

/** More than any box of ours has. */
const mostStripes = 4000;

/**
 * The pieces of one layer of a background.
 *
 * @param layer `linear-gradient(…)` or `repeating-linear-gradient(…)`, computed. Nothing comes of any other.
 * @param box Where it is drawn.
 * @param read Reads a colour.
 */
export const gradientPieces = (
  layer: string,
  { left, top, width, height }: Box,
  read: (css: string) => Color | undefined,
): Piece[] => {
  const [, repeats, inside = ''] = /^(repeating-)?linear-gradient\((.*)\)$/s.exec(layer) ?? [];
  const [first = '', ...rest] = parted(inside, ',');
  const degrees = /^(-?[\d.]+)deg$/.exec(first)?.[1];
  const angle = ((degrees === undefined ? 180 : Number(degrees)) * Math.PI) / 180;
  const [dx, dy] = [Math.sin(angle), -Math.cos(angle)];
  const length = Math.abs(width * dx) + Math.abs(height * dy);
  const stops = stopsIn(degrees === undefined && first ? [first, ...rest] : rest, length, read);
  const [start, end] = [stops[0]?.at ?? 0, stops.at(-1)?.at ?? 0];
  if (!stops.length || width <= 0 || height <= 0) return [];
  /** How far along the gradient's line a point is. */
  const along = ([x, y]: Point): number =>
    (x - left - width / 2) * dx + (y - top - height / 2) * dy + length / 2;
  const corners: Point[] = [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ];
  const pieces: Piece[] = [];
  const add = (color: Color | undefined, from: number, to: number): void => {
    if (!color?.alpha || to <= 0 || from >= length || to <= from) return;
    const points = cut(
      cut(corners, point => along(point) - from),
      point => to - along(point),
    );
    if (points.length > 2) pieces.push({ points, color });
  };
  const period = end - start;
  if (!repeats || period <= 0) {
    // Before the first stop and after the last their colours go on.
    add(stops[0]?.color, -1, start);
    add(stops.at(-1)?.color, end, length + 1);
  }
  const isPattern = !!repeats && period > 0;
  const from = isPattern ? Math.floor(-start / period) : 0;
  const to = isPattern ? Math.min(from + mostStripes, Math.ceil((length - start) / period)) : 1;
  for (let turn = from; turn < to; turn++)
    stops.forEach((stop, index) => {
      const next = stops[index + 1];
      const isFlat = next && stop.color && JSON.stringify(next.color) === JSON.stringify(stop.color);
      if (isFlat) add(stop.color, stop.at + turn * period, next.at + turn * period);
    });
  return pieces;
};
