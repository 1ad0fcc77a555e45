/** The lines of a text as the browser has broken and placed them. */
import { realDocument } from '../../../data/real-document.js';
import type { ReadColor } from './color-reader.js';
import type { Font, TextShape } from './shape.js';
import { runsOf, type Letter } from './text-runs.js';

/** From the browser's window to the picture. */
export interface Frame {
  readonly x: (left: number) => number;
  readonly y: (top: number) => number;
}

interface Line {
  readonly top: number;
  readonly height: number;
  readonly letters: Letter[];
}

export const fontOf = ({ fontFamily, fontSize, fontWeight, fontStyle }: CSSStyleDeclaration): Font => ({
  family: fontFamily,
  size: parseFloat(fontSize),
  weight: fontWeight,
  style: fontStyle,
});

/** As `CanvasRenderingContext2D` takes it. */
export const canvasFont = ({ style, weight, size, family }: Font): string =>
  `${style} ${weight} ${size}px ${family}`;

let context: CanvasRenderingContext2D | null | undefined;

/** How far above and below their foot the letters of a font may reach, in pixels. */
const reachOf = (font: Font): readonly [up: number, down: number] => {
  context ??= realDocument.createElement('canvas').getContext('2d');
  if (context) context.font = canvasFont(font);
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context?.measureText('Åg') ?? {};
  return [up ?? 0.8 * font.size, down ?? 0.2 * font.size];
};

/** The marks before a run that may go the other way (UAX #9, isolate initiators). */
const opens = /[\u2066-\u2068]/;

/** The lines of a text node. What is folded away takes no room, and is no letter. */
const linesOf = (node: Text): Line[] => {
  const lines: Line[] = [];
  const range = realDocument.createRange();
  let at = 0;
  let opening = '';
  for (const [text] of node.data.matchAll(/[^]/gu)) {
    range.setStart(node, at);
    range.setEnd(node, (at += text.length));
    const rect = [...range.getClientRects()].find(({ width }) => width > 0);
    const last = lines.at(-1);
    if (!rect) {
      // What has no room of its own: a mark over a letter goes with that, and what opens a run the other way with what comes.
      if (opens.test(text)) opening += text;
      else if (/\S/.test(text)) last?.letters.push({ text, left: NaN, right: NaN });
      continue;
    }
    const { left, right, top, height } = rect;
    const letter = { text: opening + (/\s/.test(text) ? ' ' : text), left, right };
    opening = '';
    if (last && Math.abs(last.top - top) < height / 2) last.letters.push(letter);
    else lines.push({ top, height, letters: [letter] });
  }
  return lines;
};

/** Without the spaces at its ends. */
const trimmed = (letters: readonly Letter[]): readonly Letter[] => {
  const isSpace = (letter: Letter | undefined): boolean => letter?.text === ' ';
  let [start, end] = [0, letters.length];
  while (start < end && isSpace(letters[start])) start++;
  while (end > start && isSpace(letters[end - 1])) end--;
  return letters.slice(start, end);
};

const isLetter = /\p{L}/u;

/** Whether the browser has broken a word with a hyphen of its own after this line. */
const isHyphenated = (line: Line, next: Line | undefined, style: CSSStyleDeclaration): boolean =>
  style.hyphens === 'auto' &&
  isLetter.test(line.letters.at(-1)?.text ?? '') &&
  isLetter.test(next?.letters[0]?.text ?? '');

/**
 * The lines of a text.
 *
 * @param node The text.
 * @param style Its element's.
 */
export const textShapes = (
  node: Text,
  style: CSSStyleDeclaration,
  lang: string,
  frame: Frame,
  read: ReadColor,
): TextShape[] => {
  if (!/\S/.test(node.data)) return [];
  const color = read(style.color);
  if (!color?.alpha) return [];
  const font = fontOf(style);
  const [up, down] = reachOf(font);
  const lines = linesOf(node);
  return lines.flatMap((line, index) => {
    const hyphen = isHyphenated(line, lines[index + 1], style) ? '-' : '';
    const base = style.direction === 'rtl' ? 'rtl' : 'ltr';
    const runs = runsOf(trimmed(line.letters), base);
    return runs.flatMap(({ direction, letters }, at) => {
      const placed = trimmed(letters).filter(({ left }) => !Number.isNaN(left));
      if (!placed.length) return [];
      const left = Math.min(...placed.map(letter => letter.left));
      const right = Math.max(...placed.map(letter => letter.right));
      const end = at === runs.length - 1 ? hyphen : '';
      const written = trimmed(letters)
        .map(({ text }) => text)
        .join('');
      // The hyphen is no part of the text, and so of no letter's room.
      const more = end && context ? context.measureText(end).width : 0;
      return [
        {
          kind: 'text',
          text: written + end,
          x: frame.x(direction === 'rtl' ? left - more : left),
          y: frame.y(line.top + (line.height - up - down) / 2 + up),
          width: right - left + more,
          font,
          color,
          direction,
          lang,
        } satisfies TextShape,
      ];
    });
  });
};
