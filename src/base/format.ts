/** Numbers, dates and lists as the language writes them. Always with an explicit list of locales: never the browser's own. */
import { msg, str } from '@lit/localize';
import { parsePeriod } from '../progress/period.js';
import type { Locale } from './locale.js';

/** What `Intl` is asked for in each language: Swedish for Sweden, English as in Britain (day before month). */
const chains: Readonly<Record<Locale, readonly string[]>> = { sv: ['sv-SE', 'sv'], en: ['en-GB', 'en'] };

const noBreakSpace = '\u00A0';

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat>();

/** One formatter for each language and use, made once: making one costs a hundred times what using it does. */
const cached = <F extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat>(
  key: string,
  make: () => F,
): F => {
  const kept = (cache.get(key) as F | undefined) ?? make();
  // The keys are few by nature: a language, a kind and a number of decimals.
  cache.set(key, kept);
  return kept;
};

/**
 * A number.
 *
 * @param decimals Exactly so many.
 * @returns `14 925`, `−2,5`: with no-break spaces and, in Swedish, the minus sign U+2212.
 */
export const formatNumber = (value: number, locale: Locale, decimals: number): string =>
  cached(
    `number ${locale} ${decimals}`,
    () =>
      new Intl.NumberFormat([...chains[locale]], {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }),
    // Minus zero is zero.
  ).format(value || 0);

/** A number with its unit after it, kept together on the line: `14 925 invånare`, `50 %`, and in English `50%`. */
export const withUnit = (figure: string, unit: string | undefined, locale: Locale): string =>
  unit === undefined ? figure : figure + (unit === '%' && locale === 'en' ? '' : noBreakSpace) + unit;

/** A list: `8 och 11.3`. */
export const formatList = (items: readonly string[], locale: Locale): string =>
  cached(`list ${locale}`, () => new Intl.ListFormat([...chains[locale]])).format(items);

const formatDay = (time: number, locale: Locale, day: boolean): string =>
  cached(
    `date ${locale} ${String(day)}`,
    () =>
      new Intl.DateTimeFormat([...chains[locale]], {
        year: 'numeric',
        month: 'long',
        ...(day && { day: 'numeric' }),
        timeZone: 'UTC',
      }),
  ).format(time);

/** A day in words: `22 februari 2024`. */
export const formatDate = (date: string, locale: Locale): string =>
  formatDay(Date.parse(date.slice(0, 10)), locale, true);

/**
 * A period in words.
 *
 * @param text A period of the contract; anything else comes back as it is.
 * @returns `2030`, `juni 2030`, `kvartal 3 2023`, `läsåret 2023/2024`, `2022–2026`.
 */
export const formatPeriod = (text: string | number, locale: Locale): string => {
  const period = parsePeriod(text);
  if (!period) return String(text);
  const { kind, year, part } = period;
  switch (kind) {
    case 'year':
      return String(year);
    case 'month':
    case 'day':
      return formatDay(Date.UTC(year, part - 1, period.day || 1), locale, kind === 'day');
    case 'quarter':
      return msg(str`kvartal ${part} ${year}`, { id: 'period.quarter' });
    case 'third':
      return msg(str`tertial ${part} ${year}`, { id: 'period.third' });
    case 'half':
      return part === 1
        ? msg(str`första halvåret ${year}`, { id: 'period.first-half' })
        : msg(str`andra halvåret ${year}`, { id: 'period.second-half' });
    case 'years':
      return part - year === 1
        ? msg(str`läsåret ${year}/${part}`, { id: 'period.school-year' })
        : `${year}–${part}`;
  }
};
