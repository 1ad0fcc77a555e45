/** Which form a language has for a number: a category of CLDR. */

/**
 * The category of a number as it is printed: in Swedish `1` is one, and `1,0` is not.
 *
 * The Sámi languages have one, two and many; browsers do not agree on that (Firefox knows none of them), so it stands here.
 *
 * @param value The number as it is printed, rounded.
 * @param tag The language.
 * @param chain What `Intl` is asked for; of several the first that the browser knows.
 * @param decimals How many are printed.
 * @source https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
 */
export const pluralCategory = (
  value: number,
  tag: string,
  chain: readonly string[],
  decimals = 0,
): Intl.LDMLPluralRule => {
  if (/^(se|sm[aijns])\b/i.test(tag)) return ({ 1: 'one', 2: 'two' } as const)[Math.abs(value)] ?? 'other';
  try {
    return new Intl.PluralRules([...chain], { minimumFractionDigits: decimals }).select(value);
  } catch {
    // The first may be what data calls a language, and is no tag: `sv_SE`.
    return pluralCategory(value, tag, chain.slice(1), decimals);
  }
};
