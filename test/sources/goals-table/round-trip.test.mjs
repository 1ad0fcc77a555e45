/** A document as a workbook, and back: nothing is lost, and what was changed in a cell is all that is changed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../support/fast-check.mjs';
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

/** Where a document differs from another: the paths of single values. */
const differences = (one, other, path = '') => {
  const isOpen = value => typeof value === 'object' && value !== null;
  if (!isOpen(one) || !isOpen(other)) return Object.is(one, other) ? [] : [path];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap(key =>
    differences(one[key], other[key], `${path}/${key}`),
  );
};

test('of any document a figure that is changed in its cell is all that is changed', async () => {
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(documents, fc.nat(), async (document, which) => {
      const isFigure = ({ value, format }) => typeof value === 'number' && format && Math.abs(value) < 1e9;
      const { rows } = sheetRows(document, 'sv');
      const figures = rows.flatMap((row, y) => row.flatMap((cell, x) => (isFigure(cell) ? [[y, x]] : [])));
      fc.pre(figures.length > 0);
      const [y, x] = figures[which % figures.length];
      const change = table => ({
        ...table,
        rows: table.rows.map((row, at) =>
          row.map((cell, index) => (at === y && index === x ? { ...cell, value: cell.value + 1 } : cell)),
        ),
      });
      const table = await throughFile(document, 'sv', change);
      const { document: after, changes } = mergeGoals(document, table.rows, 'sv');
      assert.deepEqual(
        changes.filter(({ kind }) => kind !== 'same').map(({ told }) => told.length),
        [1],
      );
      const paths = differences(document, after);
      // Why there was no value is not why there is one.
      const others = paths.filter(path => !/\/status$/.test(path));
      assert.equal(others.length, 1, paths.join());
      changed++;
    }),
    { numRuns: 150 },
  );
  assert.ok(changed > 20, `${changed} figures`);
});

/** Where a table has figures of a period: row and column. */
const figuresIn = ({ headings, rows }) => {
  const first = headings.findIndex(heading => /^\d/.test(heading));
  return rows.flatMap((row, y) =>
    row.flatMap(({ value, format }, x) =>
      typeof value === 'number' && format && first >= 0 && x >= first ? [[y, x]] : [],
    ),
  );
};

test('of any document a cell that is emptied takes its figure away where that is the answer, and else nothing', async () => {
  let emptied = 0;
  await fc.assert(
    fc.asyncProperty(documents, fc.nat(), async (document, which) => {
      const figures = figuresIn(sheetRows(document, 'sv'));
      fc.pre(figures.length > 0);
      const [y, x] = figures[which % figures.length];
      const table = await throughFile(document, 'sv', all => ({
        ...all,
        rows: all.rows.map((row, at) =>
          row.map((cell, index) => (at === y && index === x ? { value: undefined } : cell)),
        ),
      }));
      const kept = mergeGoals(document, table.rows, 'sv', { empty: 'keep' });
      assert.deepEqual(kept.document, JSON.parse(JSON.stringify(document)));
      const { document: after, changes } = mergeGoals(document, table.rows, 'sv', { empty: 'remove' });
      assert.deepEqual(
        changes.filter(({ kind }) => kind !== 'same').map(({ told }) => told.length),
        [1],
      );
      assert.equal(figuresIn(sheetRows(after, 'sv')).length, figures.length - 1);
      emptied++;
    }),
    { numRuns: 100 },
  );
  assert.ok(emptied > 20, `${emptied} figures`);
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
