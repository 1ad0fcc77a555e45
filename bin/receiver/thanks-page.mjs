/** What a visitor without script sees after the answer: thanks, or honestly that it was not taken. */
import { html, pageOf } from './html.mjs';
import { words } from './words.mjs';

const page = (lang, title, text, { styles, back }) =>
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

/**
 * @param {'sv' | 'en'} lang
 * @param {{ styles: string, back?: string }} links `back` is the page that was asked about.
 */
export const thanksPage = (lang, links) => page(lang, words[lang].thanks, words[lang].taken, links);

/** @param {import('./problems.mjs').Problem} problem */
export const refusalPage = (lang, problem, links) =>
  page(lang, words[lang].refused, words[lang].refusals[problem.kind] ?? words[lang].refusals.other, links);
