/** The answers as CSV. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { cellsOf } from '../support/receiver.mjs';
import { inFile, receiver, see, test } from '../support/started-receiver.mjs';

test('exports every answer as CSV for a Swedish spreadsheet, however many', async () => {
  await inFile(receiver, database => {
    const insert = database.prepare(
      `INSERT INTO answers (id, prompt, page, lang, helpful, reasons, comment, elapsed, set_aside, first, latest)
      VALUES (?, '', '/mal', 'sv', 'yes', '["a","b"]', ?, 1.5, 0, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`,
    );
    database.exec('BEGIN');
    for (let count = 0; count < 1201; count++) insert.run(randomUUID(), `rad "${count}";\nnästa 👍`);
    database.exec('COMMIT');
  });
  const { text, headers } = await see('/answers.csv');
  assert.equal(headers['content-type'], 'text/csv; charset=utf-8');
  assert.match(headers['content-disposition'], /attachment; filename="svar\.csv"/);
  assert.ok(text.startsWith('\uFEFF"Först";"Senast";"Sida";'));
  const rows = cellsOf(text.slice(1));
  assert.equal(rows.length, 1202);
  assert.deepEqual(rows[1201].slice(2, 10), [
    ...['/mal', '', 'sv', 'ja', 'a | b', 'rad "1200";\nnästa 👍', '1,5', ''],
  ]);
});
