/** JSON-stat: every cell of real answers against a plain reading of the raw JSON, and what one series is made of. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parsePeriod } from '../../.build/contract/parse-period.js';
import { readJsonStat } from '../../.build/sources/json-stat.js';
import { describeProblem } from '../../.build/sources/problem-words.js';

const variable = (label, categories, more = {}) => ({
  label,
  // Codes that look like numbers would come first in an object.
  category: { index: categories.map(([code]) => code), label: Object.fromEntries(categories) },
  ...more,
});

/** A small table of the shape that Statistics Sweden answers with. */
const table = (changes = {}) => ({
  version: '2.0',
  class: 'dataset',
  label: 'Provtabell',
  source: 'Provmyndigheten',
  updated: '2026-03-04T07:00:00Z',
  id: ['Region', 'Kon', 'Tid'],
  size: [2, 3, 2],
  role: { time: ['Tid'] },
  dimension: {
    Region: variable('region', [
      ['0001', 'Provby'],
      ['0002', 'Grannby'],
    ]),
    Kon: variable(
      'kön',
      [
        ['TOT', 'totalt'],
        ['1', 'män'],
        ['2', 'kvinnor'],
      ],
      { note: ['Juridiskt kön.'] },
    ),
    Tid: variable('år', [
      ['2023', '2023'],
      ['2024', '2024'],
    ]),
  },
  value: [10, 12, 4, 5, 6, 7, 20, 22, 9, 10, 11, 12],
  ...changes,
});
const seriesOf = (answer, selection) => {
  const { series, problem } = readJsonStat(answer, selection);
  assert.equal(problem, undefined);
  return series;
};
const all = { Region: '0001', Kon: 'TOT' };

test('a series is what is at the chosen places, with the day, the source and the remarks', () => {
  assert.deepEqual(seriesOf(table(), all), {
    title: 'Provtabell',
    series: [
      { period: '2023', value: 10 },
      { period: '2024', value: 12 },
    ],
    source: { name: 'Provmyndigheten', updated: '2026-03-04' },
    notes: ['Juridiskt kön.'],
  });
});

test('a list of codes makes groups beside what they are parts of; nothing is summed up', () => {
  assert.deepEqual(seriesOf(table(), { Region: '0002', Kon: ['2', '1', 'TOT'] }).series[0], {
    period: '2023',
    value: 20,
    groups: { men: 9, women: 11 },
  });
  const parts = seriesOf(table(), { Region: ['0001', '0002'], Kon: 'TOT' });
  assert.deepEqual(parts.series[0], { period: '2023', value: null, groups: { '0001': 10, '0002': 20 } });
  assert.deepEqual(parts.groups, [
    { id: '0001', title: 'Provby' },
    { id: '0002', title: 'Grannby' },
  ]);
});

test('the years that are asked for, the earliest first', () => {
  const backwards = table();
  backwards.dimension.Tid = variable('år', [
    ['2024', '2024'],
    ['2023', '2023'],
  ]);
  backwards.dimension.Tid.category.index = { 2024: 0, 2023: 1 };
  assert.deepEqual(
    seriesOf(backwards, all).series.map(({ period, value }) => [period, value]),
    [
      ['2023', 12],
      ['2024', 10],
    ],
  );
  assert.equal(seriesOf(table(), { ...all, Tid: '2024' }).series.length, 1);
});

const without = (answer, ...names) =>
  Object.fromEntries(Object.entries(answer).filter(([name]) => !names.includes(name)));
/** As version 1 has it: what is about the variables stands with them. */
const versionOne = ({ id, size, role, dimension, ...rest }) => ({
  ...without(rest, 'version', 'class'),
  dimension: { id, size, role, ...dimension },
});

// What the standard lets be written in several ways says the same.
const variants = {
  'values by place': answer => ({ ...answer, value: { 0: 10, 1: 12 } }),
  'no roles': answer => without(answer, 'role'),
  'sizes as texts': answer => ({ ...answer, size: answer.size.map(String) }),
  'version 1, in a wrapper': answer => ({ provtabell: versionOne(answer) }),
  'version 1, without one': versionOne,
};
for (const [name, change] of Object.entries(variants))
  test(`the same, written otherwise: ${name}`, () => {
    assert.deepEqual(seriesOf(change(table()), all).series, seriesOf(table(), all).series);
  });

// What stands beside a figure, or in its place.
for (const [value, mark, expected] of [
  [10, 'p', { value: 10, status: 'preliminary' }],
  [10, 'P', { value: 10, status: 'preliminary' }],
  [10, 'e', { value: 10, status: 'estimated' }],
  [10, 'ep', { value: 10, status: 'estimated' }],
  [10, 'f', { value: 10, status: 'forecast' }],
  [10, 'b', { value: 10, breakBefore: true }],
  [10, 'bp', { value: 10, status: 'preliminary', breakBefore: true }],
  [10, 'a', { value: 10 }],
  [0, 'p', { value: 0, status: 'preliminary' }],
  [0, null, { value: 0 }],
  [null, '..', { value: null, status: 'missing' }],
  [null, '.', { value: null, status: 'not-applicable' }],
  [null, '...', { value: null, status: 'not-published' }],
  [null, ':', { value: null, status: 'missing' }],
  [null, ':c', { value: null, status: 'suppressed' }],
  [null, ':z', { value: null, status: 'not-applicable' }],
  [null, '-', { value: 0 }],
  [10, '-', { value: 10 }],
])
  test(`${value} with the mark ${mark}`, () => {
    const [observation] = seriesOf(
      table({ value: [value, ...table().value.slice(1)], status: { 0: mark } }),
      all,
    ).series;
    assert.deepEqual(observation, { period: '2023', ...expected });
  });

test('a status is said of each cell, of some, or once of all', () => {
  for (const status of ['p', { 0: 'p', 1: 'p' }, ['p', 'p', ...Array(10).fill(null)]])
    assert.deepEqual(
      seriesOf(table({ status }), all).series.map(observation => observation.status),
      ['preliminary', 'preliminary'],
    );
});

test('a colon is a secret in Norway', () => {
  const norwegian = table({ source: 'Statistisk sentralbyrå', value: [null, 12], status: { 0: ':' } });
  assert.equal(seriesOf(norwegian, all).series[0].status, 'suppressed');
});

test('numbers for marks are read by what is written of them', () => {
  const finnish = table({
    value: [null, 12],
    status: { 0: '3' },
    extension: { missingValueDescriptions: { 3: 'Data is subject to secrecy' } },
  });
  assert.equal(seriesOf(finnish, all).series[0].status, 'suppressed');
});

test('a mark that nobody knows is told as it is', () => {
  assert.deepEqual(seriesOf(table({ status: { 0: 'd' } }), all).notes, ['Juridiskt kön.', 'd']);
});

test('a year with a star is preliminary', () => {
  const starred = table();
  starred.dimension.Tid = variable('vuosi', [
    ['2023', '2023'],
    ['2024', '2024*'],
  ]);
  assert.equal(seriesOf(starred, all).series[1].status, 'preliminary');
});

test('the unit and the decimals are those of what is counted', () => {
  const answer = table({
    id: ['Tid', 'ContentsCode'],
    size: [1, 2],
    role: { time: ['Tid'], metric: ['ContentsCode'] },
    dimension: {
      Tid: variable('år', [['2024', '2024']]),
      ContentsCode: variable('innehåll', [
        ['A', 'Folkmängd'],
        ['B', 'Andel'],
      ]),
    },
    value: [7, 61.5],
  });
  answer.dimension.ContentsCode.category.unit = {
    A: { base: 'antal', decimals: 0 },
    B: { base: 'procent', decimals: 1 },
  };
  const { title, unit, decimals } = seriesOf(answer, { ContentsCode: 'B' });
  assert.deepEqual({ title, unit, decimals }, { title: 'Andel', unit: '%', decimals: 1 });
  assert.equal(seriesOf(answer, { ContentsCode: 'A' }).unit, undefined);
});

// Each with what is said of it.
const problems = [
  [table(), {}, 'choose', /Välj för region \(Region\): 0001 \(Provby\), 0002 \(Grannby\)\./],
  [table(), { ...all, region: '0001' }, 'no-such-variable', /Menade du Region\?/],
  [table(), { ...all, Kon: '11' }, 'no-such-category', /Kon har inget värde 11\./],
  [table(), { Region: ['0001', '0002'], Kon: ['1', '2'] }, 'too-many-lists', /Region, Kon/],
  [table({ value: [] }), all, 'empty', /inga siffror/],
  [table(), { ...all, Tid: '1999' }, 'empty', /inga siffror/],
  [
    { version: '2.0', class: 'collection', link: { item: [{ label: 'Provtabell' }] } },
    {},
    'list-of-datasets',
    /Provtabell/,
  ],
  [
    table({
      role: undefined,
      id: ['Region', 'Kon', 'Sort'],
      dimension: {
        ...table().dimension,
        Sort: variable('sort', [
          ['x', 'x'],
          ['y', 'y'],
        ]),
      },
    }),
    all,
    'no-time',
    /Region, Kon, Sort/,
  ],
  [{ values: [], count: 0 }, {}, 'not-this-format', /inte JSON-stat/],
];
for (const [answer, selection, code, words] of problems)
  test(`a problem: ${code} ${JSON.stringify(selection)}`, () => {
    const { problem } = readJsonStat(answer, selection);
    assert.equal(problem?.code, code);
    assert.match(describeProblem(problem, 'sv'), words);
    assert.notEqual(describeProblem(problem, 'en'), describeProblem(problem, 'sv'));
  });

test('whatever it is that came, nothing is thrown', () => {
  for (const answer of [
    null,
    undefined,
    1,
    '',
    'text',
    [],
    {},
    { class: 'dataset' },
    { version: '2.0', class: 'dataset', id: ['a'], size: [2], dimension: { a: {} }, value: [1] },
    { value: [1], dimension: null },
  ])
    assert.equal(readJsonStat(answer).problem?.code, 'not-this-format', JSON.stringify(answer));
});

const answers = new URL('../../../shared/data/jsonstat/', import.meta.url);

/** A table read without any library: its variables with their codes in order, and each cell's value. */
const plainly = answer => {
  const data =
    'dimension' in answer ? answer : Object.values(answer).find(part => part?.dimension && 'value' in part);
  if (!data) return undefined;
  const id = data.id ?? data.dimension.id;
  const size = (data.size ?? data.dimension.size).map(Number);
  const codes = id.map(name => {
    const { index, label } = data.dimension[name].category;
    if (Array.isArray(index)) return index;
    return index ? Object.keys(index).sort((a, b) => index[a] - index[b]) : Object.keys(label);
  });
  const total = size.reduce((product, length) => product * length, 1);
  return { id, size, codes, total, at: place => data.value[place] ?? null };
};

test(
  'each cell of the real answers that lie beside the project',
  { skip: !existsSync(answers) && 'the answers are not here' },
  t => {
    let cells = 0;
    for (const name of readdirSync(answers).filter(file => file.endsWith('.json'))) {
      const answer = JSON.parse(readFileSync(new URL(name, answers), 'utf8'));
      const plain = plainly(answer);
      // A description without figures, or an answer of another kind.
      if (!plain || !Object.keys((answer.value ?? Object.values(answer)[0]?.value) || {}).length) continue;
      const time = plain.id.findIndex((id, at) => plain.codes[at].every(code => parsePeriod(code)));
      if (time < 0) continue;
      // Each place in the other variables is a series.
      const others = plain.id.map((_, at) => at).filter(at => at !== time);
      const count = others.reduce((product, at) => product * plain.size[at], 1);
      for (let one = 0; one < count; one++) {
        const place = Array(plain.id.length).fill(0);
        let rest = one;
        for (const at of others) {
          place[at] = rest % plain.size[at];
          rest = Math.floor(rest / plain.size[at]);
        }
        const selection = Object.fromEntries(others.map(at => [plain.id[at], plain.codes[at][place[at]]]));
        const { series, problem } = readJsonStat(answer, selection);
        const expected = plain.codes[time]
          .map((code, moment) => {
            place[time] = moment;
            const index = place.reduce((sum, where, at) => sum * plain.size[at] + where, 0);
            return [parsePeriod(code), plain.at(index)];
          })
          .sort(([a], [b]) => a.end - b.end)
          .map(([period, value]) => [period.text, value]);
        if (problem) {
          assert.equal(problem.code, 'empty', `${name}: ${describeProblem(problem, 'en')}`);
          assert.ok(expected.every(([, value]) => value === null));
        } else
          assert.deepEqual(
            series.series.map(({ period, value }) => [period, value]),
            expected,
            `${name} ${JSON.stringify(selection)}`,
          );
        cells += expected.length;
      }
    }
    t.diagnostic(`${cells} cells`);
    assert.ok(cells > 5000);
  },
);
