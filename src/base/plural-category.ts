/** Which form a language has for a number: a category of CLDR. */

const cache = new Map<string, Intl.PluralRules>();

const rulesFor = (chain: readonly string[], decimals: number): Intl.PluralRules => {
  const key = `${chain.join()} ${decimals}`;
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  let rules = cache.get(key);
  if (!rules)
    try {
      rules = new Intl.PluralRules([...chain], options);
    } catch {
      // Data may say any language, also one that is no tag: `sv_SE`.
      rules = new Intl.PluralRules(chain.slice(1), options);
    }
  cache.set(key, rules);
  return rules;
};

/**
 * The category of a number as it is printed: in Swedish `1` is one, and `1,0` is not.
 *
 * The Sámi languages have one, two and many; browsers do not agree on that (Firefox knows none of them), so it stands here.
 *
 * @param value The number that is printed.
 * @param tag The language.
 * @param chain What `Intl` is asked for; of several the first that the browser knows. One that is no language tag may only be the first.
 * @param decimals How many are printed.
 * @source https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
 */
export const pluralCategory = (
  value: number,
  tag: string,
  chain: readonly string[],
  decimals = 0,
): Intl.LDMLPluralRule =>
  /^(se|sm[aijns])\b/i.test(tag)
    ? (({ 1: 'one', 2: 'two' } as const)[Math.abs(value)] ?? 'other')
    : rulesFor(chain, decimals).select(value);
