/**
 * Writes a number by a language's own signs. `Intl.NumberFormat` writes the same, and a test holds that in every engine; but the first one
 * in a fresh page costs tens of milliseconds on a phone.
 */

import { inUnits } from '../progress/precision.js';

/** What stands between groups of three digits, before the decimals, and before a number below zero. */
export type Signs = readonly [group: string, point: string, minus: string];

/**
 * @param value A number; of numbers that are too large to be subtracted the difference is infinite.
 * @param decimals Exactly so many; rounded as `inUnits` does.
 */
export const writeNumber = (value: number, decimals: number, [group, point, minus]: Signs): string => {
  if (!Number.isFinite(value)) return `${value < 0 ? minus : ''}∞`;
  // Most are whole, and written as they are.
  const units = decimals === 0 && Number.isSafeInteger(value) ? value : inUnits(value, decimals);
  const digits = String(units < 0 ? -units : units).padStart(decimals + 1, '0');
  const at = digits.length - decimals;
  let whole = digits.slice(0, at);
  for (let from = at - 3; from > 0; from -= 3) whole = whole.slice(0, from) + group + whole.slice(from);
  // What is rounded to nothing has no sign.
  return (units < 0 ? minus : '') + whole + (decimals ? point + digits.slice(at) : '');
};
