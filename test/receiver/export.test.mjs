/** The answers as CSV. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { cellsOf } from '../support/receiver.mjs';
import { receiver, see, test } from '../support/started-receiver.mjs';

test('exports every answer as CSV for a Swedish spreadsheet, however many', async () => {
  const answer = { prompt: '', page: '/mal', lang: 'sv', helpful: 'yes', reasons: ['a', 'b'] };
  const puts = Array.from({ length: 1201 }, () =>
    receiver.store.put({
      ...answer,
      ...{ id: randomUUID(), comment: `rad "1200";\nnästa 👍`, elapsed: 1.5, setAside: false },
    }),
  );
  await Promise.all(puts);
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
