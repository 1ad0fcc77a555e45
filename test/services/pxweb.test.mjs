/** Statistics offices: which addresses are asked for, how few, and what one wrong code among many does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from '../../.build/client/client.js';
import { services } from '../../.build/services/addresses.js';
import { asJsonStat, fromAddress, selectionOf, tableAddress } from '../../.build/services/pxweb.js';
import { testClock } from '../support/clock.mjs';
import { startPxweb } from '../support/pxweb-server.mjs';

const start = async (t, options) => {
  const server = await startPxweb(options);
  t.after(server.close);
  const clock = testClock();
  const client = createClient({ userAgent: 'test', at: { pxweb: server.base }, today: '2026-11-29', clock });
  const fetched = async froms => {
    const outcomes = new Map();
    await client.series(froms, (from, outcome) => {
      assert.ok(!outcomes.has(from), 'each is told once');
      outcomes.set(from, outcome);
    });
    return froms.map(from => outcomes.get(from));
  };
  return { server, clock, client, fetched };
};

const from = (region, more = {}) => ({
  type: 'pxweb',
  table: 'TAB1',
  values: { Region: region, Kon: '1+2', Tid: 'top(2)', ...more },
});
const many = Object.fromEntries(
  Array.from({ length: 290 }, (_, index) => [String(1000 + index), `Kommun ${index}`]),
);

test('a table is asked for as PxWebApi 2 wants it', () => {
  assert.equal(
    tableAddress('https://kontor.example/api/v2/', 'TAB1', {
      Region: ['0180', '0181'],
      Ålder: '20 år',
      Tid: 'top(5)',
    }),
    'https://kontor.example/api/v2/tables/TAB1/data?lang=sv&outputFormat=json-stat2&valueCodes[Region]=0180,0181&valueCodes[%C3%85lder]=20%20%C3%A5r&valueCodes[Tid]=top(5)',
  );
});

for (const [address, asked] of [
  [
    'https://k.example/api/v2/savedqueries/7/data',
    'https://k.example/api/v2/savedqueries/7/data?outputFormat=json-stat2',
  ],
  [
    'https://k.example/api/v2/tables/T/data?lang=sv',
    'https://k.example/api/v2/tables/T/data?lang=sv&outputFormat=json-stat2',
  ],
  [
    'https://k.example/api/v2/tables/T/data?outputFormat=px',
    'https://k.example/api/v2/tables/T/data?outputFormat=px',
  ],
  ['https://k.example/data.json', 'https://k.example/data.json'],
  ['not an address', 'not an address'],
])
  test(`${address} is asked for as ${asked}`, () => {
    assert.equal(asJsonStat(address), asked);
  });

test('an address that an editor has copied says the table and what is wanted of it', () => {
  assert.deepEqual(
    fromAddress(
      'https://k.example/api/v2/tables/TAB1/data?lang=sv&valueCodes[Region]=0180,0181&valueCodes[Tid]=top(5,2)&outputFormat=px',
    ),
    {
      type: 'pxweb',
      url: 'https://k.example/api/v2/',
      table: 'TAB1',
      values: { Region: ['0180', '0181'], Tid: 'top(5,2)' },
    },
  );
  for (const other of ['https://k.example/api/v2/savedqueries/7/data', 'x', 'https://k.example/'])
    assert.equal(fromAddress(other), undefined);
});

test('what a rule has picked is all that is read; a code is looked for', () => {
  assert.deepEqual(
    selectionOf({ Region: '0180', Tid: 'top(5)', A: '*', B: ['1', '2'], C: 'from(2015)', D: '20??' }),
    {
      Region: '0180',
      B: ['1', '2'],
    },
  );
});

test('a series comes with its office and day', async t => {
  const { fetched } = await start(t);
  const [{ series }] = await fetched([from('0180')]);
  assert.deepEqual(
    series.series.map(({ period }) => period),
    ['2023', '2024'],
  );
  assert.deepEqual(series.source, { name: 'Provbyrån', updated: '2025-02-21' });
});

test('290 municipalities of one table are a few requests, of addresses that servers take', async t => {
  const { server, fetched } = await start(t, { regions: many });
  const codes = Object.keys(many);
  const outcomes = await fetched(codes.map(code => from(code)));
  for (const [index, { series }] of outcomes.entries())
    assert.equal(Math.floor(series.series[1].value), Number(codes[index]) * 10 + 2024);
  assert.ok(server.requests.length <= 2, `${server.requests.length}`);
  for (const { path } of server.requests) assert.ok(path.length <= 2000);
});

test('one wrong code among many is told, and the others come', async t => {
  const { server, fetched } = await start(t, { regions: many });
  const codes = [...Object.keys(many).slice(0, 63), '9999'];
  const outcomes = await fetched(codes.map(code => from(code)));
  assert.equal(outcomes.filter(({ series }) => series).length, 63);
  assert.match(outcomes.at(-1).failure.reason, /9999|Non-existent/);
  assert.ok(server.requests.length < 2 * Math.log2(64) + 2, `${server.requests.length}`);
});

test('no request asks for more than 150 000 cells', async t => {
  const years = Array.from({ length: 60 }, (_, index) => String(1965 + index));
  const { server, fetched } = await start(t, { regions: many, years });
  const codes = Object.keys(many);
  const outcomes = await fetched(codes.map(code => from(code, { Kon: ['1', '2', '1+2'], Tid: '*' })));
  assert.equal(outcomes.filter(({ series }) => series?.series.length === 60).length, 290);
  for (const { path } of server.requests)
    assert.ok(
      decodeURIComponent(path)
        .match(/Region\]=([^&]*)/)[1]
        .split(',').length *
        3 *
        360 <=
        150_000,
    );
});

test('an office with a lower bound refuses, and is asked for less', async t => {
  const { fetched } = await start(t, { regions: many, mostCells: 50 });
  const outcomes = await fetched(
    Object.keys(many)
      .slice(0, 100)
      .map(code => from(code)),
  );
  assert.equal(outcomes.filter(({ series }) => series).length, 100);
});

test('a saved query is read as it is, and asked for once however many use it', async t => {
  const { server, fetched } = await start(t);
  const saved = { type: 'json-stat', url: `${server.base}savedqueries/7/data`, values: {} };
  const outcomes = await fetched([saved, { ...saved }, { ...saved }]);
  for (const { series } of outcomes) assert.equal(series.series.length, 2);
  assert.equal(server.requests.length, 1);
});

test('where the service is elsewhere, so are the addresses that documents name of it', async t => {
  const { fetched } = await start(t);
  const [first, second] = await fetched([
    { type: 'json-stat', url: `${services.pxweb}savedqueries/7/data`, values: {} },
    { ...from('0180'), url: services.pxweb },
  ]);
  assert.ok(first.series && second.series);
});

test('a variable that has to be chosen of is told with its choices', async t => {
  const { fetched } = await start(t);
  const [{ problem }] = await fetched([from('0180', { Kon: ['1', '2'], Region: ['0180', '0181'] })]);
  assert.equal(problem.code, 'too-many-lists');
  const [{ failure }] = await fetched([{ type: 'pxweb', table: 'TAB9', values: {} }]);
  assert.equal(failure.status, 404);
});

test('the 31st call within ten seconds waits', async t => {
  const { server, clock, fetched } = await start(t);
  const froms = Array.from({ length: 31 }, (_, index) => ({
    type: 'json-stat',
    url: `${server.base}savedqueries/7/data?n=${index}`,
    values: {},
  }));
  await fetched(froms);
  assert.equal(server.requests.length, 31);
  assert.ok(
    clock.slept.some(wait => wait === 10_000),
    clock.slept.join(),
  );
});

test('what the figures may be used for is the service’s to say', async t => {
  const { server, client } = await start(t);
  assert.match(await client.statistics.licence(server.base), /publicdomain\/zero/);
});
