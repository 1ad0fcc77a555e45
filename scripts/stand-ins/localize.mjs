// In place of `@lit/localize` in what ships, in tests and in stories: every text of ours has an id and is a plain text, so this is
// all that is called, and a page's own texts count in Swedish, too.

let textsNow;

export const str = (strings, ...values) => ({ strings, values });

/** A text with its values in it: one that says `{0}` where the first goes, a translation or a page's own, else the one in the code. */
const fill = (given, source) =>
  // What a page gives is a text, if it is right.
  typeof given === 'string'
    ? given.replace(/\{(\d)\}/g, (all, index) => source.values?.[index] ?? all)
    : (source.strings?.reduce((joined, part, index) => joined + source.values[index - 1] + part) ?? source);

/** The text of that id in the language that is spoken; a word in another language makes itself of the text beside it. */
export const msg = (source, { id }) => {
  const given = textsNow()[id];
  return typeof given === 'function' ? given(text => fill(text, source)) : fill(given, source);
};

export const configureReentrantLocalization = ({ loadLocaleSync }) => {
  textsNow = loadLocaleSync;
};
