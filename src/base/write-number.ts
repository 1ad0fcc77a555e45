/**
 * Writes a number by a language's own signs. `Intl.NumberFormat` writes the same, and a test holds that in every engine; but the first one
 * in a fresh page costs tens of milliseconds on a phone.
 */

/** What stands between groups of three digits, before the decimals, and before a number below zero. */
export type Signs = readonly [group: string, point: string, minus: string];

/**
 * @param decimals Exactly so many; half is rounded away from zero, as it is written.
 * @returns Nothing for what has more digits than are kept exactly, or is no number: that is for `Intl`.
 */
export const writeNumber = (
  value: number,
  decimals: number,
  [group, point, minus]: Signs,
): string | undefined => {
  const text = String(Math.abs(value));
  if (!/^\d+(\.\d+)?$/.test(text) || text.length + decimals > 15) return undefined;
  // By the digits that are written, and not by the nearest binary fraction: 1.005 is 1.01.
  const digits = String(Math.round(Number(`${text}e${decimals}`))).padStart(decimals + 1, '0');
  const at = digits.length - decimals;
  const whole = digits.slice(0, at).replace(/\B(?=(\d{3})+$)/g, group);
  return (value < 0 ? minus : '') + whole + (decimals ? point + digits.slice(at) : '');
};
