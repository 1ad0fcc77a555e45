/** What the page of answers and the CSV file ask the file for. Each question finds what it needs by an index or in the kept counts. */
import { atOnce, type Comment, type Count, type Row } from '../store.js';
import { rowsOf, type Database } from './database.js';

const comment = 'latest, helpful, reasons, comment, lang, id, page';

/** @returns As in `Reads`; here each answers at once. */
export const makeReads = (database: Database) => {
  const all = <Row>(sql: string, ...values: readonly unknown[]): Row[] =>
    rowsOf<Row>(database, sql, ...values);

  return {
    totals: () =>
      all<{ answers: number; pages: number }>(
        'SELECT coalesce(sum(answers), 0) AS answers, count(*) AS pages FROM counts',
      )[0] ?? { answers: 0, pages: 0 },

    pages: (from: number) =>
      all<Count & { page: string }>(
        'SELECT page, answers, yes, comments FROM counts ORDER BY answers DESC, page LIMIT ? OFFSET ?',
        atOnce.pages + 1,
        from,
      ),

    of: (page: string) =>
      all<Count>('SELECT answers, yes, comments FROM counts WHERE page = ?', page)[0] ?? {
        answers: 0,
        yes: 0,
        comments: 0,
      },

    reasons: (page: string) =>
      all<{ reason: string; answers: number }>(
        'SELECT reason, answers FROM reasons WHERE page = ? ORDER BY answers DESC, reason LIMIT 100',
        page,
      ),

    comments: (page: string, from: number) =>
      all<Comment>(
        `SELECT ${comment}
        FROM answers WHERE comment <> '' AND NOT set_aside AND page = ?
        ORDER BY latest DESC, number DESC LIMIT ? OFFSET ?`,
        page,
        atOnce.comments + 1,
        from,
      ),

    setAside: () =>
      all<Comment>(
        `SELECT ${comment}
        FROM answers WHERE comment <> '' AND set_aside
        ORDER BY latest DESC, number DESC LIMIT ?`,
        atOnce.comments,
      ),

    trapped: () =>
      all<{ day: string; posts: number }>('SELECT day, posts FROM trapped ORDER BY day DESC LIMIT 30'),

    rows: (after: number, most: number) =>
      all<Row>('SELECT * FROM answers WHERE number > ? ORDER BY number LIMIT ?', after, most),

    setting: (name: string) =>
      all<{ value: string }>('SELECT value FROM settings WHERE name = ?', name)[0]?.value,
  };
};
