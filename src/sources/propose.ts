/** What may be proposed to the editor where an office does not say it: never written without having been looked at. */

/** What stands where a unit would, and says only how it was counted. */
const noUnit = /^(antal|andel|medelvärde|medel|median|genomsnitt|index|kvot|poäng|totalt)$/i;

const tidied = (text: string): string | undefined => {
  const unit = text
    .replace(/\s*\([^)]*\)\s*/g, ' ')
    .replace(/^antal\s*(?=\/\s*\d)/i, 'per ')
    .replace(/^per\s*\/\s*/, 'per ')
    .replace(/^antal\s+(?=\p{L})/iu, '')
    .replace(
      /^(?:andel|medelvärde|medel|median|genomsnitt)\s+(?=(?:antal|kr|tkr|mkr|dagar|timmar|minuter)\b)/i,
      '',
    )
    .trim();
  return unit && !noUnit.test(unit) ? unit : undefined;
};

/** Units as they stand at the end of titles: with a fraction, or a word for an amount. */
const looksLikeUnit =
  /^(?:[\d\s]*\p{L}[\p{L}\d\s.-]*\/.+|(?:per|mnkr|mkr|tkr|kr|dagar|timmar|minuter|månader|kg|ton|mwh|kwh|gwh)\b.*)$/iu;

/**
 * The unit that a title names: Kolada has no field for it, and writes it last.
 *
 * @param title `Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%)`.
 * @returns `%`; nothing where the title names none (`…, antal`, `…, genomsnitt (17 ämnen)`).
 */
export const proposeUnit = (title: string): string | undefined => {
  if (/\(\s*%\s*\)/.test(title)) return '%';
  const last = tidied(title.split(/,\s+/).at(-1) ?? '');
  return last && looksLikeUnit.test(last) && last !== title.trim() ? last : undefined;
};

/**
 * How many decimals to show of figures that come with as many as a computer has: so that the smallest keeps three figures, at most three
 * decimals.
 *
 * @returns Nothing where there is no figure.
 */
export const proposeDecimals = (values: readonly (number | null)[]): number | undefined => {
  const sizes = values.filter(value => value !== null).map(Math.abs);
  if (!sizes.length) return undefined;
  if (sizes.every(Number.isInteger)) return 0;
  const largest = Math.max(...sizes);
  if (largest >= 1000) return 0;
  return largest >= 10 ? 1 : largest >= 1 ? 2 : 3;
};
