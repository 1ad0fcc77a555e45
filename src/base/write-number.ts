/**
 * Writes a number by a language's own signs. `Intl.NumberFormat` writes the same, and a test holds that in every engine; but the first one
 * in a fresh page costs tens of milliseconds on a phone.
 */

/** What stands between groups of three digits, before the decimals, and before a number below zero. */
export type Signs = readonly [group: string, point: string, minus: string];

/**
 * @param decimals Exactly so many. Rounded by the digits that are written, and not by the nearest binary fraction, half away from zero:
 *   1.005 is 1.01.
 * @returns Nothing for what is written with an exponent, or is no number: that is for `Intl`.
 */
export const writeNumber = (
  value: number,
  decimals: number,
  [group, point, minus]: Signs,
): string | undefined => {
  const [, whole = '', part = ''] = /^(\d+)\.?(\d*)$/.exec(String(Math.abs(value))) ?? [];
  if (!whole) return undefined;
  const kept = BigInt(whole + part.slice(0, decimals).padEnd(decimals, '0'));
  const digits = String(kept + BigInt(Number(part[decimals] ?? 0) > 4)).padStart(decimals + 1, '0');
  const at = digits.length - decimals;
  return (
    (value < 0 ? minus : '') +
    digits.slice(0, at).replace(/\B(?=(\d{3})+$)/g, group) +
    (decimals ? point + digits.slice(at) : '')
  );
};
