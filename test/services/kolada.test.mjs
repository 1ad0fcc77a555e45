/** Kolada, asked for much at once: how few requests it takes, and what comes of each series when something goes wrong on the way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from '../../.build/client/client.js';
import { describeFailure } from '../../.build/services/failure.js';
import { batchesFor } from '../../.build/services/kolada.js';
import { describeProblem } from '../../.build/sources/problem-words.js';
import { testClock } from '../support/clock.mjs';
import { figureOf, startKolada } from '../support/kolada-server.mjs';

const start = async (t, options) => {
  const server = await startKolada(options);
  t.after(server.close);
  const clock = testClock();
  const client = createClient({
    userAgent: 'test',
    at: { kolada: server.base },
    today: '2026-11-29',
    clock,
    transport: { random: () => 1 },
  });
  /** What came of each, by measure and place. */
  const fetched = async froms => {
    const outcomes = new Map();
    await client.series(froms, (from, outcome) => {
      assert.ok(!outcomes.has(from), 'each is told once');
      outcomes.set(from, outcome);
    });
    assert.equal(outcomes.size, froms.length);
    return froms.map(from => outcomes.get(from));
  };
  return { server, clock, client, fetched };
};

const from = (kpi, municipality, more) => ({ type: 'kolada', kpi, municipality, gender: 'T', ...more });
const kpis = count => Array.from({ length: count }, (_, index) => `N${String(10_000 + index)}`);
const places = count => Array.from({ length: count }, (_, index) => String(1000 + index));
const valuesOf = ({ series }) => series.series.map(({ period, value }) => [period, value]);

test('290 municipalities and 50 measures: each figure is there, at less than a 200th of the requests of one a series', async t => {
  const years = Array.from({ length: 12 }, (_, index) => 2014 + index);
  const { server, fetched } = await start(t, { years });
  const froms = kpis(50).flatMap(kpi => places(290).map(place => from(kpi, place)));
  const outcomes = await fetched(froms);
  for (const [index, outcome] of outcomes.entries())
    assert.deepEqual(
      valuesOf(outcome),
      years.map(year => [String(year), figureOf(froms[index].kpi, froms[index].municipality, year)]),
    );
  t.diagnostic(`${server.requests.length} requests for ${froms.length} series`);
  assert.ok(server.requests.length * 200 <= froms.length, `${server.requests.length} requests`);
  assert.ok(server.most <= 3, `${server.most} at once`);
});

test('no request names more than 25 ids of a kind', async t => {
  const { server, fetched } = await start(t);
  await fetched(kpis(26).flatMap(kpi => places(51).map(place => from(kpi, place))));
  for (const { path } of server.requests)
    for (const segment of decodeURIComponent(path).split(/[/?]/))
      assert.ok(segment.split(',').length <= 25, path);
});

for (const [what, selections, count] of [
  ['one measure of one place', [from('N1', '1')], 1],
  ['what is there twice', [from('N1', '1'), from('N1', '1', { gender: 'K' })], 1],
  ['measures of the same places', kpis(25).flatMap(kpi => places(25).map(place => from(kpi, place))), 1],
  ['measures of places of their own', [from('N1', '1'), from('N2', '2'), from('N3', '3')], 1],
  [
    'one of very many places, and others of one',
    [...places(100).map(place => from('N0', place)), ...kpis(50).map(kpi => from(kpi, '1000'))],
    6,
  ],
  ['nothing', [], 0],
])
  test(`requests for ${what}: ${count}, and all are asked for`, () => {
    const batches = batchesFor(selections);
    assert.equal(batches.length, count);
    for (const { kpi, municipality } of selections)
      assert.ok(batches.some(batch => batch.kpis.includes(kpi) && batch.places.includes(municipality)));
  });

test('all the pages of an answer are read', async t => {
  const years = Array.from({ length: 30 }, (_, index) => 1995 + index);
  const { server, fetched } = await start(t, { years });
  const outcomes = await fetched(kpis(25).flatMap(kpi => places(25).map(place => from(kpi, place))));
  assert.ok(server.requests.some(({ path }) => path.includes('page=4')));
  for (const outcome of outcomes) assert.equal(outcome.series.series.length, 30);
});

test('a page that leads to another site is not followed, and no half series is given', async t => {
  const far = await startKolada({ years: [2020] });
  t.after(far.close);
  const { server, fetched } = await start(t);
  server.next = [undefined, { status: 200, body: { values: [], count: 0, next_url: `${far.base}kpi` } }];
  const [{ failure }] = await fetched([from('N10000', '0180')]);
  assert.equal(failure.code, 'elsewhere');
  assert.equal(far.requests.length, 0);
});

test('pages that lead round in a circle end', async t => {
  const { server, fetched } = await start(t);
  const circle = { status: 200, body: { values: [], next_url: `${server.base}data/kpi/N1` } };
  server.next = [undefined, circle, circle, circle];
  const [{ failure }] = await fetched([from('N10000', '0180')]);
  assert.equal(failure.code, 'endless');
});

test('a measure that is not there does not spoil the others', async t => {
  const { fetched } = await start(t, { measures: [{ id: 'N10000', title: 'Prov, antal' }] });
  const [good, bad] = await fetched([from('N10000', '0180'), from('N10001', '0180')]);
  assert.equal(good.series.series.length, 3);
  assert.equal(bad.problem.code, 'no-such-measure');
});

test('a place that is not there is told, and the others come', async t => {
  const { fetched } = await start(t, {
    rows: (kpi, place) =>
      place === '0180' ? [{ gender: 'T', count: 1, status: '', value: 1, isdeleted: false }] : undefined,
  });
  const [good, bad] = await fetched([from('N10000', '0180'), from('N10000', '9999')]);
  assert.equal(good.series.series.length, 3);
  assert.equal(bad.problem.code, 'empty');
});

test('version 2 is gone, and its own words are told', async t => {
  const { server, clock } = await start(t);
  const client = createClient({
    userAgent: 'test',
    at: { kolada: `${server.origin}/v2/` },
    today: '2026-11-29',
    clock,
  });
  await client.series([from('N10000', '0180')], (_, { failure }) => {
    assert.equal(failure.status, 410);
    assert.match(failure.reason, /use \/v3/);
  });
});

test('a wrong name of a parameter gives an empty list: the client’s own addresses do not', async t => {
  const { server } = await start(t);
  const ask = async path => (await (await fetch(server.base + path)).json()).values.length;
  assert.equal(await ask('data?kpi_id=N10000&municipality=0180'), 0);
  assert.equal(await ask('data?kpi_id=N10000&municipality_id=0180'), 3);
});

test('killed in the middle, what has come whole is given, and all else is told as failed', async t => {
  const { server, fetched } = await start(t);
  // Two requests for the measures, and then some figures.
  server.next = [undefined, undefined, undefined, undefined, ...Array.from({ length: 1000 }, () => 'cut')];
  const froms = kpis(50).flatMap(kpi => places(100).map(place => from(kpi, place)));
  const outcomes = await fetched(froms);
  const whole = outcomes.filter(({ series }) => series);
  assert.ok(whole.length > 0 && whole.length < froms.length, `${whole.length} of ${froms.length}`);
  for (const { series } of whole) assert.equal(series.series.length, 3);
  for (const { series, failure } of outcomes) assert.ok(series ?? failure.code === 'unreachable');
});

test('slowed in the middle, all the figures come', async t => {
  const { server, clock, fetched } = await start(t);
  server.next = [undefined, { status: 429, headers: { 'retry-after': '5' } }, 'hang', { status: 503 }, 'cut'];
  void server.hanging.then(clock.expire);
  const outcomes = await fetched(kpis(25).flatMap(kpi => places(60).map(place => from(kpi, place))));
  assert.equal(outcomes.filter(({ series }) => series?.series.length === 3).length, 1500);
});

test('without what is said of the measures no series is given: nobody would know what is preliminary', async t => {
  const { server, fetched } = await start(t);
  server.next = [{ status: 404 }];
  const [{ failure }] = await fetched([from('N10000', '0180')]);
  assert.equal(failure.status, 404);
});

test('preliminary, missing, deleted, women and men', async t => {
  const { fetched } = await start(t, {
    years: [2021, 2022, 2023, 2024],
    measures: [
      {
        id: 'N10000',
        title: 'Prov, andel (%)',
        publ_period: '2024',
        prel_publication_date: '2026-02-01',
        publication_date: null,
      },
    ],
    rows: (kpi, place, year) => [
      { gender: 'M', count: 1, status: '', value: year, isdeleted: false },
      {
        gender: 'T',
        count: 1,
        status: year === 2022 ? 'Missing' : '',
        value: year === 2022 ? null : 0,
        isdeleted: year === 2021,
      },
    ],
  });
  const [{ series }] = await fetched([from('N10000', '0180')]);
  assert.equal(series.unit, '%');
  assert.deepEqual(series.series, [
    { period: '2021', value: null, groups: { men: 2021 } },
    { period: '2022', value: null, status: 'missing', groups: { men: 2022 } },
    { period: '2023', value: 0, groups: { men: 2023 } },
    { period: '2024', value: 0, status: 'preliminary', groups: { men: 2024 } },
  ]);
});

test('a message names as much of an address as tells it from others', async t => {
  const { server, fetched } = await start(t);
  server.next = [undefined, { status: 404 }];
  const [{ failure }] = await fetched(places(25).map(place => from('N10000', place)));
  assert.ok(failure.address.length > 120);
  assert.match(describeFailure(failure, 'sv'), /^http.{116}: Finns inte hos tjänsten/);
});

test('tables in files are read by who is given, and without one it is said', async () => {
  const sheet = { type: 'csv', file: 'a.csv', where: {}, period: 'År', value: 'Antal' };
  const outcomeOf = async options => {
    let came;
    await createClient({ userAgent: 'test', today: '2026-11-29', ...options }).series(
      [sheet],
      (given, outcome) => {
        assert.equal(given, sheet);
        came = outcome;
      },
    );
    return came;
  };
  const series = { series: [{ period: '2024', value: 1 }], source: {}, notes: [] };
  assert.deepEqual(await outcomeOf({ sheets: async () => ({ series }) }), { series });
  const { problem } = await outcomeOf({});
  assert.match(describeProblem(problem, 'sv'), /^a\.csv: Filer läses inte här/);
});

test('measures, groups and places are searched for by their words', async t => {
  const { client } = await start(t, {
    measures: [
      { id: 'N10000', title: 'Invånare totalt, antal' },
      { id: 'N10001', title: 'Skolor, antal' },
    ],
    groups: [
      {
        id: 'G1',
        title: 'Liknande kommuner skola, Provstad, 2024',
        members: [{ member_id: '0181', member_title: 'Andra' }],
      },
    ],
  });
  assert.deepEqual((await client.kolada.search('invånare')).items, [
    { id: 'N10000', title: 'Invånare totalt, antal' },
  ]);
  assert.deepEqual((await client.kolada.groups('provstad')).items[0].members, [
    { id: '0181', title: 'Andra' },
  ]);
  assert.deepEqual((await client.kolada.places(['0180'])).items, [{ id: '0180', title: 'Provstad' }]);
});
