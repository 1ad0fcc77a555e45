/**
 * With how many decimals figures are written, so that what is printed is true. Three rules (`data-contract.md`, "Precision"):
 *
 * 1. What is compared and differs is printed so that it differs, the greater one as the greater.
 * 2. What is printed as a difference is the difference of what is printed.
 * 3. A percentage never reads as a limit that it is not at.
 *
 * Pure, and the same for every language: they differ in signs, not in rounding. Where a number has more than 15 significant digits, the rest is what
 * binary fractions leave over, and nothing is decided by it: `clean` takes it off when figures are read.
 */

/** Intl of older browsers writes no more. */
const mostDecimals = 20;

/** A number without what binary fractions leave over after its 15th significant digit: 79.99999999999999 is 80. */
export const clean = (value: number): number => {
  // Most are whole, and stay so; −0 is 0.
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value + 0;
  const cleaned = Number(value.toPrecision(15));
  // The largest numbers would be rounded to none.
  return Number.isFinite(cleaned) ? cleaned : value;
};

/**
 * A calculated number without what binary fractions leave over.
 *
 * @param scale The size of the numbers that it was calculated of: a difference between large numbers is no more exact than they are.
 */
export const cleanWithin = (value: number, scale: number): number =>
  scale
    ? Number(value.toFixed(Math.min(mostDecimals, Math.max(0, 13 - Math.floor(Math.log10(scale))))))
    : value;

/** All digits of an amount: `[whole, part]` of 1.5e-7 is `['0', '00000015']`. */
const digitsOf = (amount: number): readonly [whole: string, part: string] => {
  const [mantissa = '', exponent = '0'] = String(amount).split('e');
  const [whole = '', part = ''] = mantissa.split('.');
  const shift = Number(exponent);
  if (shift < 0) return ['0', '0'.repeat(-shift - 1) + whole + part];
  return [whole + part.slice(0, shift).padEnd(shift, '0'), part.slice(shift)];
};

/**
 * A number in units of its last printed decimal: 1.005 with two decimals is 101. Rounded by the digits that it is written with, not by the nearest
 * binary fraction, half away from zero.
 *
 * @param value A finite number.
 * @param decimals How many decimals are printed.
 */
export const inUnits = (value: number, decimals: number): bigint => {
  if (Number.isSafeInteger(value)) return BigInt(value) * 10n ** BigInt(decimals);
  const [whole, part] = digitsOf(Math.abs(value));
  const kept = BigInt(whole + part.slice(0, decimals).padEnd(decimals, '0'));
  const units = kept + BigInt(Number(part[decimals] ?? 0) > 4);
  return value < 0 ? -units : units;
};

/** The same as a number again. A difference may be too large for one, and is infinite then. */
export const rounded = (value: number, decimals: number): number =>
  Number.isFinite(value) ? Number(`${inUnits(value, decimals)}e-${decimals}`) : value;

/** How many decimals a number is written with. */
export const decimalsIn = (value: number): number =>
  Number.isSafeInteger(value) ? 0 : digitsOf(Math.abs(value))[1].length;

/** As many decimals as a figure needs: two, and below 1 as many as give four significant figures. */
const enough = (value: number): number =>
  value && Math.abs(value) < 1
    ? Math.min(mostDecimals, Math.max(2, 3 - Math.floor(Math.log10(Math.abs(value)))))
    : 2;

/**
 * The default of decimals: the most that any of the figures has, as far as they tell something.
 *
 * @param values The indicator's own figures.
 */
export const usualDecimals = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, Math.min(decimalsIn(value), enough(value))), 0);

/** Two figures that are held against each other. */
export type Pair = readonly [a: number, b: number];

/** Whether two figures are printed as what they are to each other: the same, or the one above the other. */
const isTold = ([a, b]: Pair, decimals: number): boolean => {
  // Whole numbers are told apart already.
  if (a === b || Math.abs(a - b) > 2) return true;
  const [printedA, printedB] = [inUnits(a, decimals), inUnits(b, decimals)];
  return a < b ? printedA < printedB : printedA > printedB;
};

/**
 * The fewest decimals with which all is told as it is.
 *
 * @param least How many there are at least.
 * @param isTrue Whether what is printed with so many is true.
 */
export const fewestDecimals = (least: number, isTrue: (decimals: number) => boolean): number => {
  let decimals = least;
  while (decimals < mostDecimals && !isTrue(decimals)) decimals++;
  return decimals;
};

/** The fewest decimals with which every pair that differs is told apart. The figures are `clean`. */
export const tellingDecimals = (pairs: readonly Pair[], least: number): number =>
  fewestDecimals(least, decimals => pairs.every(pair => isTold(pair, decimals)));

/**
 * The fewest decimals with which a figure is told from what was expected, and their difference from how much is allowed.
 *
 * @param isNear Whether the figure counts as on the plan.
 * @param near How far from the plan that still is.
 */
export const planDecimals = (
  [value, expected]: Pair,
  isNear: boolean,
  near: number,
  least: number,
): number => {
  // Far from each other, rounding changes nothing: each of the three by half of the last decimal at most.
  const slack = 2 / 10 ** least + Math.abs(value) * 1e-9;
  if (!isNear && Math.abs(value - expected) > near + slack) return least;
  return fewestDecimals(least, decimals => {
    const difference = inUnits(value, decimals) - inUnits(expected, decimals);
    return (
      isTold([value, expected], decimals) &&
      (difference < 0 ? -difference : difference) <= inUnits(near, decimals) === isNear
    );
  });
};

/**
 * A difference as it is printed: what is printed less what is printed.
 *
 * @returns A number with at most so many decimals.
 */
export const printedDifference = (a: number, b: number, decimals: number): number =>
  Number(`${inUnits(a, decimals) - inUnits(b, decimals)}e-${decimals}`);

/** A limit, and whether a percentage is below it. */
export interface Limit {
  readonly at: number;
  readonly isBelow: boolean;
}

/**
 * A percentage as it is printed: one decimal, and near a limit as many as tell it from the limit, four at most; then rounded away from it.
 *
 * @param percent The percentage.
 * @param limits What decides by it.
 */
export const printedPercent = (
  percent: number,
  limits: readonly Limit[],
): { readonly value: number; readonly decimals: number } => {
  const isTrue = (value: number): boolean => limits.every(({ at, isBelow }) => value < at === isBelow);
  const printed = (decimals: number, more = 0n): number =>
    Number(`${inUnits(percent, decimals) + more}e-${decimals}`);
  const decimals = Math.min(
    4,
    fewestDecimals(1, decimals => isTrue(printed(decimals))),
  );
  const value = [0n, -1n, 1n].map(more => printed(decimals, more)).find(isTrue);
  return { value: value ?? percent, decimals };
};
