/**
 * The boxes that charts are drawn in before a page is laid out (`src/publish/served/`), where nobody knows the visitor's font. As long as the
 * box on the page is one of them, it is drawn in the same way: nothing moves when the element takes over.
 */
import type { Space } from './space.js';

/** The widths of published pages' columns, from the narrowest phone to the whole page, in pixels. */
export const servedWidths = [288, 328, 358, 528, 704] as const;

/** The size of the text in a drawing, in pixels, where the visitor's is as browsers have it. */
const em = 16 * 0.8333;

/** How wide most letters are, narrow ones, and spaces and signs; in sizes of text, wide enough for the widest of the fonts that systems have. */
const widthOf = (letter: string): number =>
  /[\s.,:;'’|!ijl()]/.test(letter) ? 0.38 : /[A-ZÅÄÖmw%]/.test(letter) ? 0.82 : 0.63;

/** A box of that width, as the style sheet gives it its height; texts in it are estimated. */
export const servedSpace = (width: number): Space => ({
  width,
  height: Math.round(Math.min(20 * em, Math.max(14 * em, 0.45 * width))),
  em,
  measure: (text, strong) => {
    let width = 0;
    for (let at = 0; at < text.length; at++) width += widthOf(text.charAt(at));
    return width * em * (strong ? 1.08 : 1);
  },
});

/**
 * The box as it is on a page, where one was drawn before that is like it.
 *
 * @param size The size of its text.
 */
export const servedLike = (width: number, height: number, size: number): Space | undefined => {
  const space = servedSpace(width);
  return (servedWidths as readonly number[]).includes(width) &&
    Math.abs(height - space.height) <= 1 &&
    Math.abs(size - em) < 0.1
    ? space
    : undefined;
};
