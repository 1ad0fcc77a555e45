/** What a visitor without script sees after the answer: thanks, or honestly that it was not taken. */
import type { Answer } from './answer.js';
import { html, pageOf, type Content } from './html.js';
import type { Problem } from './problems.js';
import { words, type Lang } from './words.js';

export interface Links {
  /** Where answers are posted. */
  readonly form: string;
  /** The address of the style sheet. */
  readonly styles: string;
  /** The page that was asked about. */
  readonly back: string | undefined;
}

const page = (lang: Lang, title: string, text: string, { styles, back }: Links, more?: Content): string =>
  pageOf({
    lang,
    title,
    styles,
    body: html`<main class="short">
      <h1>${title}</h1>
      <p>${text}</p>
      ${more} ${back && html`<p><a href="${back}">${words[lang].back}</a></p>`}
    </main>`,
  });

/** Sends the same answer once more, under the same id: however often, it is kept once. */
const againForm = (lang: Lang, { id, reasons, elapsed, ...texts }: Answer, { form }: Links): Content => {
  const { prompt, page, lang: its, helpful, comment } = texts;
  const fields: (readonly [string, string])[] = [
    ['id', id],
    ['prompt', prompt],
    ['page', page],
    ['lang', its],
    ['helpful', helpful],
    ...reasons.map(reason => ['reason', reason] as const),
    ['comment', comment],
    ...(elapsed === null ? [] : [['elapsed', String(elapsed)] as const]),
  ];
  return html`<form method="post" action="${form}">
    ${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button>${words[lang].again}</button>
  </form>`;
};

export const thanksPage = (lang: Lang, links: Links): string =>
  page(lang, words[lang].thanks, words[lang].taken, links);

/** @param again What can be sent once more. */
export const refusalPage = (lang: Lang, { kind }: Problem, links: Links, again?: Answer): string => {
  const refusals: Readonly<Partial<Record<Problem['kind'], string>>> = words[lang].refusals;
  return page(
    lang,
    kind === 'waiting' ? words[lang].waiting : words[lang].refused,
    refusals[kind] ?? words[lang].refusals.other,
    links,
    again && againForm(lang, again, links),
  );
};
