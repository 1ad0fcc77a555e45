/** Words with the language that they are in, where that is not the fallback's: as plain text, and as HTML. */
import { escapeHtml } from './escape-html.js';
import { collapseSpace } from './plain-text.js';

export interface Phrase {
  /** On one line. */
  readonly text: string;
  /** Escaped, on one line. */
  readonly html: string;
  /** The language of all of it. */
  readonly lang?: string;
}

/** Escapes a text for HTML, on one line. */
const escapeText = (text: string): string => escapeHtml(collapseSpace(text));

/** Words in the fallback's own language. */
export const phrase = (text: string): Phrase => ({ text: collapseSpace(text), html: escapeText(text) });

/** Letters that are written from right to left. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** The attributes for the language of a phrase; empty where it is the fallback's. */
export const langAttributes = ({ text, lang }: Phrase): string =>
  lang === undefined ? '' : `lang="${escapeHtml(lang)}"${rightToLeft.test(text) ? ' dir="rtl"' : ''}`;

/** A phrase as a piece of a text. */
export const inWords = (one: Phrase): string => {
  const attributes = langAttributes(one);
  return attributes ? `<span ${attributes}>${one.html}</span>` : one.html;
};

/** Several phrases as one; those without words are left out. */
export const joined = (phrases: readonly (Phrase | undefined)[], between = ' '): Phrase => {
  const filled = phrases.filter(one => one !== undefined && one.text !== '') as readonly Phrase[];
  const [first, ...rest] = filled;
  // One that is all there is keeps its language.
  if (first && !rest.length) return first;
  return {
    text: filled.map(({ text }) => text).join(between),
    html: filled.map(inWords).join(escapeHtml(between)),
  };
};
