/** What the page of answers and the CSV file ask the database for. Each question finds what it needs by an index or in the kept counts. */
import { atOnce, type Comment, type Count, type Reads, type Row } from '../store.js';
import type { Ask } from './pool.js';
import { keyOf } from './schema.js';

const comment = 'latest, helpful, reasons, comment, lang, id, page';

/** @param schema Where the tables are, as it stands in a statement. */
export const makeReads = (ask: Ask, schema: string): Reads => {
  /** The parts that the receivers have counted, to be summed by page. */
  const counts = `SELECT min(page) AS page, sum(answers)::int8 AS answers, sum(yes)::int8 AS yes,
    sum(comments)::int8 AS comments FROM ${schema}.counts`;
  return {
    totals: async () =>
      (
        await ask<{ answers: number; pages: number }>(
          `SELECT coalesce(sum(answers), 0)::int8 AS answers, count(*) AS pages
        FROM (${counts} GROUP BY page_key HAVING sum(answers) > 0) AS pages`,
        )
      )[0] ?? { answers: 0, pages: 0 },
    pages: from =>
      ask<Count & { page: string }>(
        `SELECT * FROM (${counts} GROUP BY page_key HAVING sum(answers) > 0) AS pages
      ORDER BY answers DESC, page COLLATE "C" LIMIT $1 OFFSET $2`,
        [atOnce.pages + 1, from],
      ),
    of: async page =>
      (
        await ask<Count & { page: string }>(
          `SELECT coalesce(sum(answers), 0)::int8 AS answers, coalesce(sum(yes), 0)::int8 AS yes,
          coalesce(sum(comments), 0)::int8 AS comments FROM ${schema}.counts WHERE page_key = $1`,
          [keyOf(page)],
        )
      )[0] ?? { answers: 0, yes: 0, comments: 0 },
    reasons: page =>
      ask<{ reason: string; answers: number }>(
        `SELECT reason, sum(answers)::int8 AS answers FROM ${schema}.reasons WHERE page_key = $1
      GROUP BY reason HAVING sum(answers) > 0 ORDER BY answers DESC, reason COLLATE "C" LIMIT 100`,
        [keyOf(page)],
      ),
    comments: (page, from) =>
      ask<Comment & Record<string, unknown>>(
        `SELECT ${comment} FROM ${schema}.answers WHERE comment <> '' AND set_aside = 0 AND page_key = $1
      ORDER BY latest DESC, number DESC LIMIT $2 OFFSET $3`,
        [keyOf(page), atOnce.comments + 1, from],
      ),
    setAside: () =>
      ask<Comment & Record<string, unknown>>(
        `SELECT ${comment} FROM ${schema}.answers WHERE comment <> '' AND set_aside = 1
      ORDER BY latest DESC, number DESC LIMIT $1`,
        [atOnce.comments],
      ),
    trapped: () =>
      ask<{ day: string; posts: number }>(
        `SELECT day, sum(posts)::int8 AS posts FROM ${schema}.trapped GROUP BY day ORDER BY day DESC LIMIT 30`,
      ),
    rows: (after, most) =>
      ask<Row & Record<string, unknown>>(
        `SELECT number, id, prompt, page, lang, helpful, reasons, comment, elapsed, set_aside, checked, removed,
        first, latest FROM ${schema}.answers WHERE number > $1 ORDER BY number LIMIT $2`,
        [after, most],
      ),
  };
};
