/** The tables, and the one statement that decides what an arrival does to what is there. */
import { StoreError } from '../store.js';
import { rowsOf, type Database } from './database.js';

/** A number of our own in the file's head, by which it is told from other programs' files ("civg"). */
const application = 0x63697667;

/** What is kept under this name in the settings changes with every removal, and is away when the file has nothing removed in it. */
export const unwiped = 'unwiped';

/** From nothing to the first shape, and from each to the next. */
const steps = [
  `
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
`,
  `
DROP INDEX answers_of_a_page;
CREATE INDEX comments_of_a_page ON answers (page, latest) WHERE comment <> '' AND NOT set_aside;
CREATE INDEX comments_set_aside ON answers (latest) WHERE comment <> '' AND set_aside;
CREATE TABLE counts (
  page TEXT PRIMARY KEY,
  answers INTEGER NOT NULL,
  yes INTEGER NOT NULL,
  comments INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE reasons (
  page TEXT NOT NULL,
  reason TEXT NOT NULL,
  answers INTEGER NOT NULL,
  PRIMARY KEY (page, reason)
) WITHOUT ROWID;
INSERT INTO counts
  SELECT page, count(*), sum(helpful = 'yes'), sum(comment <> '') FROM answers WHERE NOT set_aside GROUP BY page;
INSERT INTO reasons
  SELECT page, json_each.value, count(*) FROM answers, json_each(answers.reasons) WHERE NOT set_aside
  GROUP BY page, json_each.value;
INSERT INTO settings SELECT '${unwiped}', 'before' WHERE EXISTS (SELECT 1 FROM answers);
`,
];

/** Of this shape: so many steps have been taken. */
export const version = steps.length;

/**
 * Makes the tables where there are none, brings older ones up to date, and sees to it that a commit is on the disk when it is said to be.
 *
 * @param path The file's name, for the error.
 * @throws {StoreError} Where the file is another program's, or a later version's.
 */
export const migrate = (database: Database, path: string): void => {
  const number = (name: string): number =>
    Number(rowsOf<Record<string, unknown>>(database, `PRAGMA ${name}`)[0]?.[name]);
  /** How many steps have been taken. */
  const taken = (): number => {
    if (number('application_id') === application) return number('user_version');
    if (rowsOf(database, 'SELECT 1 FROM sqlite_schema LIMIT 1').length > 0)
      throw new StoreError('FOREIGN_DATABASE', path, `${path} is a database of another program`);
    return 0;
  };
  // In one view of the file: another receiver may be making it just now.
  database.exec('BEGIN');
  const found = taken();
  database.exec('COMMIT');
  if (found > version)
    throw new StoreError('LATER_DATABASE', path, `${path} was made by a later version of civic-goals`);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  // What is removed is overwritten.
  database.pragma('secure_delete = ON');
  if (found === version) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    // Another receiver may have been faster.
    for (const step of steps.slice(taken())) database.exec(step);
    database.exec(`PRAGMA user_version = ${version}; COMMIT`);
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
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
