/** The page of answers: counts for each page of the site; and for one page its reasons and comments. */
import { address, type Query } from './address.js';
import { asideList, commentList } from './comments.js';
import { date, number, readable, share } from './format.js';
import { html, pageOf, type Content, type Markup } from './html.js';
import { atOnce, type Overdue, type Store } from './store.js';
import { pager, rowsOf, table } from './table.js';
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

const trappedTable = async (
  days: Awaited<ReturnType<Store['trapped']>>,
  { lang, said }: View,
): Promise<Content> =>
  days.length > 0 &&
  html`<section>
    <h2>${said.trapped}</h2>
    <p>${said.trappedWhy}</p>
    ${table(
      said.trapped,
      [said.day, said.count],
      await rowsOf(days, ({ day, posts }) => [day, number(posts, lang)]),
    )}
  </section>`;

/** So many answers are to be forgotten that somebody should say yes first. */
const question = ({ answers, total, before }: Overdue, { lang, said, token }: View): Content =>
  html`<section>
    <h2>${said.overdue}</h2>
    <p>
      ${said.overdueWhy(
        ...([number(answers, lang), number(total, lang)] as const),
        ...([date(before, lang), date(new Date().toISOString(), lang)] as const),
      )}
    </p>
    <form method="post" action="forget?lang=${lang}">
      <input type="hidden" name="token" value="${token}" />
      <input type="hidden" name="before" value="${before}" />
      <button>${said.forget}</button>
    </form>
  </section>`;

/** All pages of the site. */
const overview = async (store: Store, from: number, view: View): Promise<Markup> => {
  const { lang, said } = view;
  const { answers, pages } = await store.totals();
  const found = await store.pages(from);
  const overdue = await store.overdue();
  const shown = found.slice(0, atOnce.pages);
  return html`<h1>${said.answers}</h1>
    <p>${answers ? said.summary(number(answers, lang), number(pages, lang)) : said.noAnswers}</p>
    ${overdue && question(overdue, view)}
    ${
      shown.length > 0 &&
      table(
        said.pages,
        [said.page, said.total, said.yes, said.no, said.share, said.comments],
        await rowsOf(shown, ({ page, answers, yes, comments }) => [
          html`<a href="${address(lang, { page })}" dir="auto">${readable(page, said)}</a>`,
          ...[answers, yes, answers - yes].map(value => number(value, lang)),
          share(yes, answers, lang),
          number(comments, lang),
        ]),
      )
    }
    ${pager(view, {}, from, atOnce.pages, found.length > shown.length, [said.before, said.more])}
    ${asideList(await store.setAside(), view)} ${await trappedTable(await store.trapped(), view)}`;
};

/** One page of the site. */
const onePage = async (store: Store, page: string, from: number, view: View): Promise<Markup> => {
  const { lang, said } = view;
  const { answers, yes, comments } = await store.of(page);
  const reasons = await store.reasons(page);
  const found = await store.comments(page, from);
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
          await rowsOf(reasons, ({ reason, answers }) => [
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
          : html`<p>${said.removeWhy[store.keptIn]}</p>
              ${commentList(shown, { ...view, back: page })}`
      }
      ${pager(view, { page }, from, atOnce.comments, found.length > shown.length, [said.newer, said.older])}
    </section>`;
};

/** Whether what was removed is gone: said when it is true, and as long as it is not. */
const removal = async (store: Store, query: URLSearchParams, { said }: View): Promise<Content> => {
  if (await store.isUnwiped()) return html`<p role="status">${said.unwiped}</p>`;
  return query.has('removed') && html`<p role="status">${said.wiped[store.keptIn]}</p>`;
};

/**
 * The whole page, as text.
 *
 * @param query `page` is one page of the site; `from` is how many to pass over; `removed` is there when something was just removed.
 * @param token What the buttons show to be from this page.
 */
export const answersPage = async (
  store: Store,
  lang: Lang,
  query: URLSearchParams,
  token: string,
): Promise<string> => {
  const said = words[lang];
  const page = query.get('page') ?? undefined;
  const from = Math.min(Number(/^\d{1,9}$/.exec(query.get('from') ?? '')?.[0] ?? 0), 1e9);
  const view = { lang, said, token };
  return pageOf({
    lang,
    title: page === undefined ? said.answers : said.answersOn(readable(page, said)),
    styles: 'style.css',
    body: html`${header({ page }, view)}
      <main>
        ${await removal(store, query, view)}
        ${await (page === undefined ? overview(store, from, view) : onePage(store, page, from, view))}
      </main>`,
  });
};
