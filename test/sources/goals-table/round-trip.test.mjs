/** A document as a workbook, and back: nothing is lost, and what was changed in a cell is all that is changed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { goalsDocument } from '../../../.build/contract/document.js';
import { mergeGoals } from '../../../.build/sources/goals-table/merge-goals.js';
import { placesIn } from '../../../.build/sources/goals-table/places.js';
import { readGoalsTable } from '../../../.build/sources/goals-table/read-goals-table.js';
import { sheetRows } from '../../../.build/sources/goals-table/sheet-rows.js';
import { readSheetFile } from '../../../.build/sources/spreadsheet/read-file.js';
import { cellsOf } from '../../../.build/sources/spreadsheet/sheet.js';
import { writeWorkbook } from '../../../.build/sources/spreadsheet/write-workbook.js';
import { valuesOf } from '../../support/from-schema.mjs';

/** A document's table, as it is read from the file that is written of it. */
const throughFile = async (document, lang, change = rows => rows) => {
  const rows = change(sheetRows(document, lang));
  const { file, problem } = await readSheetFile(await writeWorkbook(rows, 'Mål'), 'mal.xlsx');
  assert.equal(problem, undefined);
  return readGoalsTable(cellsOf(file.sheets[0]), lang, { percent: 'percent' });
};

/** Documents that have goals and figures, which few at random have. */
const documents = valuesOf(goalsDocument, 7).filter(document => sheetRows(document, 'sv').rows.length > 0);

for (const lang of ['sv', 'en'])
  test(`any document, written and read again, is the same (${lang})`, async () => {
    let rows = 0;
    await fc.assert(
      fc.asyncProperty(documents, async document => {
        const table = await throughFile(document, lang);
        const before = JSON.parse(JSON.stringify(document));
        const { document: after, changes, questions } = mergeGoals(document, table.rows, lang);
        rows += changes.length;
        assert.deepEqual(after, before);
        assert.deepEqual(questions, []);
        assert.deepEqual(
          changes.filter(({ kind }) => kind !== 'same'),
          [],
        );
        assert.deepEqual(document, before);
      }),
      { numRuns: 300 },
    );
    assert.ok(rows > 300, `${rows} rows`);
  });

test('of any document a row for each indicator is found again by its name', async () => {
  await fc.assert(
    fc.asyncProperty(documents, async document => {
      const table = await throughFile(document, 'sv');
      const { goals, loose } = placesIn(document);
      const expected = goals.flatMap(({ indicators }) => (indicators.length ? indicators : [undefined]));
      assert.equal(table.rows.length, expected.length + loose.length);
    }),
    { numRuns: 100 },
  );
});
