/** What the page of answers and the CSV file ask the file for. Each question finds what it needs by an index or in the kept counts. */
import { atOnce, type Comment, type Count, type Row } from '../store.js';
import type { Database } from './database.js';

const comment = 'latest, helpful, reasons, comment, lang, id, page';

/**
 * Prepares a question, once: what is prepared anew each time stays in memory for long, which the collector of garbage knows nothing of.
 *
 * @returns Asks it, and gives all rows.
 */
const question = <Row>(database: Database, sql: string): ((...values: readonly unknown[]) => Row[]) => {
  const statement = database.prepare(sql);
  return (...values) => statement.all(...values) as Row[];
};

/** @returns As in `Reads`; here each answers at once. */
export const makeReads = (database: Database) => {
  const totals = question<{ answers: number; pages: number }>(
    database,
    'SELECT coalesce(sum(answers), 0) AS answers, count(*) AS pages FROM counts',
  );
  const pages = question<Count & { page: string }>(
    database,
    'SELECT page, answers, yes, comments FROM counts ORDER BY answers DESC, page LIMIT ? OFFSET ?',
  );
  const of = question<Count>(database, 'SELECT answers, yes, comments FROM counts WHERE page = ?');
  const reasons = question<{ reason: string; answers: number }>(
    database,
    'SELECT reason, answers FROM reasons WHERE page = ? ORDER BY answers DESC, reason LIMIT 100',
  );
  const comments = question<Comment>(
    database,
    `SELECT ${comment} FROM answers WHERE comment <> '' AND NOT set_aside AND page = ?
    ORDER BY latest DESC, number DESC LIMIT ? OFFSET ?`,
  );
  const setAside = question<Comment>(
    database,
    `SELECT ${comment} FROM answers WHERE comment <> '' AND set_aside
    ORDER BY latest DESC, number DESC LIMIT ?`,
  );
  const trapped = question<{ day: string; posts: number }>(
    database,
    'SELECT day, posts FROM trapped ORDER BY day DESC LIMIT 30',
  );
  const rows = question<Row>(database, 'SELECT * FROM answers WHERE number > ? ORDER BY number LIMIT ?');
  const setting = question<{ value: string }>(database, 'SELECT value FROM settings WHERE name = ?');
  const none = { answers: 0, yes: 0, comments: 0 };

  return {
    totals: () => totals()[0] ?? { answers: 0, pages: 0 },
    pages: (from: number) => pages(atOnce.pages + 1, from),
    of: (page: string) => of(page)[0] ?? none,
    reasons: (page: string) => reasons(page),
    comments: (page: string, from: number) => comments(page, atOnce.comments + 1, from),
    setAside: () => setAside(atOnce.comments),
    trapped: () => trapped(),
    rows: (after: number, most: number) => rows(after, most),
    setting: (name: string) => setting(name)[0]?.value,
  };
};
