/**
 * The language of an element: that of its place in the page. Swedish stands in the code; other languages are fetched when a
 * page needs them, and every element speaks its own (`speak`).
 */
import type { LocaleModule } from '@lit/localize';
import { configureReentrantLocalization } from '@lit/localize/init/reentrant.js';
import { sourceLocale, targetLocales } from '../generated/locale-codes.js';

/** A language that the library speaks. */
export type Locale = typeof sourceLocale | (typeof targetLocales)[number];

const modules: Readonly<Record<(typeof targetLocales)[number], () => Promise<LocaleModule>>> = {
  en: () => import('../generated/locales/en.js'),
};

/** The texts that have come; a language that could not be fetched has none, and Swedish is shown in its place. */
const loaded = new Map<string, LocaleModule | undefined>([[sourceLocale, undefined]]);

let speaking: Locale = sourceLocale;

configureReentrantLocalization({
  sourceLocale,
  targetLocales: [...targetLocales],
  getLocale: () => speaking,
  loadLocaleSync: locale => loaded.get(locale) ?? { templates: {} },
});

/** The `lang` of the nearest element that has one, through shadow roots, the element itself included. */
const languageAt = (start: Element): string => {
  for (let element: Element | null = start; element;) {
    const marked: Element | null = element.closest('[lang]');
    const value = marked?.getAttribute('lang');
    if (value) return value;
    const outermost: Node = (marked ?? element).getRootNode();
    element = marked?.parentElement ?? (outermost instanceof ShadowRoot ? outermost.host : null);
  }
  return '';
};

/**
 * The language that an element speaks: the longest match of the language of its place (RFC 4647, lookup), else Swedish.
 * Never by the first letters alone: `fit` (Meänkieli) is not `fi`.
 */
export const localeOf = (element: Element): Locale => {
  const tags = languageAt(element).toLowerCase().split('-');
  for (; tags.length; tags.pop()) {
    const tag = tags.join('-');
    if (tag === sourceLocale) return sourceLocale;
    const target = targetLocales.find(locale => locale === tag);
    if (target) return target;
  }
  return sourceLocale;
};

/**
 * Fetches a language's texts.
 *
 * @returns Nothing where they are there already; else a promise that is kept in any case.
 */
export const fetchLocale = (locale: Locale): Promise<void> | undefined => {
  if (loaded.has(locale) || locale === sourceLocale) return undefined;
  return modules[locale]().then(
    texts => void loaded.set(locale, texts),
    () => void loaded.set(locale, undefined),
  );
};

/** The language that is really spoken where `locale` was asked for. */
export const spoken = (locale: Locale): Locale => (loaded.get(locale) ? locale : sourceLocale);

/** Runs `work` with every `msg()` in it in that language. */
export const speak = <T>(locale: Locale, work: () => T): T => {
  const before = speaking;
  speaking = locale;
  try {
    return work();
  } finally {
    speaking = before;
  }
};
