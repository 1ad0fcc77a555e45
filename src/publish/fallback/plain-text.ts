/** Makes plain text of the library's own words, which are templates or lists of them in languages that are translated in part. */
export const toPlainText = (words: unknown): string =>
  Array.isArray(words)
    ? words.map(toPlainText).join('')
    : ((words ?? '') as { toString: () => string }).toString();

/** Collapses white space: the text on one line. */
export const collapseSpace = (text: string): string => text.replace(/[^\S\u00A0\u202F]+/g, ' ').trim();
