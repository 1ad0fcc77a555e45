/**
 * Which languages there are, and what is spoken where. Fetched where a page is not in Swedish.
 *
 * An element's sentences, numbers and dates are in a language that the library speaks whole. Of the Sámi languages and Meänkieli
 * there are only words; those stand between, each with its own `lang`, so that a screen reader changes voice. Nothing is put together
 * of them.
 */
import { html } from 'lit';
import type { OtherLocale, WordsOnly } from '../generated/languages.js';
import type { Language, Locale, Texts } from './language.js';

interface Spoken extends Pick<Language, 'chain' | 'signs' | 'tight'> {
  readonly dir?: 'rtl';
  readonly texts: () => Promise<{ readonly texts: Texts }>;
}

interface SpokenWhole extends Spoken {
  readonly locale: OtherLocale;
}

const complete: Readonly<Record<string, SpokenWhole>> = {
  // As in Britain: the day before the month.
  en: {
    locale: 'en',
    chain: ['en-GB', 'en'],
    signs: [',', '.', '-'],
    tight: true,
    texts: () => import('../generated/locales/en.js'),
  },
  fi: {
    locale: 'fi',
    chain: ['fi-FI', 'fi'],
    signs: ['\u00A0', ',', '\u2212'],
    texts: () => import('../generated/locales/fi.js'),
  },
  nb: {
    locale: 'nb',
    chain: ['nb-NO', 'nb', 'no'],
    signs: ['\u00A0', ',', '\u2212'],
    texts: () => import('../generated/locales/nb.js'),
  },
  de: {
    locale: 'de',
    chain: ['de-DE', 'de'],
    signs: ['.', ',', '-'],
    texts: () => import('../generated/locales/de.js'),
  },
  // With the digits that stand in the data's own texts beside it.
  ar: {
    locale: 'ar',
    chain: ['ar-u-nu-latn'],
    signs: [',', '.', '\u200E-'],
    dir: 'rtl',
    tight: true,
    texts: () => import('../generated/locales/ar.js'),
  },
} satisfies Record<OtherLocale, SpokenWhole>;

const words: Readonly<Record<string, () => Promise<{ readonly texts: Texts }>>> = {
  se: () => import('../generated/locales/se.js'),
  sma: () => import('../generated/locales/sma.js'),
  smj: () => import('../generated/locales/smj.js'),
  fit: () => import('../generated/locales/fit.js'),
} satisfies Record<WordsOnly, unknown>;

/** What is spoken beside the words of a language, or in place of it, where the region says so. */
const nearest: Readonly<Record<string, OtherLocale>> = {
  no: 'nb',
  nn: 'nb',
  'se-no': 'nb',
  'sma-no': 'nb',
  'smj-no': 'nb',
  'se-fi': 'fi',
  'fit-fi': 'fi',
};

/** The entry for a tag, or for what is left of it when its last parts are taken off (RFC 4647, lookup): `fit` is never `fi`. */
const lookUp = <T>(table: Readonly<Record<string, T>>, tag: string): T | undefined => {
  for (let part = tag; part; part = part.slice(0, Math.max(0, part.lastIndexOf('-'))))
    if (Object.hasOwn(table, part)) return table[part];
  return undefined;
};

/** Texts that stand as such with their language, and give way to those beside them where a text cannot be marked: in attributes, in sentences. */
const marked = (texts: Texts, lang: string, beside: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts)
      // What a page gives is a text, if it is right.
      .filter(([, text]) => typeof text === 'string')
      .map(([id, text]) => [
        id,
        (say: (text: unknown) => string): unknown => {
          const plain = say(beside[id] ?? beside[id.replace(/-\w+$/, '')]);
          return { ...html`<span lang=${lang}>${say(text)}</span>`, toString: () => plain };
        },
      ]),
  );

/** `no` and what is not spoken at all are looked for further out in the page. */
const find = (tags: readonly string[]): Locale => {
  for (const tag of tags) {
    if (/^sv\b/.test(tag)) return 'sv';
    const found = lookUp(nearest, tag) ?? lookUp(complete, tag)?.locale;
    if (found) return found;
  }
  return 'sv';
};

/** What is spoken at a place. */
const resolveLanguage = async (tags: readonly string[], swedish: Language): Promise<Language> => {
  const [wanted = ''] = tags;
  const locale = find(tags);
  const spoken = complete[locale];
  const language: Language = spoken
    ? { dir: 'ltr', ...spoken, texts: (await spoken.texts()).texts }
    : swedish;
  if (lookUp(complete, wanted)?.locale === locale || /^no\b/.test(wanted)) return language;
  const beside = language.texts;
  // Without the words the language beside them is spoken.
  const own = await lookUp(words, wanted)?.().catch(() => undefined);
  return {
    ...language,
    wanted,
    mark: (texts, lang) => (texts && lang === wanted ? marked(texts as Texts, wanted, beside) : {}),
    texts: { ...beside, ...(own && marked(own.texts, wanted, beside)) },
  };
};

/**
 * Fetches what is spoken at a place.
 *
 * @param tags The values of `lang` from there outwards: `sma sv`.
 * @param known Where it is put.
 * @param swedish What stands in the code.
 * @throws Where the texts cannot be fetched.
 */
export const loadLanguage = async (
  tags: string,
  known: Map<string, Language>,
  swedish: Language,
): Promise<void> => {
  const language = await resolveLanguage(tags.trim().split(' '), swedish);
  known.set(tags, language).set(`:${language.locale}`, language);
};
