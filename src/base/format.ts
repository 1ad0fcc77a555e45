/** Numbers, dates and lists as the language writes them. Always with an explicit list of locales: never the browser's own. */
import { msg, str } from '@lit/localize';
import { parsePeriod } from '../contract/parse-period.js';
import type { Language, Locale } from './language.js';
import { languageFor } from './locale.js';
import { writeNumber } from './write-number.js';

/** How a language writes numbers and dates. */
const writingOf = (locale: Locale): Language => languageFor(`:${locale}`);

/** From right to left, what may run the other way is kept to itself: FSI and PDI, which need no markup and take no room. */
const apart = (text: string, locale: Locale): string =>
  writingOf(locale).dir === 'rtl' ? `\u2068${text}\u2069` : text;

const noBreakSpace = '\u00A0';

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat>();

/** One formatter for each language and use, made once: making one costs a hundred times what using it does. */
const cached = <F extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat>(
  kind: new (chain: string[], options: object) => F,
  locale: Locale,
  options: object = {},
): F => {
  // The keys are few by nature: a language, a kind and a number of decimals.
  const key = kind.name + locale + JSON.stringify(options);
  const kept = (cache.get(key) as F | undefined) ?? new kind([...writingOf(locale).chain], options);
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
  writeNumber(value, decimals, writingOf(locale).signs) ??
  cached(Intl.NumberFormat, locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    // Minus zero is zero.
    .format(value || 0);

/** A number with its unit after it, kept together on the line: `14 925 invånare`, `50 %`, and in English `50%`. */
export const withUnit = (figure: string, unit: string | undefined, locale: Locale): string =>
  unit === undefined
    ? figure
    : apart(figure + (unit === '%' && writingOf(locale).tight ? '' : noBreakSpace) + unit, locale);

/** Sentences after one another, for a template: each by itself where one of them is in a language of its own. */
export const joinSentences = (sentences: readonly unknown[]): unknown => {
  const said = sentences.filter(Boolean);
  return said.every(sentence => typeof sentence === 'string')
    ? said.join(' ')
    : said.map(sentence => [sentence, ' ']);
};

/** A list: `8 och 11.3`. */
export const formatList = (items: readonly string[], locale: Locale): string =>
  cached(Intl.ListFormat, locale).format(items.map(item => apart(item, locale)));

/** What stands between the parts of a row in the language's script: `CC0, 22 februari 2024`. */
export const comma = (locale: Locale): string => (writingOf(locale).dir === 'rtl' ? '، ' : ', ');

const dates = (locale: Locale, day: boolean): Intl.DateTimeFormat =>
  cached(Intl.DateTimeFormat, locale, {
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  });

/** A part of a year by its months, which need no explaining: `juli–september 2023`. */
const formatMonths = (year: number, part: number, months: number, locale: Locale): string =>
  apart(
    dates(locale, false).formatRange(Date.UTC(year, (part - 1) * months), Date.UTC(year, part * months - 1)),
    locale,
  );

/** A day in words: `22 februari 2024`. */
export const formatDate = (date: string, locale: Locale): string =>
  apart(dates(locale, true).format(Date.parse(date.slice(0, 10))), locale);

/**
 * A period in words.
 *
 * @param text A period of the contract; anything else comes back as it is.
 * @returns `2030`, `juni 2030`, `juli–september 2023`, `läsåret 2023/2024`, `2022–2026`.
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
      return apart(dates(locale, kind === 'day').format(Date.UTC(year, part - 1, period.day || 1)), locale);
    case 'quarter':
      return formatMonths(year, part, 3, locale);
    case 'third':
      return formatMonths(year, part, 4, locale);
    case 'half':
      return formatMonths(year, part, 6, locale);
    case 'years':
      return part - year === 1
        ? msg(str`läsåret ${year}/${part}`, { id: 'period.school-year' })
        : `${year}–${part}`;
  }
};
