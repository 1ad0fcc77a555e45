/**
 * A document as a workbook in a spreadsheet program: opened and saved by LibreOffice in the settings of several countries, it is read in
 * again as the same document, and a figure that was changed there is all that changes.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from '../support/fast-check.mjs';
import { goalsDocument } from '../../.build/contract/document.js';
import { mergeGoals } from '../../.build/sources/goals-table/merge-goals.js';
import { readGoalsTable } from '../../.build/sources/goals-table/read-goals-table.js';
import { sheetRows } from '../../.build/sources/goals-table/sheet-rows.js';
import { readSheetFile } from '../../.build/sources/spreadsheet/read-file.js';
import { cellsOf } from '../../.build/sources/spreadsheet/sheet.js';
import { writeWorkbook } from '../../.build/sources/spreadsheet/write-workbook.js';
import { counted } from '../full/support/counted.mjs';
import { close } from '../full/support/in-browsers.mjs';
import { valuesOf } from '../support/from-schema.mjs';
import { getLibreOffice, howToGetIt, saveAgain } from '../support/libreoffice.mjs';

const countries = ['sv-SE', 'fi-FI', 'en-US'];
const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const { counts, test } = counted();
if (!getLibreOffice()) {
  console.log(`Not here. To get it: ${howToGetIt}`);
  counts[inCI ? 'failed' : 'skipped'] += 2 * countries.length + 1;
  close(counts);
  process.exit();
}

const documents = {
  krokom: JSON.parse(readFileSync('stories/krokom/goals.json', 'utf8')),
  granfjall: JSON.parse(readFileSync('stories/granfjall/goals.json', 'utf8')),
  ...Object.fromEntries(
    fc
      .sample(
        valuesOf(goalsDocument, 7).filter(document => sheetRows(document, 'sv').rows.length > 2),
        { numRuns: 60, seed: 7 },
      )
      .map((document, index) => [`random-${index}`, document]),
  ),
};

/** LibreOffice writes twenty decimals into an `.ods` and no more: what is less than a millionth loses digits there. */
const withoutSmall = document =>
  JSON.parse(JSON.stringify(document), (_, value) =>
    typeof value === 'number' && Math.abs(value) < 1e12 ? Number(value.toFixed(6)) : value,
  );
const sets = {
  xlsx: documents,
  ods: Object.fromEntries(Object.entries(documents).map(([name, one]) => [name, withoutSmall(one)])),
};

const folder = mkdtempSync(join(tmpdir(), 'civic-goals-workbook-'));

/** What a file that LibreOffice has saved makes of the document. */
const readAgain = async (document, bytes) => {
  const { file, problem } = await readSheetFile(bytes, 'mål.xlsx');
  assert.equal(problem, undefined, JSON.stringify(problem));
  const answers = { percent: 'fraction' };
  const table = readGoalsTable(cellsOf(file.sheets[0]), 'sv', answers);
  return { ...mergeGoals(document, table.rows, 'sv', answers), table };
};

try {
  for (const [kind, set] of Object.entries(sets)) {
    mkdirSync(join(folder, kind));
    for (const [name, document] of Object.entries(set))
      writeFileSync(
        join(folder, kind, `${name}.xlsx`),
        await writeWorkbook(sheetRows(document, 'sv'), 'Mål'),
      );
  }
  for (const country of countries)
    for (const [kind, set] of Object.entries(sets)) {
      const out = join(folder, `${country}-${kind}`);
      mkdirSync(out);
      await test(`saved as .${kind} in ${country}: ${Object.keys(set).length} documents are the same`, async () => {
        const saved = saveAgain(
          Object.keys(set).map(name => join(folder, kind, `${name}.xlsx`)),
          { country, kind, folder: out },
        );
        for (const [name, document] of Object.entries(set)) {
          const {
            document: after,
            changes,
            questions,
          } = await readAgain(document, readFileSync(saved[name]));
          assert.deepEqual(
            changes.filter(({ kind }) => kind !== 'same'),
            [],
            name,
          );
          assert.deepEqual(after, document, name);
          assert.deepEqual(questions, [], name);
        }
      });
    }

  await test('a figure that was changed in between is all that is changed', async () => {
    const { krokom } = documents;
    const rows = sheetRows(krokom, 'sv');
    const at = rows.rows.findIndex(row =>
      row.some(({ value }, index) => index > 9 && typeof value === 'number'),
    );
    const column = rows.rows[at].findIndex(({ value }, index) => index > 9 && typeof value === 'number');
    const changed = rows.rows.map((row, y) =>
      row.map((cell, x) => (y === at && x === column ? { ...cell, value: cell.value + 1 } : cell)),
    );
    const path = join(folder, 'changed.xlsx');
    writeFileSync(path, await writeWorkbook({ ...rows, rows: changed }, 'Mål'));
    const saved = saveAgain([path], { country: 'sv-SE', kind: 'xlsx', folder: join(folder, 'sv-SE-xlsx') });
    const { changes, document } = await readAgain(krokom, readFileSync(saved.changed));
    const kinds = changes.map(({ kind }) => kind);
    assert.deepEqual(
      kinds.filter(kind => kind !== 'same'),
      ['changed'],
    );
    assert.equal(changes.find(({ kind }) => kind === 'changed').told.length, 1);
    const lines = value => JSON.stringify(value, null, 1).split('\n');
    const [before, after] = [lines(krokom), lines(document)];
    assert.equal(after.length, before.length);
    assert.equal(after.filter((line, index) => line !== before[index]).length, 1);
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
close(counts);
