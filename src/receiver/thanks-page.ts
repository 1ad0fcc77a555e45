/** What a visitor without script sees after the answer: thanks, or honestly that it was not taken. */
import { html, pageOf } from './html.js';
import type { Problem } from './problems.js';
import { words, type Lang } from './words.js';

export interface Links {
  /** The address of the style sheet. */
  readonly styles: string;
  /** The page that was asked about. */
  readonly back: string | undefined;
}

const page = (lang: Lang, title: string, text: string, { styles, back }: Links): string =>
  pageOf({
    lang,
    title,
    styles,
    body: html`<main class="short">
      <h1>${title}</h1>
      <p>${text}</p>
      ${back && html`<p><a href="${back}">${words[lang].back}</a></p>`}
    </main>`,
  });

export const thanksPage = (lang: Lang, links: Links): string =>
  page(lang, words[lang].thanks, words[lang].taken, links);

export const refusalPage = (lang: Lang, { kind }: Problem, links: Links): string => {
  const refusals: Readonly<Partial<Record<Problem['kind'], string>>> = words[lang].refusals;
  return page(lang, words[lang].refused, refusals[kind] ?? words[lang].refusals.other, links);
};
