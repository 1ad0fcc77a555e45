/** What a language is to the elements: its texts, and how numbers and dates are written in it. */
import type { OtherLocale } from '../generated/languages.js';
import type { Signs } from './write-number.js';

/** A language that the library speaks whole: the one in which an element writes its sentences, numbers and dates. */
export type Locale = 'sv' | OtherLocale;

/** Texts by id, with `{0}` where the first value goes; or what makes one of the text that would stand there otherwise. */
export type Texts = Readonly<Record<string, unknown>>;

/** What an element speaks at a place. */
export interface Language {
  readonly locale: Locale;
  readonly texts: Texts;
  /** What `Intl` is asked for. Never nothing: that would be the browser's own. */
  readonly chain: readonly string[];
  readonly signs: Signs;
  readonly dir: 'ltr' | 'rtl';
  /** Whether the percent sign stands close to its number. */
  readonly tight?: boolean;
  /** The language of the place, where the library does not speak it whole. */
  readonly wanted?: string;
  /** A page's own texts, each with a mark that says so, if they are in that language. */
  readonly mark?: (own: unknown, lang: unknown) => Texts;
}
