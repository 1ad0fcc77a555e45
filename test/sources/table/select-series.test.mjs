/** One series of a table, by the names of its columns, for a command that nobody can be asked by. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeProblem } from '../../../.build/sources/problem-words.js';
import { cutCells } from '../../../.build/sources/table/cells.js';
import { readTableSeries } from '../../../.build/sources/table/select-series.js';

const text = `Utfall för kommunen
Kommun;År;Kön;Andel behöriga
Krokom;2024;Totalt;84,5 %
Krokom;2023;Totalt;83 %
Krokom;2023;Kvinnor;85 %
Krokom;2023;Män;<5
Krokom;2022;Totalt;..
Ragunda;2023;Totalt;70 %
;;;
Källa: kommunen
`;
const read = (selection, table = text) =>
  readTableSeries(cutCells(table, ';'), { period: 'År', value: 'Andel behöriga', ...selection });
const problem = (...given) => {
  const { problem, series } = read(...given);
  assert.equal(series, undefined);
  for (const lang of ['sv', 'en']) assert.ok(describeProblem(problem, lang).length > 10);
  return problem;
};

test('the rows that are meant are one series, the earliest first, with women and men beside', () => {
  assert.deepEqual(read({ where: { kommun: ' krokom ' }, group: 'Kön' }), {
    series: {
      title: 'Andel behöriga',
      unit: '%',
      series: [
        { period: '2022', value: null, status: 'missing' },
        { period: '2023', value: 83, groups: { women: 85, men: null } },
        { period: '2024', value: 84.5 },
      ],
      source: {},
      notes: [],
    },
  });
});

test('two figures for one period are not chosen between', () => {
  assert.deepEqual(problem({ where: { Kommun: 'Krokom' } }), {
    code: 'choose',
    variable: 'Kön',
    label: 'Kön',
    choices: ['Totalt', 'Kvinnor', 'Män'].map(code => ({ code, label: code })),
  });
  assert.equal(problem({ group: 'Kön' }).variable, 'Kommun');
});

test('a column or a word that is not there is told with those that are', () => {
  const column = problem({ value: 'Andel' });
  assert.equal(column.code, 'no-such-variable');
  assert.deepEqual(
    column.choices.map(({ code }) => code),
    ['Kommun', 'År', 'Kön', 'Andel behöriga'],
  );
  const word = problem({ where: { Kommun: 'Åre' } });
  assert.equal(word.code, 'no-such-category');
  assert.deepEqual(
    word.choices.map(({ code }) => code),
    ['Krokom', 'Ragunda'],
  );
});

test('a cell that cannot be read stops it, with its place', () => {
  const of = cell => problem({ where: { Kommun: 'Krokom' }, group: 'Kön' }, text.replace('84,5 %', cell));
  for (const cell of ['okänt', '–', '84,5 kr']) {
    const { code, row, column, text: found } = of(cell);
    assert.deepEqual([code, column], ['no-number', 4], cell);
    assert.ok(row >= 3);
    assert.ok(found);
  }
  assert.deepEqual(problem({ where: { Kommun: 'Krokom' } }, text.replace('2024', 'i fjol')), {
    code: 'no-period',
    text: 'i fjol',
  });
  assert.equal(
    problem({ where: { Kommun: 'Krokom' }, group: 'Kön' }, text.replace('Kvinnor', 'Andra')).code,
    'no-such-category',
  );
});

test('a table with nothing of what was asked for is empty', () => {
  assert.deepEqual(problem({}, 'År;Andel behöriga\n'), { code: 'empty' });
});
