/** One, two and many: a text in the form that the language has for a number. */
import { currentLanguage, withLanguage } from './locale.js';
import { pluralCategory } from './plural-category.js';

/**
 * Runs `work` with each text in the form for `count`: where there is a text `goal-summary.met-two` and two is what is counted, it stands
 * for `goal-summary.met`.
 */
export const withPluralForm = <T>(count: number, work: () => T): T => {
  const language = currentLanguage();
  const { locale, wanted = locale, chain, texts } = language;
  const forms = [pluralCategory(count, locale, chain), pluralCategory(count, wanted, chain)];
  const chosen: Record<string, unknown> = {};
  for (const form of forms)
    for (const [id, text] of Object.entries(texts))
      if (id.endsWith(`-${form}`)) chosen[id.slice(0, -form.length - 1)] = text;
  return withLanguage(language, work, chosen);
};
