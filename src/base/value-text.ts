/** How an indicator's figures and its target are written. */
import { msg, str } from '@lit/localize';
import type { PeriodName } from '../contract/period.js';
import { parsePeriod } from '../contract/parse-period.js';
import type { Interval } from '../contract/observation.js';
import { unitName, type Unit } from '../contract/unit.js';
import type { Target } from '../progress/figures.js';
import { rounded } from '../progress/precision.js';
import { formatNumber, formatPeriod, withUnit } from './format.js';
import type { Locale } from './language.js';
import { currentLanguage } from './locale.js';
import { pluralCategory } from './plural-category.js';

/** Writes a figure: `14 925`, or with its unit `14 925 invånare`. */
export type FormatValue = (value: number) => string;

/** Whether the unit stands before the number. */
export const isBefore = (unit: Unit | undefined): boolean => typeof unit === 'object' && !!unit.before;

/** Whether the unit stands with every figure, and not just with the first. */
export const isWithEach = (unit: Unit | undefined): boolean => unitName(unit) === '%' || isBefore(unit);

/**
 * What a unit ends with that is a length of time, in the languages in whose sentences a period stands close to it; others say “in the year” between
 * (`7 vuotta vuonna 2019`). One that is taken for such by mistake does no harm.
 */
const lengthOfTime =
  /(år|månad|veck|dag|dygn|timm|minut|sekund|jahr|monat|woche|tag|stunde|year|month|week|day|hour|minute|second)(a|ar|or|er?|e?n|s)?$/i;

/** What has been asked of units, which are few. */
const times = new Map<string, boolean>();

/** Whether the unit is a length of time, which a period that follows would be taken for a part of: `7 år 2019`, `14 dagar till 2030`. */
export const isTime = (unit: Unit | undefined): boolean => {
  const name = unitName(unit) ?? '';
  const known = times.get(name) ?? lengthOfTime.test(name);
  if (times.size < 1000) times.set(name, known);
  return known;
};

/** The unit in the form for a number as it is printed: in the language of the data, which need not be the element's. */
export const unitFor = (
  unit: Unit | undefined,
  value: number,
  decimals: number,
  locale: Locale,
): string | undefined => {
  if (typeof unit !== 'object') return unit;
  const { wanted = locale, chain } = currentLanguage();
  const { lang = wanted } = unit;
  const category = pluralCategory(rounded(value, decimals), lang, [lang, ...chain], decimals);
  return (unit as Partial<Record<typeof category, string>>)[category] ?? unit.other;
};

/** Writes figures with so many decimals, and with their unit where one is given. */
export const valueFormatter =
  (decimals: number, unit: Unit | undefined, locale: Locale): FormatValue =>
  value =>
    withUnit(
      formatNumber(value, locale, decimals),
      unitFor(unit, value, decimals, locale),
      locale,
      isBefore(unit),
    );

/** The target: `16 000`, or a range in words, `mellan 20 och 23`. */
export const targetValueText = ({ value, min, max }: Target, write: FormatValue, bare = write): string => {
  if (value !== undefined) return write(value);
  if (min === undefined) return msg(str`högst ${write(max ?? NaN)}`, { id: 'figure.target-ceiling' });
  if (max === undefined) return msg(str`minst ${write(min)}`, { id: 'figure.target-floor' });
  return msg(str`mellan ${bare(min)} och ${write(max)}`, { id: 'figure.target-range' });
};

/** Between what a figure lies: `mellan 78 och 84`. */
export const intervalText = ({ low, high }: Interval, write: FormatValue, bare = write): string =>
  targetValueText({ min: low, max: high }, write, bare);

/** The same as a sentence; nothing where there is no interval. */
export const intervalSentence = (
  interval: Interval | undefined,
  write: FormatValue,
  bare = write,
): string => {
  const ends = interval && intervalText(interval, write, bare);
  return ends ? msg(str`Med osäkerheten inräknad: ${ends}.`, { id: 'figure.uncertain' }) : '';
};

/** The target and by when: `Målet är 16 000 till 2030.` Of a length of time: `Målet är 14 dagar (2030).` */
export const targetText = (
  aim: string,
  period: string | number | undefined,
  locale: Locale,
  name?: PeriodName,
  unit?: Unit,
): string => {
  if (period !== undefined && isTime(unit))
    return targetText(`${aim} (${formatPeriod(period, locale, name)})`, undefined, locale);
  if (period === undefined) return msg(str`Målet är ${aim}.`, { id: 'progress-gauge.target' });
  const by = formatPeriod(period, locale, name);
  // A year has a form of its own in some languages, other periods have many.
  return parsePeriod(period)?.kind === 'year'
    ? msg(str`Målet är ${aim} till ${by}.`, { id: 'progress-gauge.target-by-year' })
    : msg(str`Målet är ${aim} till ${by}.`, { id: 'progress-gauge.target-by-period' });
};

/** The same in short: `Mål 16 000 till 2030` */
export const flagText = (
  aim: string,
  period: string | number | undefined,
  locale: Locale,
  name?: PeriodName,
  unit?: Unit,
): string => {
  if (period !== undefined && isTime(unit))
    return flagText(`${aim} (${formatPeriod(period, locale, name)})`, undefined, locale);
  if (period === undefined) return msg(str`Mål ${aim}`, { id: 'progress-gauge.flag' });
  const by = formatPeriod(period, locale, name);
  return msg(str`Mål ${aim} till ${by}`, { id: 'progress-gauge.flag-by-period' });
};
