/** In a file that was made before they were kept, the counts are those that one gets by counting. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { openStore } from '../../../dist/receiver/sqlite/store.js';
import { inFile, newFile, test } from '../../support/started-receiver.mjs';

const kept = database => ({
  counts: database.prepare('SELECT * FROM counts ORDER BY page').all(),
  reasons: database.prepare('SELECT * FROM reasons ORDER BY page, reason').all(),
});
const counted = database => ({
  counts: database
    .prepare(
      `SELECT page, count(*) AS answers, sum(helpful = 'yes') AS yes, sum(comment <> '') AS comments
      FROM answers WHERE NOT set_aside GROUP BY page ORDER BY page`,
    )
    .all(),
  reasons: database
    .prepare(
      `SELECT page, json_each.value AS reason, count(*) AS answers FROM answers, json_each(reasons)
      WHERE NOT set_aside GROUP BY page, reason ORDER BY page, reason`,
    )
    .all(),
});

/** The tables as the first version made them. */
const first = `
CREATE TABLE answers (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, prompt TEXT NOT NULL, page TEXT NOT NULL, lang TEXT NOT NULL,
  helpful TEXT NOT NULL CHECK (helpful IN ('yes', 'no')), reasons TEXT NOT NULL, comment TEXT NOT NULL, elapsed REAL,
  set_aside INTEGER NOT NULL, checked INTEGER NOT NULL DEFAULT 0, removed INTEGER NOT NULL DEFAULT 0,
  first TEXT NOT NULL, latest TEXT NOT NULL
);
CREATE INDEX answers_of_a_page ON answers (page, latest);
CREATE TABLE trapped (day TEXT PRIMARY KEY, posts INTEGER NOT NULL);
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
PRAGMA application_id = ${0x63697667};
PRAGMA user_version = 1;
`;

test('in a file of the first shape they are made of the answers that are there', async () => {
  const file = newFile();
  await inFile({ file }, database => {
    database.exec(first);
    const insert = database.prepare(
      `INSERT INTO answers (id, prompt, page, lang, helpful, reasons, comment, set_aside, removed, first, latest)
      VALUES (?, '', ?, 'sv', ?, ?, ?, ?, ?, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`,
    );
    for (let count = 0; count < 30; count++)
      insert.run(
        ...[randomUUID(), `/${count % 3}`, count % 2 ? 'yes' : 'no', count % 4 ? '["a","b"]' : '[]'],
        ...[count % 5 ? 'ord' : '', count % 7 ? 0 : 1, 0],
      );
  });
  const store = await openStore(file);
  assert.deepEqual(await store.totals(), { answers: 25, pages: 3 });
  await inFile({ file }, database => assert.deepEqual(kept(database), counted(database)));
  // What was removed before may be in it still.
  assert.equal(await store.isUnwiped(), true);
  await store.close();
});
