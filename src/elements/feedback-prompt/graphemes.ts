/** The length of a text as people count it. Pure. */

/**
 * How many characters a reader sees: a letter with its marks is one, and so is an emoji of several (UAX #29). In browsers that
 * cannot tell (Firefox before 125), code points.
 */
export const countGraphemes = (text: string): number => {
  // What cannot be joined to anything needs no looking: most texts, on each key.
  if (/^[\x20-\x7E\n\u00A1-\u00AC\u00AE-\u02FF]*$/.test(text)) return text.length;
  const { Segmenter } = Intl as { Segmenter?: typeof Intl.Segmenter };
  let count = 0;
  for (const part of Segmenter ? new Segmenter('sv').segment(text) : text) count += part ? 1 : 0;
  return count;
};
