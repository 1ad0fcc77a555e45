/** Figures, times and addresses as people read them, in the language of the page. Pure. */
import type { Lang, Words } from './words.js';

const locales = { sv: 'sv-SE', en: 'en-GB' };

export const number = (value: number, lang: Lang): string =>
  new Intl.NumberFormat(locales[lang]).format(value);

export const share = (part: number, whole: number, lang: Lang): string =>
  whole === 0 ? '–' : new Intl.NumberFormat(locales[lang], { style: 'percent' }).format(part / whole);

/** @param iso A time in ISO 8601. */
export const date = (iso: string, lang: Lang): string =>
  new Intl.DateTimeFormat(locales[lang], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(new Date(iso));

/** The path of a page. */
export const readable = (page: string, said: Words): string => {
  if (page === '') return said.unknownPage;
  try {
    return decodeURI(page);
  } catch {
    return page;
  }
};
