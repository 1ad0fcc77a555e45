/** The figures of a document as open data: every one of them, as it was written, with the days of its period. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { goalsDocument } from '../../../dist/contract/document.js';
import { daysOf, figuresOf, yearsOf } from '../../../dist/publish/data/figures.js';
import {
  figuresTable,
  figuresTableForExcel,
  tableMetadata,
} from '../../../dist/publish/data/figures-table.js';
import { partsIn } from '../../../dist/publish/pages/parts-in.js';
import { valuesOf } from '../../support/from-schema.mjs';
import { readCsv } from '../../support/read-csv.mjs';

const rows = indicator =>
  figuresOf(partsIn({ indicators: [indicator] })).map(({ kind, of, group, period, value, status, note }) =>
    [kind, of, group, period, value, status, note].filter(each => each !== undefined),
  );

test('each figure is a row: baseline, results with their groups, milestones, target and comparisons', () => {
  assert.deepEqual(
    rows({
      title: 'Andel',
      baseline: { period: 2020, value: 50 },
      series: [
        { period: '2023', value: 61.5, groups: { women: 63, men: 60, x: null } },
        { period: '2024K1', value: null, status: 'not-published' },
        { period: 2025, value: 62, status: 'forecast', note: 'Efter våren' },
      ],
      milestones: [{ period: 2026, value: 65 }],
      target: { period: 2030, min: 70, max: 80 },
      comparisons: [{ title: 'Riket', kind: 'nation', current: 58, series: [{ period: 2023, value: 57 }] }],
    }),
    [
      ['baseline', '2020', 50],
      ['result', '2023', 61.5],
      ['result', 'women', '2023', 63],
      ['result', 'men', '2023', 60],
      ['result', '2024-Q1', 'not-published'],
      ['result', '2025', 62, 'forecast', 'Efter våren'],
      ['milestone', '2026', 65],
      ['target-min', '2030', 70],
      ['target-max', '2030', 80],
      ['comparison', 'Riket', '2023', 57],
      ['comparison', 'Riket', 58],
    ],
  );
});

test('0 is a figure, and numbers that were written as Swedish text are numbers', () => {
  assert.deepEqual(rows({ title: 'x', current: 0 }), [['result', 0]]);
  assert.deepEqual(rows({ title: 'x', current: '14 925', target: { value: '3,5' } }), [
    ['result', 14925],
    ['target', 3.5],
  ]);
});

test('of two results for one period the last counts', () => {
  const series = [
    { period: 2023, value: 1, note: 'a' },
    { period: '2023', value: 2 },
  ];
  assert.deepEqual(rows({ title: 'x', series }), [['result', '2023', 2]]);
  assert.deepEqual(rows({ title: 'x', series: [series[0]], current: { period: 2023, value: 3 } }), [
    ['result', '2023', 3, 'a'],
  ]);
});

test('an indicator that several goals refer to is there once', () => {
  const document = {
    goals: [
      { title: 'a', indicators: ['i'] },
      { title: 'b', indicators: ['i', { title: 'egen', current: 2 }] },
    ],
    indicators: [{ id: 'i', title: 'delad', current: 1 }],
  };
  assert.deepEqual(
    figuresOf(partsIn(document)).map(({ title, value }) => [title, value]),
    [
      ['egen', 2],
      ['delad', 1],
    ],
  );
});

test('the days of a period', () => {
  const table = [
    [2024, '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['2023-Q3', '2023-07-01', '2023-09-30'],
    ['2023-T2', '2023-05-01', '2023-08-31'],
    ['2023-H2', '2023-07-01', '2023-12-31'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2024-W01', '2024-01-01', '2024-01-07'],
    ['0099', '0099-01-01', '0099-12-31'],
  ];
  for (const [period, first, last] of table) assert.deepEqual(daysOf(period), [first, last], period);
  // On which day a school year or a term begins is not said.
  for (const period of ['2023/2024', '2022/2026', 'i höst']) assert.equal(daysOf(period), undefined, period);
});

test('the years of the data are those of results, and not of what is planned', () => {
  const figures = figuresOf(
    partsIn({
      indicators: [
        {
          title: 'x',
          baseline: { period: 2018, value: 1 },
          series: [
            { period: 2024, value: 2 },
            { period: 2025, value: null },
          ],
          target: { period: 2040, value: 3 },
        },
      ],
    }),
  );
  assert.deepEqual(yearsOf(figures), [2018, 2024]);
  assert.equal(yearsOf([]), undefined);
});

const forms = {
  string: /^[^]*$/,
  decimal: /^[+-]?(\d+(\.\d*)?|\.\d+)$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

/** What is wrong with a table by its own description (CSVW), in the part of it that is used. */
const tableFaults = (csv, metadata) => {
  const { columns } = JSON.parse(metadata).tableSchema;
  const [head, ...body] = readCsv(csv, ',');
  const faults = [];
  if (csv.startsWith('\uFEFF')) faults.push('byte order mark');
  if (head.length !== columns.length) faults.push('columns');
  head.forEach((name, index) => {
    if (name !== columns[index].name || !columns[index].titles.sv.includes(name)) faults.push(`head ${name}`);
  });
  for (const row of body) {
    if (row.length !== columns.length) faults.push(`${row.length} cells`);
    columns.forEach(({ name, datatype, required }, index) => {
      const value = row[index];
      if (value === '') {
        if (required) faults.push(`${name} is required`);
      } else if (!forms[datatype].test(value)) faults.push(`${name}: ${value}`);
    });
  }
  return faults;
};

const description = { title: 'Mål', lang: 'sv', dataLang: 'sv', publisher: 'Provstad' };

test('the table is what its description says, whatever the document', () => {
  for (const name of ['krokom', 'kronvalla', 'skarvik', 'granfjall']) {
    const figures = figuresOf(partsIn(JSON.parse(readFileSync(`stories/${name}/goals.json`, 'utf8'))));
    assert.deepEqual(tableFaults(figuresTable(figures), tableMetadata('goals.csv', description)), [], name);
  }
  fc.assert(
    fc.property(valuesOf(goalsDocument), document => {
      const figures = figuresOf(partsIn(document));
      const csv = figuresTable(figures);
      assert.deepEqual(tableFaults(csv, tableMetadata('goals.csv', description)), []);
      const [head, ...body] = readCsv(csv, ',');
      // No figure is lost on the way, nor changed.
      assert.deepEqual(
        body.map(row => row[head.indexOf('value')]).map(text => (text === '' ? undefined : Number(text))),
        figures.map(({ value }) => (value === undefined ? undefined : value || 0)),
      );
      const excel = readCsv(figuresTableForExcel(figures).slice(1), ';');
      assert.equal(excel.length, body.length + 1);
    }),
    { numRuns: 300 },
  );
});

test('the description names what the table is, whose, and under which terms', () => {
  const metadata = JSON.parse(
    tableMetadata('goals.csv', {
      ...description,
      licence: 'https://creativecommons.org/publicdomain/zero/1.0/',
      modified: '2026-03-25',
    }),
  );
  assert.deepEqual(metadata['@context'], ['http://www.w3.org/ns/csvw', { '@language': 'sv' }]);
  assert.equal(metadata.url, 'goals.csv');
  assert.equal(metadata['dc:publisher'], 'Provstad');
  assert.deepEqual(metadata['dc:license'], { '@id': 'https://creativecommons.org/publicdomain/zero/1.0/' });
  assert.equal(metadata['dc:modified'], '2026-03-25');
  assert.deepEqual(
    metadata.tableSchema.columns.map(({ name }) => name),
    [
      'indicator_id',
      'indicator',
      'kind',
      'compared_with',
      'group',
      'period',
      'period_start',
      'period_end',
      'value',
      'unit',
      'status',
      'note',
      'source',
      'licence',
    ],
  );
});
