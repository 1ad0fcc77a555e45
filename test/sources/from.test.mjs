/** Where figures are fetched, as documents say it: what is taken, and what is said of what is not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeFromProblem, readFrom } from '../../.build/sources/from.js';

for (const [given, from] of [
  [
    { type: 'kolada', kpi: 'N01951', municipality: '2309' },
    { type: 'kolada', kpi: 'N01951', municipality: '2309', gender: 'T' },
  ],
  [
    { type: 'kolada', kpi: 'N01951', group: 'G35971', gender: 'K' },
    { type: 'kolada', kpi: 'N01951', municipality: 'G35971', gender: 'K' },
  ],
  [
    { type: 'pxweb', table: 'TAB1', values: { Region: '2309', Kon: ['1', '2'] } },
    { type: 'pxweb', table: 'TAB1', values: { Region: '2309', Kon: ['1', '2'] } },
  ],
  [
    { type: 'json-stat', url: 'https://k.example/x' },
    { type: 'json-stat', url: 'https://k.example/x', values: {} },
  ],
  [
    { type: 'csv', file: 'a.csv', period: 'År', value: 'Antal', where: { Kommun: 'Krokom' } },
    { type: 'csv', file: 'a.csv', where: { Kommun: 'Krokom' }, period: 'År', value: 'Antal' },
  ],
])
  test(`${JSON.stringify(given)} is taken`, () => {
    assert.deepEqual(readFrom(given), { from });
  });

for (const [given, field] of [
  [null, ''],
  ['kolada', ''],
  [[], ''],
  [{}, 'type'],
  [{ type: 'Kolada' }, 'type'],
  [{ type: 'kolada' }, 'kpi'],
  [{ type: 'kolada', kpi: 'N01951' }, 'municipality'],
  [{ type: 'kolada', kpi: '1951', municipality: '2309' }, 'kpi'],
  [{ type: 'kolada', kpi: 'N01951', municipality: 2309 }, 'municipality'],
  [{ type: 'kolada', kpi: 'N01951', municipality: '180' }, 'municipality'],
  [{ type: 'kolada', kpi: 'N01951', municipality: '2309', gender: 'X' }, 'gender'],
  [{ type: 'kolada', kpi: 'N01951', municipality: '../..' }, 'municipality'],
  [{ type: 'pxweb', values: {} }, 'table'],
  [{ type: 'pxweb', table: 'a/b', values: {} }, 'table'],
  [{ type: 'pxweb', table: 'T', url: 'file:///etc/passwd' }, 'url'],
  [{ type: 'pxweb', table: 'T', values: { Region: 2309 } }, 'values.Region'],
  [{ type: 'pxweb', table: 'T', values: { Region: [] } }, 'values.Region'],
  [{ type: 'pxweb', table: 'T', values: [] }, 'values'],
  [{ type: 'json-stat' }, 'url'],
  [{ type: 'csv', period: 'a', value: 'b' }, 'file'],
  [{ type: 'xlsx', file: 'x', value: 'b' }, 'period'],
  [{ type: 'xlsx', file: 'x', period: 'b', value: 'c', where: { a: 1 } }, 'where'],
])
  test(`${JSON.stringify(given)}: what is wrong is ${field || 'all of it'}, in words`, () => {
    const { problem } = readFrom(given);
    assert.equal(problem.field, field);
    assert.match(describeFromProblem(problem, 'sv'), /ska vara/);
    assert.match(describeFromProblem(problem, 'en'), /should be/);
  });
