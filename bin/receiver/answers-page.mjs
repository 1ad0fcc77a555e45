/** The page of answers: counts for each page of the site; and for one page its reasons and comments. */
import { atOnce } from './counts.mjs';
import { html, pageOf } from './html.mjs';
import { words } from './words.mjs';

const locales = { sv: 'sv-SE', en: 'en-GB' };

const number = (value, lang) => new Intl.NumberFormat(locales[lang]).format(value);

const share = (part, whole, lang) =>
  whole === 0 ? '–' : new Intl.NumberFormat(locales[lang], { style: 'percent' }).format(part / whole);

const date = (iso, lang) =>
  new Intl.DateTimeFormat(locales[lang], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(new Date(iso));

/** A path as people read it. */
const readable = (page, said) => {
  if (page === '') return said.unknownPage;
  try {
    return decodeURI(page);
  } catch {
    return page;
  }
};

/** An address of this page, relative: a proxy may have put it anywhere. */
const address = (lang, query = {}) =>
  `./?${new URLSearchParams([['lang', lang], ...Object.entries(query).filter(([, value]) => value !== undefined)])}`;

const frame = (lang, title, body) => pageOf({ lang, title, styles: 'style.css', body });

/** A page that says one thing: a password is needed, nothing is here. */
export const noticePage = (lang, what) =>
  frame(
    lang,
    words[lang][what],
    html`<main class="short">
      <h1>${words[lang][what]}</h1>
      <p>${words[lang][`${what}Why`]}</p>
    </main>`,
  );

const header = (lang, query, said) =>
  html`<header>
    <nav>
      ${query.page !== undefined && html`<a href="${address(lang)}">${said.allPages}</a>`}
      <a href="answers.csv?lang=${lang}" download>${said.export}</a>
      <a href="${address(said.otherLang, query)}" lang="${said.otherLang}" hreflang="${said.otherLang}"
        >${said.other}</a
      >
    </nav>
  </header>`;

/** A table. Its roles are written out, because the layout of narrow screens would take them away. */
const table = (caption, headings, rows) =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table role="table" class="${headings.length > 2 && 'wide'}">
      <caption>
        ${caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${headings.map(heading => html`<th scope="col" role="columnheader">${heading}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          ([first, ...rest]) =>
            html`<tr role="row">
              <th scope="row" role="rowheader">${first}</th>
              ${rest.map(cell => html`<td role="cell">${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

/** Links to what comes before and after. */
const pager = (lang, query, from, size, isMore, [before, after], said) =>
  (from > 0 || isMore) &&
  html`<nav aria-label="${said.pager}" class="pager">
    ${from > 0 && html`<a rel="prev" href="${address(lang, { ...query, from: Math.max(0, from - size) })}">${before}</a>`}
    ${isMore && html`<a rel="next" href="${address(lang, { ...query, from: from + size })}">${after}</a>`}
  </nav>`;

/** Which comment a button is for, for those who do not see where it stands. */
const unseen = (label, { latest, lang, comment, said }) =>
  html`<span class="unseen"
    >${said.of(label, date(latest, lang))}: ${[...comment].slice(0, 40).join('')}</span
  >`;

const button = (action, label, { token, back, ...of }) =>
  html`<form method="post" action="${action}?lang=${of.lang}">
    <input type="hidden" name="token" value="${token}" />
    <input type="hidden" name="id" value="${of.id}" />
    ${back !== undefined && html`<input type="hidden" name="page" value="${back}" />`}
    <button>${label}${unseen(label, of)}</button>
  </form>`;

/** Whether a language can be said of a text: what was posted may be anything. */
const isLanguage = text => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text);

const commentItem = (answer, view, isAside = false) => {
  const { lang, said } = view;
  const { helpful, reasons, comment, lang: its, latest, page } = answer;
  const ticked = JSON.parse(reasons);
  const of = { ...answer, ...view };
  return html`<li>
    <p class="about">
      <time datetime="${latest}">${date(latest, lang)}</time>
      <strong>${helpful === 'yes' ? said.yes : said.no}</strong>
      ${view.back === undefined && html`<span dir="auto">${readable(page, said)}</span>`}
      ${ticked.length > 0 && html`<span dir="auto">${ticked.join(', ')}</span>`}
    </p>
    <blockquote ${isLanguage(its) && html`lang="${its}"`} dir="auto">${comment}</blockquote>
    <div class="buttons">
      ${isAside && button('restore', said.restore, of)}
      <details>
        <summary>${said.remove}${unseen(said.remove, of)}</summary>
        ${button('remove', said.removeNow, of)}
      </details>
    </div>
  </li>`;
};

const asideList = (answers, view) =>
  answers.length > 0 &&
  html`<section>
    <h2>${view.said.setAside}</h2>
    <p>${view.said.setAsideWhy}</p>
    <ol class="comments">
      ${answers.map(answer => commentItem(answer, view, true))}
    </ol>
  </section>`;

const trappedTable = (days, lang, said) =>
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
const overview = (counts, from, view) => {
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
    ${pager(lang, {}, from, atOnce.pages, found.length > shown.length, [said.before, said.more], said)}
    ${asideList(counts.setAside(), view)} ${trappedTable(counts.trapped(), lang, said)}`;
};

/** One page of the site. */
const onePage = (counts, page, from, view) => {
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
              <ol class="comments">
                ${shown.map(answer => commentItem(answer, { ...view, back: page }))}
              </ol>`
      }
      ${pager(lang, { page }, from, atOnce.comments, found.length > shown.length, [said.newer, said.older], said)}
    </section>`;
};

/**
 * @param counts What `makeCounts` gives.
 * @param {'sv' | 'en'} lang
 * @param {URLSearchParams} query `page` is one page of the site; `from` is how many to pass over.
 * @param {string} token What the buttons show to be from this page.
 */
export const answersPage = (counts, lang, query, token) => {
  const said = words[lang];
  const page = query.get('page') ?? undefined;
  const from = Math.min(Number(/^\d{1,9}$/.exec(query.get('from') ?? '')?.[0] ?? 0), 1e9);
  const view = { lang, said, token };
  const title = page === undefined ? said.answers : said.answersOn(readable(page, said));
  return frame(
    lang,
    title,
    html`${header(lang, { page }, said)}
      <main>${page === undefined ? overview(counts, from, view) : onePage(counts, page, from, view)}</main>`,
  );
};

export { address };
