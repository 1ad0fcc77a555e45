/** Figures, times and addresses as people read them, in the language of the page. Pure. */
import type { Lang, Words } from './words.js';

/** Made once: each takes much memory, outside of what is collected as garbage. */
const formatsOf = (locale: string) => ({
  number: new Intl.NumberFormat(locale),
  percent: new Intl.NumberFormat(locale, { style: 'percent' }),
  date: new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }),
});
const formats = { sv: formatsOf('sv-SE'), en: formatsOf('en-GB') };

/** Of a thousand and more, the languages differ. */
export const number = (value: number, lang: Lang): string =>
  value < 1000 ? String(value) : formats[lang].number.format(value);

export const share = (part: number, whole: number, lang: Lang): string =>
  whole === 0 ? '–' : formats[lang].percent.format(part / whole);

/** @param iso A time in ISO 8601. */
export const date = (iso: string, lang: Lang): string => formats[lang].date.format(new Date(iso));

/** The path of a page. */
export const readable = (page: string, said: Words): string => {
  if (page === '') return said.unknownPage;
  try {
    return decodeURI(page);
  } catch {
    return page;
  }
};
