/**
 * In which encoding a text was saved, and what it says in it. Pages read documents as UTF-8 whatever they are: in any other encoding the
 * letters å, ä and ö are lost, or all of it is.
 */

/** The encodings that are known by what stands in a file. The last two are told from one another by their letters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';

/** A text, and the encoding that it was saved in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** By the mark at its start; else by the zero beside the first character, which in JSON is always one of ASCII's (RFC 4627, 3). */
const utf16Of = ([first, second]: Uint8Array): Encoding | undefined => {
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0 && second) return 'utf-16be';
  return first && second === 0 ? 'utf-16le' : undefined;
};

/** How many letters of ours a text has that are not ASCII's: in the wrong code page they are other signs. */
const letters = (text: string): number => text.match(/[åäöéüøæáïčđŋšžÅÄÖÉÜØÆ]/g)?.length ?? 0;

const pages = ['windows-1252', 'macintosh'] as const;

/**
 * Reads a text.
 *
 * @param bytes What stands in the file; it may have been cut off inside a character.
 */
export const decodeText = (bytes: Uint8Array): Decoded => {
  const read = (encoding: Encoding, fatal = false): Decoded => ({
    text: new TextDecoder(encoding, { fatal }).decode(bytes, { stream: true }),
    encoding,
  });
  const wide = utf16Of(bytes);
  if (wide) return read(wide);
  try {
    return read('utf-8', true);
  } catch {
    const [western, mac] = pages.map(page => read(page)) as [Decoded, Decoded];
    return letters(mac.text) > letters(western.text) ? mac : western;
  }
};
