/** Units that are the same thing in other sizes: what was written in one can be told in another. */

/** How many kronor, by the ways the words are shortened. */
const kronor: readonly (readonly [RegExp, number])[] = [
  [/^(kr|kronor|sek)$/i, 1],
  [/^(tkr|tusen kr(onor)?|ksek)$/i, 1e3],
  [/^(mnkr|mkr|mn kr|milj(oner|\.)? kr(onor)?|msek)$/i, 1e6],
  [/^(mdkr|mdr kr|md kr|miljarder kr(onor)?)$/i, 1e9],
];

const sizeOf = (unit: string): number | undefined => kronor.find(([pattern]) => pattern.test(unit))?.[1];

/**
 * How many of one unit another is; `undefined` where they are not of one kind.
 *
 * @param from `mnkr`.
 * @param to `tkr`.
 * @returns 1000.
 */
export const unitFactor = (from: string, to: string): number | undefined => {
  if (from === to) return 1;
  const [one, other] = [sizeOf(from), sizeOf(to)];
  return one !== undefined && other !== undefined ? one / other : undefined;
};
