/** The page of answers: counts for each page of the site; and for one page its reasons and comments. */
import { address, type Query } from './address.js';
import { asideList, commentList } from './comments.js';
import { atOnce, type Counts } from './counts.js';
import { number, readable, share } from './format.js';
import { html, pageOf, type Content, type Markup } from './html.js';
import { pager, table } from './table.js';
import type { View } from './view.js';
import { words, type Lang } from './words.js';

const header = (query: Query, { lang, said }: View): Markup =>
  html`<header>
    <nav>
      ${query.page !== undefined && html`<a href="${address(lang)}">${said.allPages}</a>`}
      <a href="answers.csv?lang=${lang}" download>${said.export}</a>
      <a href="${address(said.otherLang, query)}" lang="${said.otherLang}" hreflang="${said.otherLang}"
        >${said.other}</a
      >
    </nav>
  </header>`;

const trappedTable = (days: ReturnType<Counts['trapped']>, { lang, said }: View): Content =>
  days.length > 0 &&
  html`<section>
    <h2>${said.trapped}</h2>
    <p>${said.trappedWhy}</p>
    ${table(
      said.trapped,
      [said.day, said.count],
      days.map(({ day, posts }) => [day, number(posts, lang)]),
    )}
  </section>`;

/** All pages of the site. */
const overview = (counts: Counts, from: number, view: View): Markup => {
  const { lang, said } = view;
  const { answers, pages } = counts.totals();
  const found = counts.pages(from);
  const shown = found.slice(0, atOnce.pages);
  return html`<h1>${said.answers}</h1>
    <p>${answers ? said.summary(number(answers, lang), number(pages, lang)) : said.noAnswers}</p>
    ${
      shown.length > 0 &&
      table(
        said.pages,
        [said.page, said.total, said.yes, said.no, said.share, said.comments],
        shown.map(({ page, answers, yes, comments }) => [
          html`<a href="${address(lang, { page })}" dir="auto">${readable(page, said)}</a>`,
          ...[answers, yes, answers - yes].map(value => number(value, lang)),
          share(yes, answers, lang),
          number(comments, lang),
        ]),
      )
    }
    ${pager(view, {}, from, atOnce.pages, found.length > shown.length, [said.before, said.more])}
    ${asideList(counts.setAside(), view)} ${trappedTable(counts.trapped(), view)}`;
};

/** One page of the site. */
const onePage = (counts: Counts, page: string, from: number, view: View): Markup => {
  const { lang, said } = view;
  const { answers, yes, comments } = counts.of(page);
  const reasons = counts.reasons(page);
  const found = counts.comments(page, from);
  const shown = found.slice(0, atOnce.comments);
  return html`<h1>${said.answersOn(readable(page, said))}</h1>
    <dl>
      ${[
        [said.total, number(answers, lang)],
        [said.yes, number(yes, lang)],
        [said.no, number(answers - yes, lang)],
        [said.share, share(yes, answers, lang)],
        [said.comments, number(comments, lang)],
      ].map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${
      reasons.length > 0 &&
      html`<section>
        <h2>${said.reasons}</h2>
        ${table(
          said.reasons,
          [said.reason, said.count],
          reasons.map(({ reason, answers }) => [
            html`<span dir="auto">${reason}</span>`,
            number(answers, lang),
          ]),
        )}
      </section>`
    }
    <section>
      <h2>${said.latest}</h2>
      ${
        shown.length === 0
          ? html`<p>${said.noComments}</p>`
          : html`<p>${said.removeWhy}</p>
              ${commentList(shown, { ...view, back: page })}`
      }
      ${pager(view, { page }, from, atOnce.comments, found.length > shown.length, [said.newer, said.older])}
    </section>`;
};

/**
 * The whole page, as text.
 *
 * @param query `page` is one page of the site; `from` is how many to pass over.
 * @param token What the buttons show to be from this page.
 */
export const answersPage = (counts: Counts, lang: Lang, query: URLSearchParams, token: string): string => {
  const said = words[lang];
  const page = query.get('page') ?? undefined;
  const from = Math.min(Number(/^\d{1,9}$/.exec(query.get('from') ?? '')?.[0] ?? 0), 1e9);
  const view = { lang, said, token };
  return pageOf({
    lang,
    title: page === undefined ? said.answers : said.answersOn(readable(page, said)),
    styles: 'style.css',
    body: html`${header({ page }, view)}
      <main>${page === undefined ? overview(counts, from, view) : onePage(counts, page, from, view)}</main>`,
  });
};
