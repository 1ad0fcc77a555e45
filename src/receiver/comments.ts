/** Comments on the page of answers, each with its buttons. */
import type { Action } from './actions.js';
import { date, readable } from './format.js';
import { html, type Content, type Markup } from './html.js';
import type { Comment } from './store.js';
import type { View } from './view.js';

/** Which comment a button is for, for those who do not see where it stands. */
const unseen = ({ latest, comment }: Comment, { lang, said }: View): Markup =>
  html`<span class="unseen">${said.of(date(latest, lang))}: ${/^.{0,40}/su.exec(comment)?.[0]}</span>`;

const button = (action: Action, label: string, comment: Comment, view: View): Markup =>
  html`<form method="post" action="${action}?lang=${view.lang}">
    <input type="hidden" name="token" value="${view.token}" />
    <input type="hidden" name="id" value="${comment.id}" />
    ${view.back !== undefined && html`<input type="hidden" name="page" value="${view.back}" />`}
    <button>${label}${unseen(comment, view)}</button>
  </form>`;

/** Whether a language can be said of a text: what was posted may be anything. */
const isLanguage = (text: string): boolean => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text);

const commentItem = (answer: Comment, view: View, isAside: boolean): Markup => {
  const { lang, said } = view;
  const { helpful, reasons, comment, lang: its, latest, page } = answer;
  const ticked = JSON.parse(reasons) as string[];
  return html`<li>
    <p class="about">
      <time datetime="${latest}">${date(latest, lang)}</time>
      <strong>${helpful === 'yes' ? said.yes : said.no}</strong>
      ${view.back === undefined && html`<span dir="auto">${readable(page, said)}</span>`}
      ${ticked.length > 0 && html`<span dir="auto">${ticked.join(', ')}</span>`}
    </p>
    <blockquote ${isLanguage(its) && html`lang="${its}"`} dir="auto">${comment}</blockquote>
    <div class="buttons">
      ${isAside && button('restore', said.restore, answer, view)}
      <details>
        <summary>${said.remove}${unseen(answer, view)}</summary>
        ${button('remove', said.removeNow, answer, view)}
      </details>
    </div>
  </li>`;
};

/** The comments of one page of the site. */
export const commentList = (answers: readonly Comment[], view: View): Markup =>
  html`<ol class="comments">
    ${answers.map(answer => commentItem(answer, view, false))}
  </ol>`;

/** The comments that nobody has looked at yet; nothing where there are none. */
export const asideList = (answers: readonly Comment[], view: View): Content =>
  answers.length > 0 &&
  html`<section>
    <h2>${view.said.setAside}</h2>
    <p>${view.said.setAsideWhy}</p>
    <ol class="comments">
      ${answers.map(answer => commentItem(answer, view, true))}
    </ol>
  </section>`;
