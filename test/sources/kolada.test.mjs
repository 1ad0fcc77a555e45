/** Kolada: what is read of its answers, row by row, and every figure of real ones. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readKolada, readKoladaMeasure, readKoladaPage } from '../../.build/sources/kolada.js';
import { describeProblem } from '../../.build/sources/problem-words.js';
import { proposeDecimals, proposeUnit } from '../../.build/sources/propose.js';

const entry = (gender, value, more = {}) => ({
  gender,
  value,
  count: 1,
  status: '',
  isdeleted: false,
  ...more,
});
const row = (period, ...values) => ({ kpi: 'N99999', municipality: '0180', period, values });
const wanted = { kpi: 'N99999', municipality: '0180' };
const observationsOf = (rows, selection = wanted, ...more) =>
  readKolada(rows, selection, ...more).series?.series;

test('the total is the value, women and men are groups, in whatever order they come', () => {
  assert.deepEqual(observationsOf([row(2024, entry('M', 4), entry('T', 10), entry('K', 6))]), [
    { period: '2024', value: 10, groups: { women: 6, men: 4 } },
  ]);
});

test('without a total there is none: nothing is summed up', () => {
  assert.deepEqual(observationsOf([row(2024, entry('K', 6), entry('M', 4))]), [
    { period: '2024', value: null, groups: { women: 6, men: 4 } },
  ]);
});

test('one gender alone is the value when it is asked for', () => {
  const rows = [row(2024, entry('T', 10), entry('K', 6), entry('M', 4))];
  assert.deepEqual(observationsOf(rows, { ...wanted, gender: 'K' }), [{ period: '2024', value: 6 }]);
});

test('nought is a figure, nothing is missing, what is deleted is not there', () => {
  const rows = [
    row(2024, entry('T', null, { status: 'Missing' })),
    row(2022, entry('T', 0)),
    row(2023, entry('T', 5, { isdeleted: true })),
    row(2021, entry('T', 5, { isdeleted: undefined, is_deleted: true })),
  ];
  assert.deepEqual(observationsOf(rows), [
    { period: '2022', value: 0 },
    { period: '2024', value: null, status: 'missing' },
  ]);
});

test('others’ rows do not matter, and a number is not a municipality', () => {
  const rows = [
    row(2024, entry('T', 1)),
    { ...row(2024, entry('T', 2)), municipality: '0181' },
    { ...row(2024, entry('T', 3)), municipality: 180 },
    { ...row(2024, entry('T', 4)), kpi: 'N00000' },
  ];
  assert.deepEqual(observationsOf(rows), [{ period: '2024', value: 1 }]);
});

// The figures of a period that have come before the final ones.
for (const [name, days, today, status] of [
  ['preliminary ones have come', ['2026-02-01', '2026-06-01'], '2026-03-01', 'preliminary'],
  ['on the day itself', ['2026-02-01', '2026-06-01'], '2026-02-01', 'preliminary'],
  ['no day for the final ones yet', ['2026-02-01', null], '2026-09-01', 'preliminary'],
  ['the final ones have come', ['2026-02-01', '2026-06-01'], '2026-06-01', undefined],
  ['none are to come first', [null, '2026-06-01'], '2026-03-01', undefined],
])
  test(`preliminary: ${name}`, () => {
    const [prel_publication_date, publication_date] = days;
    const measure = readKoladaMeasure({
      id: 'N99999',
      title: 'Prov, antal',
      publ_period: '2025',
      prel_publication_date,
      publication_date,
    });
    const rows = [row(2024, entry('T', 1)), row(2025, entry('T', 2))];
    assert.deepEqual(
      observationsOf(rows, wanted, measure, today).map(observation => observation.status),
      [undefined, status],
    );
  });

test('a group’s figure is a mean, and says so', () => {
  const { series } = readKolada([row(2024, entry('T', 221.4, { count: 7 }))], wanted);
  assert.match(series.notes[0], /7 kommuner/);
});

test('pages, and what is none', () => {
  assert.deepEqual(
    readKoladaPage({ values: [1], count: 1, next_url: 'https://example/2', previous_url: null }).page,
    {
      rows: [1],
      next: 'https://example/2',
    },
  );
  assert.deepEqual(readKoladaPage({ values: [], count: 0, next_url: null }).page, { rows: [] });
  const { problem } = readKoladaPage({ error: 'Gone.' });
  assert.match(describeProblem(problem, 'sv'), /Gone\./);
  for (const answer of [null, [], 'x', {}, { values: 'x' }])
    assert.equal(readKoladaPage(answer).problem?.code, 'not-this-format');
});

test('whatever the rows are, nothing is thrown', () => {
  for (const rows of [
    [null],
    ['x'],
    [{}],
    [row(2024)],
    [row(undefined, entry('T', 1))],
    [row(2024, null, 'x', {})],
  ])
    assert.doesNotThrow(() => readKolada(rows, wanted));
  assert.equal(readKolada([], wanted).problem.code, 'empty');
});

for (const [title, unit] of [
  ['Elever som trivs, andel (%)', '%'],
  ['Skattesats (%)', '%'],
  ['Kostnad för bibliotek, kr/inv', 'kr/inv'],
  ['Utsläpp totalt, ton CO2-ekv/inv', 'ton CO2-ekv/inv'],
  ['Stölder, antal/100 000 inv', 'per 100 000 inv'],
  ['Avfall, kg/invånare (justerat)', 'kg/invånare'],
  ['Investeringar, mkr', 'mkr'],
  ['Tid till beslut, antal dagar', 'dagar'],
  ['Invånare totalt, antal', undefined],
  ['Meritvärde, hemkommun, genomsnitt (17 ämnen)', undefined],
  ['Läget på marknaden, (Bra=2, Dåligt=0)', undefined],
  ['kr/inv', undefined],
])
  test(`the unit in a title: ${title}`, () => {
    assert.equal(proposeUnit(title), unit);
  });

for (const [values, decimals] of [
  [[1, 2, 300], 0],
  [[1234.5678], 0],
  [[61.523, 7.1], 1],
  [[5.1234], 2],
  [[0.01234, null], 3],
  [[-61.523], 1],
  [[null], undefined],
  [[], undefined],
])
  test(`decimals of ${JSON.stringify(values)}`, () => {
    assert.equal(proposeDecimals(values), decimals);
  });

const answers = new URL('../../../shared/data/kolada/', import.meta.url);

test(
  'each figure of the real answers that lie beside the project',
  { skip: !existsSync(answers) && 'the answers are not here' },
  t => {
    let figures = 0;
    for (const name of readdirSync(answers).filter(file => /^data-.*\.json$/.test(file))) {
      const { page } = readKoladaPage(JSON.parse(readFileSync(new URL(name, answers), 'utf8')));
      const expected = new Map();
      for (const { kpi, municipality, period, values } of page.rows)
        for (const { gender, value, isdeleted } of values)
          if (!isdeleted && gender === 'T') {
            const key = `${kpi} ${municipality}`;
            expected.set(key, [...(expected.get(key) ?? []), [String(period), value]]);
          }
      for (const [key, observations] of expected) {
        const [kpi, municipality] = key.split(' ');
        assert.deepEqual(
          observationsOf(page.rows, { kpi, municipality }).map(({ period, value }) => [period, value]),
          observations.sort(([a], [b]) => a - b),
          `${name} ${key}`,
        );
        figures += observations.length;
      }
    }
    t.diagnostic(`${figures} figures`);
    assert.ok(figures > 100);
  },
);
