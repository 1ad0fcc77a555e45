/** What bars in pictures are drawn of: rectangles and slanting stripes. Pure. */
import { rounded, type PathShape } from '../../base/share/picture/shape.js';
import type { Area } from './card-shape.js';

/** A bar, and which way it runs. */
export interface BarPlace extends Area {
  readonly dir: 'ltr' | 'rtl';
}

/** A path. */
export const path = (d: string, more: Pick<PathShape, 'fill' | 'stroke'>): PathShape => ({
  kind: 'path',
  d,
  ...more,
});

/** A rectangle. */
export const box = (left: number, top: number, width: number, height: number): string =>
  `M${rounded(left)} ${rounded(top)}h${rounded(width)}v${rounded(height)}h${rounded(-width)}Z`;

type Point = readonly [x: number, y: number];

/** What of an area with straight edges is on one side of an upright line. */
const cut = (points: readonly Point[], at: number, isAfter: boolean): Point[] =>
  points.flatMap((point, index) => {
    const before = points.at(index - 1) ?? point;
    const isIn = ([x]: Point): boolean => (isAfter ? x >= at : x <= at);
    const share = (at - before[0]) / (point[0] - before[0]);
    const crossing: Point = [at, before[1] + share * (point[1] - before[1])];
    return [...(isIn(point) === isIn(before) ? [] : [crossing]), ...(isIn(point) ? [point] : [])];
  });

/** Slanting stripes within a box: `wide` of every `step`. */
export const stripes = ({ left, top, width, height }: Area, wide: number, step: number): string => {
  let d = '';
  for (let x = left - height; x < left + width; x += step) {
    const whole: readonly Point[] = [
      [x, top + height],
      [x + wide, top + height],
      [x + wide + height, top],
      [x + height, top],
    ];
    const inside = cut(cut(whole, left, true), left + width, false);
    if (inside.length) d += `M${inside.map(([x, y]) => `${rounded(x)} ${rounded(y)}`).join('L')}Z`;
  }
  return d;
};
