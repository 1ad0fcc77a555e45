/** In which language a command speaks. */
import type { Language } from '../check/language.js';

export type { Language };

/** The same in both languages. */
export interface Words {
  readonly sv: string;
  readonly en: string;
}

/** What can be said after `--lang`. */
export const languages: readonly Language[] = ['sv', 'en'];

/** The language of a POSIX locale, `sv_SE.UTF-8`; nothing where it names none (`C.UTF-8`, `POSIX`). */
const ofLocale = (locale: string): Language | undefined => {
  if (/^(C|POSIX)?([.@]|$)/.test(locale)) return undefined;
  return /^sv([_.@-]|$)/i.test(locale) ? 'sv' : 'en';
};

/**
 * What `--lang` says; else what the environment does, as POSIX reads it (Base Definitions, 8.2); else Swedish, the language of the
 * documents and of those who write them.
 *
 * @param asked What stands after `--lang`; it may be wrong, and the error needs a language too.
 */
export const languageOf = (
  asked: unknown,
  { LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>,
): Language =>
  languages.find(language => language === asked) ?? ofLocale(LC_ALL || LC_MESSAGES || LANG || '') ?? 'sv';
