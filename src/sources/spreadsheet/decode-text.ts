/** The text of a file: what wrote it does not say how. */

/** What windows-1252 has where ISO 8859-1 has control characters: Node 20 takes the one for the other (https://encoding.spec.whatwg.org/). */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const fromWindows = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009F]/g, sign => windowsSigns.charAt(sign.charCodeAt(0) - 0x80));

/**
 * Decodes a text by its byte order mark; without one as UTF-8, and where it is none, as Windows wrote Swedish before (windows-1252).
 *
 * @returns The text, without the mark.
 */
export const decodeText = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromWindows(bytes);
  }
};
