/** Whose a document is and of which day, and words on a page that are not in its language. Pure. */
import type { Locale } from '../../base/language.js';
import { own } from '../../data/validate.js';
import { phrase, type Phrase } from '../fallback/phrase.js';
import { isLanguage } from '../fallback/write-part.js';

/** What the languages call themselves. */
export const languageNames: Readonly<Record<Locale, string>> = {
  sv: 'Svenska',
  en: 'English',
  fi: 'Suomi',
  nb: 'Norsk bokmål',
  de: 'Deutsch',
  ar: 'العربية',
};

/** Words of the data on a page, with their language where it is not the page's. */
export const ownWords = (text: unknown, lang: string | undefined, locale: Locale): Phrase => {
  const words = phrase(typeof text === 'string' ? text : String(text));
  return lang === undefined || isLanguage(lang, locale) ? words : { ...words, lang };
};

const textOf = (value: unknown, key: string): string | undefined => {
  const text = own(value, key);
  return typeof text === 'string' ? text : undefined;
};

/** What is said of a document as a whole. */
export const about = (
  document: unknown,
): { readonly name?: string; readonly lang?: string; readonly href: unknown; readonly updated?: string } => {
  const organization = own(document, 'organization');
  const [name, updated] = [textOf(organization, 'name'), textOf(document, 'updated')];
  const lang = textOf(organization, 'lang') ?? textOf(document, 'lang');
  return {
    ...(name !== undefined && { name }),
    ...(lang !== undefined && { lang }),
    href: own(organization, 'href'),
    ...(updated !== undefined && { updated }),
  };
};
