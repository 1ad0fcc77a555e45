/** A series of a table in a file: which rows and columns it is, and what is said where that is not clear. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeProblem } from '../../.build/sources/problem-words.js';
import { readSheetSeries } from '../../.build/sources/sheet-series.js';

const cells = text => text.split('\n').map(line => line.split(';').map(each => ({ text: each })));
const read = (text, from) =>
  readSheetSeries(cells(text), { where: {}, period: 'År', value: 'Antal', ...from });

test('the rows of one municipality, whatever stands above the headings', () => {
  const { series } = read(
    'Rapport\nKommun;År;Antal\nKrokom;2023;15 595\nÅre;2023;12 000\nkrokom ;2024;61,5 %',
    {
      where: { Kommun: 'Krokom' },
    },
  );
  assert.deepEqual(series.series, [
    { period: '2023', value: 15595 },
    { period: '2024', value: 61.5 },
  ]);
});

test('rows for women and men are groups, and a total is the value', () => {
  const { series } = read('År;Kön;Antal\n2024;Kvinnor;6\n2024;Män;4\n2024;Totalt;10\n2023;Unga vuxna;1', {
    group: 'Kön',
  });
  assert.deepEqual(series.series, [
    { period: '2023', value: null, groups: { 'unga-vuxna': 1 } },
    { period: '2024', value: 10, groups: { women: 6, men: 4 } },
  ]);
  assert.deepEqual(series.groups, [{ id: 'unga-vuxna', title: 'Unga vuxna' }]);
});

test('nothing is summed up, nought is a figure, and a mark says why there is none', () => {
  assert.deepEqual(read('År;Antal\n2021;0\n2022;..\n2023;\n2024;-').series.series, [
    { period: '2021', value: 0 },
    { period: '2022', value: null, status: 'missing' },
    { period: '2023', value: null },
    { period: '2024', value: 0 },
  ]);
});

for (const [what, text, from, code, words] of [
  ['a heading that is nearly there', 'Ar;Antal\n2024;1', {}, 'no-such-column', /ingen kolumn ”År”/],
  ['a heading that is not there', 'År;Värde\n2024;1', {}, 'no-such-column', /Det finns: År, Värde\./],
  ['a period that is none', 'År;Antal\nsummor;1', {}, 'no-period', /”summor” är ingen tidsperiod/],
  ['two rows for a year', 'År;Antal\n2024;1\n2024;2', {}, 'many-rows', /Flera rader är för 2024/],
  ['a number with two meanings', 'År;Antal\n2024;1,234', {}, 'no-figure', /”1,234” för 2024/],
  ['a word', 'År;Antal\n2024;många', {}, 'no-figure', /”många” för 2024/],
  ['no row that is wanted', 'K;År;Antal\na;2024;1', { where: { K: 'b' } }, 'empty', /inga siffror/],
  ['nothing', '', {}, 'no-such-column', /ingen kolumn/],
])
  test(`${what} is told`, () => {
    const { problem } = read(text, from);
    assert.equal(problem.code, code);
    assert.match(describeProblem(problem, 'sv'), words);
    assert.match(describeProblem(problem, 'en'), /[.?]$/);
  });
