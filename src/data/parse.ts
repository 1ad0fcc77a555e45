/** From text to a value: strict JSON, of a size and depth that a page can bear. */
import type { Outcome } from './faults.js';

/** The longest text that is read, in characters. */
export const maxLength = 2e6;

/** How deep data may be nested. */
export const maxDepth = 64;

// Taken when the module loads: some old scripts put another in its place.
const { parse } = JSON;

/** Whether brackets stand deeper in each other than data may, outside its texts. Looks at each character once. */
const isTooDeep = (text: string): boolean => {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      // A text: to the mark that ends it.
      for (at++; at < text.length && text.charCodeAt(at) !== 34; at++) if (text.charCodeAt(at) === 92) at++;
    } else if ((code | 32) === 123) {
      // `[` and `{` differ in that bit alone, and so do their ends.
      if (++depth > maxDepth) return true;
    } else if ((code | 32) === 125) depth--;
  }
  return false;
};

/**
 * Reads JSON text.
 *
 * @param text The text as it stood in the page or the document.
 * @returns The value; or the fault `too-large`, or `json` with the text as `found`.
 */
export const parseJson = (text: string): Outcome<unknown> => {
  if (text.length > maxLength || isTooDeep(text))
    return { faults: [{ code: 'too-large', path: '', found: text.length }] };
  try {
    return { value: parse(text.replace(/^\uFEFF/, '')) as unknown, faults: [] };
  } catch {
    return { faults: [{ code: 'json', path: '', found: text }] };
  }
};
