/** What a picture is made of: paths and lines of text, in the order in which they are drawn. Both files are written from it. */
import type { Color } from './color.js';

/** From the drawing's own units to pixels: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Stroke {
  readonly color: Color;
  readonly width: number;
  readonly dashes: readonly number[];
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
}

export interface PathShape {
  readonly kind: 'path';
  /** As SVG writes paths. */
  readonly d: string;
  readonly matrix?: Matrix | undefined;
  readonly fill?: Color | undefined;
  /** What two of its lines go around is not filled. */
  readonly isEvenOdd?: boolean;
  readonly stroke?: Stroke | undefined;
}

export interface Font {
  readonly family: string;
  /** In pixels. */
  readonly size: number;
  /** 1–1000. */
  readonly weight: string;
  readonly style: string;
}

/** A line of text. */
export interface TextShape {
  readonly kind: 'text';
  readonly text: string;
  /** Its left edge, and the foot of its letters. */
  readonly x: number;
  readonly y: number;
  /** As wide as the browser has drawn it. */
  readonly width: number;
  readonly font: Font;
  readonly color: Color;
  readonly direction: 'ltr' | 'rtl';
  readonly lang: string;
  /** What stands around the letters, so that a line is under them and not through them. */
  readonly halo?: { readonly color: Color; readonly width: number } | undefined;
}

export type Shape = PathShape | TextShape;

export interface Picture {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly ground: Color;
  readonly shapes: readonly Shape[];
  /** What it is called and what it says, for those who do not see it. */
  readonly title: string;
  readonly sentence: string;
  readonly lang: string;
}

/** A box, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** To a hundredth of a pixel. */
export const rounded = (value: number): number => Math.round(100 * value) / 100 || 0;
