/** How readable a text is, as far as a machine can tell: long sentences, heavy ones, and passives that do not say who acts. */

/** Splits a text into sentences. A full stop in a number or an abbreviation does not end one. */
export const splitSentences = (text: string): string[] =>
  text
    .replace(/\b(t\.ex|bl\.a|m\.m|d\.v\.s|o\.s\.v|s\.k|f\.d|ca|dvs|e\.g|i\.e|etc)\./gi, match =>
      match.replaceAll('.', '\u2024'),
    )
    .split(/(?<=[.!?…])\s+(?=[\p{Lu}\d"”“])|\n+/u)
    .map(sentence => sentence.trim())
    .filter(Boolean);

export const splitWords = (sentence: string): string[] =>
  sentence.match(/[\p{L}\d][\p{L}\d\u00A0’'-]*/gu) ?? [];

/** A sentence with more words is hard to keep in mind. Texts for everybody have about fifteen. */
export const maxWords = 25;

/** Returns the first sentence that is too long. */
export const findLongSentence = (text: string): string | undefined =>
  splitSentences(text).find(sentence => splitWords(sentence).length > maxWords);

/**
 * Returns the first sentence in which half of the words are long, as LIX counts them: more than six letters (C.-H. Björnsson, 1968).
 * For Swedish; English words are shorter.
 */
export const findHeavySentence = (text: string): string | undefined =>
  splitSentences(text).find(sentence => {
    const words = splitWords(sentence);
    return words.length >= 10 && words.filter(word => word.length > 6).length / words.length >= 0.5;
  });

/** Verbs that end like a passive and are none, or of which nobody asks who acts. */
const deponents =
  'finnas|hoppas|minnas|trivas|lyckas|misslyckas|umgås|synas|vistas|andas|fattas|saknas|låtsas|kännas|höras|hjälpas|träffas|mötas|ses|nås|vinnas|' +
  'utvecklas|förändras|behövas|åldras|fungeras|svettas|tyckas|kräkas|envisas|växas|samlas|samsas|enas|förbättras|försämras|minskas|ökas|räknas';

const swedishPassive = new RegExp(
  `(?<!\\p{L})(?:ska|skall|bör|måste)(?:\\s+(?:också|även|inte|alltid|nu))?\\s+(?!(?:${deponents})(?!\\p{L}))(\\p{L}{2,}(?:as|es|ås))(?!\\p{L})`,
  'iu',
);

const englishPassive =
  /\b(?:shall|should|must|will|is to|are to)\s+(?:also\s+|not\s+)?be\s+(\w+(?:ed)|built|made|given|done|taken|held|kept|brought|found|put|set|shown|written)\b/i;

/** Returns the first passive that does not say who acts: `ska genomföras`. */
export const findPassive = (text: string, lang: string): string | undefined => {
  for (const sentence of splitSentences(text)) {
    const [found] =
      (lang === 'sv' ? swedishPassive : lang === 'en' ? englishPassive : undefined)?.exec(sentence) ?? [];
    if (
      found &&
      !(lang === 'sv' ? /(?<!\p{L})av\s+\p{L}/u : /\bby\s+/).test(sentence.slice(sentence.indexOf(found)))
    )
      return found;
  }
  return undefined;
};
