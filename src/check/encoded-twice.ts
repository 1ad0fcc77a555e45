/**
 * Texts that were encoded twice: saved as UTF-8, read as something else and saved as UTF-8 again, so that `invånare` has become
 * `invÃ¥nare`.
 */

/** The second half of the code page of DOS and of the Windows console, which no browser knows. */
const dos =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';

const upperHalf = new Uint8Array(
  'x'
    .repeat(128)
    .split('')
    .map((_, index) => 128 + index),
);

/** The characters from 128 of the encodings that a text is mistaken for. */
const mistaken = ['windows-1252', 'macintosh']
  .map(name => new TextDecoder(name).decode(upperHalf))
  .concat(dos);

/**
 * The first bytes of å, ä, ö and é, of the signs of running text, of Arabic and of pictures of faces: what they are mistaken for stands
 * before no such character in any language.
 */
const sure = [0xc2, 0xc3, 0xd9, 0xe2, 0xf0];
/** Those of further letters: where they are sure for other reasons. `Å` before a no-break space, and `Ä` before a quotation mark, do stand. */
const likely = [0xc4, 0xc5, 0xd8];
const several = [...sure, ...likely];
const sami = /[čČđĐŋŊšŧŦžŽ]/;

/** An encoding that a text is mistaken for. */
interface Page {
  /** The byte of each character. */
  readonly bytes: ReadonlyMap<string, number>;
  /** Finds the characters that the first bytes are mistaken for: hardly any text has one. */
  readonly first: RegExp;
}

const pages = mistaken.map((characters): Page => ({
  bytes: new Map(characters.split('').map((character, index) => [character, 128 + index])),
  first: new RegExp(`[${several.map(byte => characters.charAt(byte - 128)).join('')}]`),
}));

const utf8 = new TextDecoder('utf-8');

/** How many bytes a character has in UTF-8, by its first. */
const lengthFrom = (first: number): number => (first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4);

/** The character that a row of them was, where it was one. */
const decodeAt = (characters: readonly string[], at: number, { bytes }: Page): string | undefined => {
  const first = bytes.get(characters[at] ?? '') ?? 0;
  if (!several.includes(first)) return undefined;
  const length = lengthFrom(first);
  const row = characters.slice(at, at + length).map(each => bytes.get(each) ?? 0);
  const decoded = utf8.decode(Uint8Array.from(row));
  // Too few bytes, or other ones than these, make the sign for what is no character.
  return row.length === length && !decoded.includes('\uFFFD') ? decoded : undefined;
};

/** One level of encoding taken off a text; the text itself where there is none too many. */
const decodeOnce = (text: string, page: Page): string => {
  if (!page.first.test(text)) return text;
  const characters = text.split('');
  let decoded = '';
  let isSure = false;
  for (let at = 0; at < characters.length;) {
    const character = characters[at] ?? '';
    const one = decodeAt(characters, at, page);
    const first = page.bytes.get(character) ?? 0;
    isSure ||= one !== undefined && (sure.includes(first) || sami.test(one));
    decoded += one ?? character;
    at += one === undefined ? 1 : lengthFrom(first);
  }
  return isSure ? decoded : text;
};

/**
 * What a text that was encoded twice should say.
 *
 * @returns Nothing where it is as it should be.
 */
export const decodeTwice = (text: string): string | undefined => {
  let right = text;
  for (let level = 0; level < 3; level++) {
    const next = pages.map(page => decodeOnce(right, page)).find(decoded => decoded !== right);
    if (next === undefined) break;
    right = next;
  }
  return right === text ? undefined : right;
};
