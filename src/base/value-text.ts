/** How an indicator's figures and its target are written. */
import { msg, str } from '@lit/localize';
import { parsePeriod } from '../contract/parse-period.js';
import type { Figures, Target } from '../progress/figures.js';
import { formatNumber, formatPeriod, withUnit } from './format.js';
import type { Locale } from './language.js';

/** Writes a figure: `14 925`, or with its unit `14 925 invånare`. */
export type FormatValue = (value: number) => string;

/** Writes an indicator's figures with its decimals, and with its unit where one is given. */
export const valueFormatter =
  ({ decimals }: Figures, unit: string | undefined, locale: Locale): FormatValue =>
  value =>
    withUnit(formatNumber(value, locale, decimals), unit, locale);

/** The target: `16 000`, or a range in words, `mellan 20 och 23`. */
export const targetValueText = ({ value, min, max }: Target, write: FormatValue, bare = write): string => {
  if (value !== undefined) return write(value);
  if (min === undefined) return msg(str`högst ${write(max ?? NaN)}`, { id: 'figure.target-ceiling' });
  if (max === undefined) return msg(str`minst ${write(min)}`, { id: 'figure.target-floor' });
  return msg(str`mellan ${bare(min)} och ${write(max)}`, { id: 'figure.target-range' });
};

/** The target and by when: `Målet är 16 000 till 2030.` */
export const targetText = (aim: string, period: string | number | undefined, locale: Locale): string => {
  if (period === undefined) return msg(str`Målet är ${aim}.`, { id: 'progress-gauge.target' });
  const by = formatPeriod(period, locale);
  // A year has a form of its own in some languages, other periods have many.
  return parsePeriod(period)?.kind === 'year'
    ? msg(str`Målet är ${aim} till ${by}.`, { id: 'progress-gauge.target-by-year' })
    : msg(str`Målet är ${aim} till ${by}.`, { id: 'progress-gauge.target-by-period' });
};

/** The same in short: `Mål 16 000 till 2030` */
export const flagText = (aim: string, period: string | number | undefined, locale: Locale): string => {
  if (period === undefined) return msg(str`Mål ${aim}`, { id: 'progress-gauge.flag' });
  const by = formatPeriod(period, locale);
  return msg(str`Mål ${aim} till ${by}`, { id: 'progress-gauge.flag-by-period' });
};
