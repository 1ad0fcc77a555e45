/** Advice on a text that residents read: its sentences, its words, and whether it says who acts. */
import { findJargon } from './jargon.js';
import { findHeavySentence, findLongSentence, findPassive, splitWords } from './readability.js';
import type { Report } from './report.js';

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57).trimEnd()} …` : text);

export interface TextToCheck {
  readonly text: string;
  readonly path: string;
  /** The language of the text, as two or three letters. */
  readonly lang: string;
  /** Whether the document says elsewhere who acts. */
  readonly hasOwner: boolean;
}

/** @param reported The jargon that has been reported before: each word is reported once. */
export const checkText = (
  { text, path, lang, hasOwner }: TextToCheck,
  reported: Set<string>,
  report: Report,
): void => {
  const long = findLongSentence(text);
  const heavy = lang === 'sv' ? findHeavySentence(text) : undefined;
  if (long) report('sentence-long', path, shorten(long), String(splitWords(long).length));
  else if (heavy) report('sentence-heavy', path, shorten(heavy));
  const passive = hasOwner ? undefined : findPassive(text, lang);
  if (passive) report('passive', path, passive);
  for (const { word, instead } of findJargon(text, lang)) {
    if (reported.has(word)) continue;
    reported.add(word);
    report('jargon', path, word, instead);
  }
  if (splitWords(text).length >= 3 && text === text.toUpperCase() && text !== text.toLowerCase())
    report('capitals', path);
};
