/**
 * The language of an element: that of its place in the page. Swedish stands in the code; other languages are fetched when a
 * page needs them (`languages.ts`), and every element speaks its own (`speak`).
 */
import type { LocaleModule } from '@lit/localize';
import { configureReentrantLocalization } from '@lit/localize/init/reentrant.js';
import { unhidden } from '../data/real-document.js';
import type { Language, Texts } from './language.js';

const swedish: Language = {
  locale: 'sv',
  texts: {},
  chain: ['sv-SE'],
  signs: ['\u00A0', ',', '\u2212'],
  dir: 'ltr',
};

/** The languages that have come, by what stands in the page; and how each `Locale` writes, after a `:`. */
const known = new Map<string, Language>();

let current: Language = swedish;

configureReentrantLocalization({
  sourceLocale: 'sv',
  targetLocales: [],
  getLocale: () => 'sv',
  // What stands in for `@lit/localize` asks for it at each text.
  loadLocaleSync: () => current.texts as unknown as LocaleModule,
});

/** The values of `lang` from the element outwards, through shadow roots, each with a space after it: `sma sv `. */
export const languagesAt = (start: Element): string => {
  let tags = '';
  for (
    let node: Node | null = start;
    node;
    // What it stands in may be a form with a field named `parentNode`.
    node = unhidden(node, 'parentNode') ?? (node as Partial<ShadowRoot>).host ?? null
  ) {
    const lang = node instanceof Element ? unhidden(node, 'getAttribute').call(node, 'lang') : '';
    if (lang) tags += `${lang} `;
  }
  return tags.toLowerCase();
};

/** What is spoken where `languagesAt` is so, or how a `Locale` is written (after a `:`): Swedish, too, as long as another language has not come, or if it never does. */
export const languageFor = (tags: string): Language => known.get(tags) ?? swedish;

/**
 * Fetches what is spoken there.
 *
 * @returns Nothing where it is there already; else a promise that is kept in any case.
 */
export const fetchLanguage = (tags: string): Promise<void> | undefined => {
  if (known.has(tags) || /^(sv\b|$)/.test(tags)) return undefined;
  return import('./languages.js')
    .then(({ loadLanguage }) => loadLanguage(tags, known, swedish))
    .catch(() => void known.set(tags, swedish));
};

/** What is spoken at this moment. */
export const currentLanguage = (): Language => current;

/**
 * Runs `work` with every `msg()` in it in that language.
 *
 * @param own Texts of the page's that count before the library's, by id.
 */
export const withLanguage = <T>(language: Language, work: () => T, own?: unknown): T => {
  const before = current;
  current = own ? { ...language, texts: { ...language.texts, ...(own as Texts) } } : language;
  try {
    return work();
  } finally {
    current = before;
  }
};
