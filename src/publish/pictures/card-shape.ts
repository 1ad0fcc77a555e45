/** What a picture for social feeds is made of: paths as in pictures to take away, and lines of text in the fonts that come along. */
import type { Color } from '../../base/share/picture/color.js';
import type { PathShape } from '../../base/share/picture/shape.js';

/** A line of text. */
export interface LineShape {
  readonly kind: 'line';
  readonly text: string;
  /** Where its foot is, and what of it is at `x`: its left, its middle or its right. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** In pixels. */
  readonly size: number;
  readonly isBold?: boolean;
  readonly color: Color;
  readonly direction: 'ltr' | 'rtl';
  /** A line of the drawing is under it and not through it. */
  readonly isOver?: boolean;
}

export type CardShape = PathShape | LineShape;

/** A place in a picture, in pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
