/** From text to a value: strict JSON, of a size and depth that a page can bear. */
import type { Outcome } from './faults.js';

/** The longest text that is read, in characters; a document of 5 MB has no more. */
const maxLength = 5e6;

// Taken when the module loads: some old scripts put another in its place.
const { parse } = JSON;

/**
 * Reads JSON text.
 *
 * @param text The text as it stood in the page or the document.
 * @returns The value; or the fault `too-large`, or `json` with the engine's own words as `found`.
 */
export const parseJson = (text: string): Outcome<unknown> => {
  if (text.length > maxLength) return { faults: [{ code: 'too-large', path: '', found: text.length }] };
  try {
    return { value: parse(text.replace(/^\uFEFF/, '')) as unknown, faults: [] };
  } catch {
    return { faults: [{ code: 'json', path: '', found: text }] };
  }
};
