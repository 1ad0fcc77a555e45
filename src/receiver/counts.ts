/** What the page of answers asks the file for. Answers that are set aside are in no count. */
import { rowsOf, type Database } from './database.js';

/** How many comments, and how many pages of the site, stand on one page. */
export const atOnce = { comments: 50, pages: 200 };

/** How many answers there are about something, how many of them yes, and how many with a comment. */
export interface Count {
  readonly answers: number;
  readonly yes: number;
  readonly comments: number;
}

export interface Comment {
  readonly latest: string;
  readonly helpful: 'yes' | 'no';
  /** A list, as JSON. */
  readonly reasons: string;
  readonly comment: string;
  readonly lang: string;
  readonly id: string;
  readonly page: string;
}

/** What the page of answers shows. The lists have one more than stands on a page, where there is more. */
export interface Counts {
  totals(): { readonly answers: number; readonly pages: number };
  pages(from: number): (Count & { readonly page: string })[];
  of(page: string): Count;
  reasons(page: string): { readonly reason: string; readonly answers: number }[];
  comments(page: string, from: number): Comment[];
  setAside(): Comment[];
  trapped(): { readonly day: string; readonly posts: number }[];
}

const comment = 'latest, helpful, reasons, comment, lang, id, page';

export const makeCounts = (database: Database): Counts => {
  const all = <Row>(sql: string, ...values: readonly unknown[]): Row[] =>
    rowsOf<Row>(database, sql, ...values);

  return {
    totals: () =>
      all<{ answers: number; pages: number }>(
        'SELECT count(*) AS answers, count(DISTINCT page) AS pages FROM answers WHERE NOT set_aside',
      )[0] ?? { answers: 0, pages: 0 },

    pages: from =>
      all(
        `SELECT page, count(*) AS answers, sum(helpful = 'yes') AS yes, sum(comment <> '') AS comments
        FROM answers WHERE NOT set_aside
        GROUP BY page ORDER BY answers DESC, page LIMIT ? OFFSET ?`,
        atOnce.pages + 1,
        from,
      ),

    of: page =>
      all<Count>(
        `SELECT count(*) AS answers, coalesce(sum(helpful = 'yes'), 0) AS yes, coalesce(sum(comment <> ''), 0) AS comments
        FROM answers WHERE NOT set_aside AND page = ?`,
        page,
      )[0] ?? { answers: 0, yes: 0, comments: 0 },

    reasons: page =>
      all(
        `SELECT json_each.value AS reason, count(*) AS answers
        FROM answers, json_each(answers.reasons) WHERE NOT set_aside AND page = ?
        GROUP BY reason ORDER BY answers DESC, reason LIMIT 100`,
        page,
      ),

    comments: (page, from) =>
      all(
        `SELECT ${comment}
        FROM answers WHERE NOT set_aside AND comment <> '' AND page = ?
        ORDER BY latest DESC, number DESC LIMIT ? OFFSET ?`,
        page,
        atOnce.comments + 1,
        from,
      ),

    setAside: () =>
      all(
        `SELECT ${comment}
        FROM answers WHERE set_aside AND comment <> ''
        ORDER BY latest DESC, number DESC LIMIT ?`,
        atOnce.comments,
      ),

    trapped: () => all('SELECT day, posts FROM trapped ORDER BY day DESC LIMIT 30'),
  };
};
