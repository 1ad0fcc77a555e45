/** The language of pages: the library's texts, and those that only pages have. */
import type { OtherLocale } from '../../generated/languages.js';
import type { Locale } from '../../base/language.js';
import { fetchLanguage, languageFor, withLanguage } from '../../base/locale.js';
import { own } from '../../data/validate.js';
import { isLanguage } from '../fallback/write-part.js';
import { pageWords, type PageWords } from './words.js';

type Texts = Readonly<Record<string, string>>;

/** No element needs them, so no page that shows one loads them. */
const ownTexts: Readonly<Record<OtherLocale, () => Promise<{ readonly texts: Texts }>>> = {
  en: () => import('../../generated/locales/publish/en.js'),
  fi: () => import('../../generated/locales/publish/fi.js'),
  nb: () => import('../../generated/locales/publish/nb.js'),
  de: () => import('../../generated/locales/publish/de.js'),
  ar: () => import('../../generated/locales/publish/ar.js'),
};

/** The languages that pages can be in: those that the library speaks whole. */
export const pageLocales: readonly Locale[] = ['sv', ...(Object.keys(ownTexts) as OtherLocale[])];

export const isPageLocale = (name: string): name is Locale =>
  (pageLocales as readonly string[]).includes(name);

export interface PageLanguage {
  readonly locale: Locale;
  readonly dir: 'ltr' | 'rtl';
  readonly words: PageWords;
  /** Runs something with messages and formats in the language. */
  readonly speak: <T>(work: () => T) => T;
}

/** The language that a document is in, as far as pages can be in it; else Swedish. */
export const documentLocale = (document: unknown): Locale => {
  const lang = own(document, 'lang');
  return typeof lang === 'string' ? (pageLocales.find(each => isLanguage(lang, each)) ?? 'sv') : 'sv';
};

/**
 * Fetches a language.
 *
 * @param document Whose own words stand in place of the library's, where it is in that language.
 */
export const pageLanguage = async (locale: Locale, document: unknown): Promise<PageLanguage> => {
  const tags = `${locale} `;
  await fetchLanguage(tags);
  const language = languageFor(tags);
  const texts = locale === 'sv' ? {} : (await ownTexts[locale]()).texts;
  const written = own(document, 'lang') === locale ? own(document, 'texts') : undefined;
  const all = { ...texts, ...(typeof written === 'object' ? written : {}) };
  const speak = <T>(work: () => T): T => withLanguage(language, work, all);
  return { locale, dir: language.dir, words: speak(pageWords), speak };
};
