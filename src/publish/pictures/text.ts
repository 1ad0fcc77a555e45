/** Text in a picture: what can be written in its fonts, how wide it is, and how it is broken into lines. Pure. */
import type { FontFile } from './font-file.js';

/** The fonts of pictures, of each weight those that stand in for one another. */
export interface PictureFonts {
  /** What they are called, in the order of the lists. */
  readonly families: readonly string[];
  readonly regular: readonly FontFile[];
  readonly bold: readonly FontFile[];
}

/** What has no letter of its own: spaces, and marks for how the text runs. */
const unseen = /[\s\p{Default_Ignorable_Code_Point}]/u;

/** What takes no room. */
const ignored = /\p{Default_Ignorable_Code_Point}/u;

/** A text as pictures have it: composed, on one line, and with the one unbroken space that every font has. */
export const pictureText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u2000-\u200A\u202F\u205F\u3000]/g, '\u00A0')
    .replace(/[\u00AD\uFEFF]/g, '')
    .replace(/[^\S\u00A0]+/g, ' ')
    .trim();

const charactersOf = (text: string): readonly string[] => text.match(/[^]/gu) ?? [];

/** The first character of a text that no font has; nothing where they have all. */
export const missingIn = (text: string, { regular, bold }: PictureFonts): string | undefined =>
  charactersOf(text).find(character => {
    const codePoint = character.codePointAt(0) ?? 0;
    const isIn = (fonts: readonly FontFile[]): boolean =>
      fonts.some(font => font.widthOf(codePoint) !== undefined);
    return !unseen.test(character) && !(isIn(regular) && isIn(bold));
  });

const seenIn = (text: string): number[] =>
  charactersOf(text)
    .filter(character => !ignored.test(character))
    .map(character => character.codePointAt(0) ?? 0);

/** The place of the font that has all of a text, in a list; -1 where none has. */
const wholeIn = (points: readonly number[], fonts: readonly FontFile[]): number =>
  fonts.findIndex(font => points.every(point => font.widthOf(point) !== undefined));

/** The fonts of a line, as a picture names them: the one that has all of it first, for what stands in for another is drawn without its weight. */
export const familyOf = (text: string, { families, regular }: PictureFonts): string => {
  const first = families[wholeIn(seenIn(text), regular)];
  return [...new Set([...(first === undefined ? [] : [first]), ...families])].join(', ');
};

/** How wide a text is, in pixels: at most, where letters are joined or stand closer beside certain others. The first font that has all of it draws it. */
export const widthOf = (text: string, size: number, fonts: readonly FontFile[]): number => {
  const points = seenIn(text);
  const whole = fonts[wholeIn(points, fonts)];
  // Where none has all of it one draws some and another the rest, so the widest counts.
  const from = whole ? [whole] : fonts;
  return (
    size *
    points.reduce((sum, point) => sum + Math.max(0.2, ...from.flatMap(font => font.widthOf(point) ?? [])), 0)
  );
};

/** A word in pieces that are each no wider than a line. */
const pieces = (word: string, fits: (text: string) => boolean): string[] => {
  if (fits(word)) return [word];
  const all = [''];
  for (const { segment } of new Intl.Segmenter('sv').segment(word)) {
    const last = all.length - 1;
    const more = (all[last] ?? '') + segment;
    if (all[last] === '' || fits(more)) all[last] = more;
    else all.push(segment);
  }
  return all;
};

/** Breaks a text into lines, between words as far as these are no wider than a line. */
export const linesOf = (text: string, fits: (text: string) => boolean): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap(word => pieces(word, fits))) {
    const more = line ? `${line} ${word}` : word;
    if (!line || fits(more)) line = more;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line ? [...lines, line] : lines;
};

/** Lines, as many as there is room for: of a text that is longer whole sentences, or, where not even one is, whole words with a sign that more follows. */
export const fittedLines = (
  text: string,
  most: number,
  locale: string,
  fits: (text: string) => boolean,
): readonly string[] => {
  const all = linesOf(text, fits);
  if (all.length <= most) return all;
  let kept = '';
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)) {
    if (linesOf((kept + segment).trim(), fits).length > most) break;
    kept += segment;
  }
  if (kept) return linesOf(kept.trim(), fits);
  const first = all.slice(0, most);
  let last = first.at(-1) ?? '';
  while (last.includes(' ') && !fits(`${last} …`)) last = last.slice(0, last.lastIndexOf(' '));
  return [...first.slice(0, -1), `${last} …`];
};

const firstStrong = /\p{L}/u;
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/**
 * Which way a text runs: as its first letter (UAX #9, P2). On a page from right to left one that has such a letter runs so, whatever name it begins with.
 *
 * @param page Which way the page runs: so does a text without letters.
 */
export const directionOf = (text: string, page: 'ltr' | 'rtl'): 'ltr' | 'rtl' => {
  if (page === 'rtl' && rightToLeft.test(text)) return 'rtl';
  const [letter] = firstStrong.exec(text) ?? [];
  return letter === undefined ? page : rightToLeft.test(letter) ? 'rtl' : 'ltr';
};
