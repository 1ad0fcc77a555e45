/** How an indicator's figures and its target are written. */
import { msg, str } from '@lit/localize';
import type { Figures, Target } from '../progress/figures.js';
import { formatNumber, withUnit } from './format.js';
import type { Locale } from './locale.js';

/** Writes a figure: `14 925`, or with its unit `14 925 invånare`. */
export type Write = (value: number) => string;

/** Writes an indicator's figures with its decimals, and with its unit where one is given. */
export const writer =
  ({ decimals }: Figures, unit: string | undefined, locale: Locale): Write =>
  value =>
    withUnit(formatNumber(value, locale, decimals), unit, locale);

/** The target: `16 000`, or a range in words, `mellan 20 och 23`. */
export const aimText = ({ value, min, max }: Target, write: Write, bare = write): string => {
  if (value !== undefined) return write(value);
  if (min === undefined) return msg(str`högst ${write(max ?? NaN)}`, { id: 'figure.target-ceiling' });
  if (max === undefined) return msg(str`minst ${write(min)}`, { id: 'figure.target-floor' });
  return msg(str`mellan ${bare(min)} och ${write(max)}`, { id: 'figure.target-range' });
};
