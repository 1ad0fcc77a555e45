/** Numbers, dates and lists as the language writes them. Always with an explicit list of locales: never the browser's own. */
import { msg, str } from '@lit/localize';
import type { PeriodName } from '../contract/period.js';
import { parsePeriod } from '../contract/parse-period.js';
import type { Language, Locale } from './language.js';
import { languageFor } from './locale.js';
import { writeNumber } from './write-number.js';

/** How a language writes numbers and dates. */
const writingOf = (locale: Locale): Language => languageFor(`:${locale}`);

/** From right to left, what may run the other way is kept to itself: FSI and PDI, which need no markup and take no room. */
export const isolated = (text: string, locale: Locale): string =>
  writingOf(locale).dir === 'rtl' ? `\u2068${text}\u2069` : text;

const noBreakSpace = '\u00A0';

const cache = new Map<string, Intl.DateTimeFormat | Intl.ListFormat>();

/** One formatter for each language and use, made once: making one costs a hundred times what using it does. */
export const cached = <F extends Intl.DateTimeFormat | Intl.ListFormat>(
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
  writeNumber(value, decimals, writingOf(locale).signs);

/**
 * A number with its unit after it, kept together on the line: `14 925 invånare`, `50 %`, and in English `50%`.
 *
 * @param isBefore Whether the unit stands before the number: `plats 145`.
 */
export const withUnit = (
  figure: string,
  unit: string | undefined,
  locale: Locale,
  isBefore?: boolean,
): string => {
  if (unit === undefined) return figure;
  const space = unit === '%' && writingOf(locale).tight ? '' : noBreakSpace;
  return isolated(isBefore ? unit + space + figure : figure + space + unit, locale);
};

/** Sentences after one another, for a template: each by itself where one of them is in a language of its own. */
export const joinSentences = (sentences: readonly unknown[]): unknown => {
  const said = sentences.filter(Boolean);
  return said.every(sentence => typeof sentence === 'string')
    ? said.join(' ')
    : said.map(sentence => [sentence, ' ']);
};

/** A list: `8 och 11.3`. */
export const formatList = (items: readonly string[], locale: Locale): string =>
  cached(Intl.ListFormat, locale).format(items.map(item => isolated(item, locale)));

/** What stands between the parts of a row in the language's script: `CC0, 22 februari 2024`. */
export const comma = (locale: Locale): string => (writingOf(locale).dir === 'rtl' ? '، ' : ', ');

const dates = (locale: Locale, day: boolean): Intl.DateTimeFormat =>
  cached(Intl.DateTimeFormat, locale, {
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  });

/**
 * A part of a year by its months, which need no explaining: `juli–september 2023`. Of two months and not of a range: for a range browsers have words of
 * their own (in Finnish Firefox 153 writes `heinä–syyskuu 2023`, Chromium 156 and WebKitGTK 2.50 `heinäkuu 2023–syyskuu 2023`).
 */
const formatMonths = (year: number, part: number, months: number, locale: Locale): string => {
  const month = cached(Intl.DateTimeFormat, locale, { month: 'long', timeZone: 'UTC' });
  const [first, last] = [Date.UTC(year, (part - 1) * months), Date.UTC(year, part * months - 1)];
  return isolated(`${month.format(first)}–${dates(locale, false).format(last)}`, locale);
};

/** A period of several years by its name. */
const named = (years: string, name: PeriodName | undefined): string => {
  switch (name) {
    case 'school-year':
      return msg(str`läsåret ${years}`, { id: 'period.school-year' });
    case 'season':
      return msg(str`säsongen ${years}`, { id: 'period.season' });
    case 'financial-year':
      return msg(str`räkenskapsåret ${years}`, { id: 'period.financial-year' });
    case 'term':
      return msg(str`mandatperioden ${years}`, { id: 'period.term' });
    case undefined:
      return years;
  }
};

/**
 * A period in words.
 *
 * @param text A period of the contract; anything else comes back as it is.
 * @param name What a period of several years is called, where the indicator says so.
 * @returns `2030`, `juni 2030`, `vecka 15, 2030`, `juli–september 2023`, `2023/2024` or `läsåret 2023/2024`, `2022–2026`.
 */
export const formatPeriod = (text: string | number, locale: Locale, name?: PeriodName): string => {
  const period = parsePeriod(text);
  if (!period) return String(text);
  const { kind, year, part } = period;
  switch (kind) {
    case 'year':
      return String(year);
    case 'month':
    case 'day':
      return isolated(
        dates(locale, kind === 'day').format(Date.UTC(year, part - 1, period.day || 1)),
        locale,
      );
    case 'week':
      return msg(str`vecka ${part}, ${year}`, { id: 'period.week' });
    case 'quarter':
      return formatMonths(year, part, 3, locale);
    case 'third':
      return formatMonths(year, part, 4, locale);
    case 'half':
      return formatMonths(year, part, 6, locale);
    case 'years':
      return named(`${year}${part - year === 1 ? '/' : '–'}${part}`, name);
  }
};

/** A day in words, `22 februari 2024`; a month or a year, where no more is known. */
export const formatDate = (date: string, locale: Locale): string => formatPeriod(date.slice(0, 10), locale);
