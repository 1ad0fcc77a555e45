/** The tables, and the one statement that decides what an arrival does to what is there. */
import { rowsOf, StoreError, type Database } from './database.js';

/** Of this shape; a later one brings the steps from each before it. */
const version = 1;

/** A number of our own in the file's head, by which it is told from other programs' files ("civg"). */
const application = 0x63697667;

const tables = `
CREATE TABLE answers (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  prompt TEXT NOT NULL,
  page TEXT NOT NULL,
  lang TEXT NOT NULL,
  helpful TEXT NOT NULL CHECK (helpful IN ('yes', 'no')),
  reasons TEXT NOT NULL,
  comment TEXT NOT NULL,
  elapsed REAL,
  set_aside INTEGER NOT NULL,
  checked INTEGER NOT NULL DEFAULT 0,
  removed INTEGER NOT NULL DEFAULT 0,
  first TEXT NOT NULL,
  latest TEXT NOT NULL
);
CREATE INDEX answers_of_a_page ON answers (page, latest);
CREATE TABLE trapped (day TEXT PRIMARY KEY, posts INTEGER NOT NULL);
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
PRAGMA application_id = ${application};
PRAGMA user_version = ${version};
`;

/** One answer, as it is kept. */
export interface Row {
  readonly number: number;
  readonly id: string;
  readonly prompt: string;
  readonly page: string;
  readonly lang: string;
  readonly helpful: 'yes' | 'no';
  /** A list, as JSON. */
  readonly reasons: string;
  readonly comment: string;
  readonly elapsed: number | null;
  readonly set_aside: 0 | 1;
  readonly checked: 0 | 1;
  readonly removed: 0 | 1;
  /** When the first and the latest post came, in ISO 8601. */
  readonly first: string;
  readonly latest: string;
}

/**
 * Makes the tables where there are none, and sees to it that a commit is on the disk when it is said to be.
 *
 * @param path The file's name, for the error.
 * @throws {StoreError} Where the file is another program's, or a later version's.
 */
export const migrate = (database: Database, path: string): void => {
  const number = (name: string): unknown =>
    rowsOf<Record<string, unknown>>(database, `PRAGMA ${name}`)[0]?.[name];
  database.pragma('busy_timeout = 3000');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  // What is removed is overwritten.
  database.pragma('secure_delete = ON');
  const theirs = number('application_id') !== application;
  if (theirs && rowsOf(database, 'SELECT 1 FROM sqlite_schema LIMIT 1').length > 0)
    throw new StoreError('FOREIGN_DATABASE', path, `${path} is a database of another program`);
  if (theirs) database.exec(`BEGIN IMMEDIATE;${tables}COMMIT;`);
  else if (number('user_version') !== version)
    throw new StoreError('LATER_DATABASE', path, `${path} was made by a later version of civic-goals`);
};

/**
 * The same id replaces what is there. What arrives late replaces nothing: it has a smaller `elapsed`, or says less after the same
 * time. An arrival that does not say how long it took is not late. A removed comment stays removed.
 */
export const storeAnswer = `
INSERT INTO answers (id, prompt, page, lang, helpful, reasons, comment, elapsed, set_aside, first, latest)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
  prompt = excluded.prompt,
  page = excluded.page,
  lang = excluded.lang,
  helpful = excluded.helpful,
  reasons = excluded.reasons,
  comment = CASE WHEN answers.removed THEN '' ELSE excluded.comment END,
  elapsed = coalesce(excluded.elapsed, answers.elapsed),
  set_aside = CASE WHEN answers.removed THEN answers.set_aside ELSE excluded.set_aside AND NOT answers.checked END,
  latest = excluded.latest
WHERE coalesce(excluded.elapsed, answers.elapsed, 0) > coalesce(answers.elapsed, 0)
  OR (
    coalesce(excluded.elapsed, answers.elapsed, 0) = coalesce(answers.elapsed, 0)
    AND (
      excluded.comment <> '' OR excluded.reasons <> '[]'
      OR (answers.comment = '' AND answers.reasons = '[]')
    )
  )
`;
