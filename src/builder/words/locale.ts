/** The two languages that the builder itself speaks, and texts in both. */

/** The language of the builder's own words. */
export type UiLocale = 'sv' | 'en';

/** A text in both languages: Swedish, then English. */
export type Bilingual = readonly [sv: string, en: string];

/** The text in one of the languages; empty where there is no text. */
export const inLocale = (text: readonly string[] | undefined, locale: UiLocale): string =>
  text?.[locale === 'sv' ? 0 : 1] ?? '';
