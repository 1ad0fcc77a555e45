/** What is compared with what: the period, the order, the places and the decimals. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../support/fast-check.mjs';
import { indicator as schema } from '../../.build/contract/indicator.js';
import { validate } from '../../.build/data/validate.js';
import { reportComparisons } from '../../.build/progress/compared-twice.js';
import { standingOf } from '../../.build/progress/comparison.js';
import { inUnits } from '../../.build/progress/precision.js';

const checked = data => {
  const { value } = validate(schema, { title: 'x', ...data }, { base: 'https://a.example/', origins: [] });
  if (!value) throw new Error('not valid');
  return value;
};

const standing = (data, owner) => standingOf(checked(data), owner);

const town = (title, current, more = {}) => ({
  title,
  kind: 'municipality',
  current,
  ...more,
});
const at = (value, period = 2024) => ({ value, period });
const names = peers => peers.map(({ given }) => given?.title ?? 'vi');
const places = peers => peers.map(({ place }) => place);

const four = [town('A', at(3)), town('B', at(9)), town('C', at(5)), town('D', at(5))];

describe('what is compared', () => {
  it('stands in the order that is better, and equal values share a place', () => {
    const up = standing({ direction: 'increase', current: at(5), comparisons: four });
    assert.deepEqual(names(up.peers), ['B', 'vi', 'C', 'D', 'A']);
    assert.deepEqual(places(up.peers), [1, 2, 2, 2, 5]);
    assert.equal(up.isShared, true);
    const down = standing({ direction: 'decrease', current: at(4), comparisons: four });
    assert.deepEqual(names(down.peers), ['A', 'vi', 'C', 'D', 'B']);
    assert.deepEqual(places(down.peers), [1, 2, 3, 3, 5]);
    assert.equal(down.isShared, false);
  });

  it('takes the direction that follows from baseline and target', () => {
    const given = { baseline: at(8, 2020), target: at(2, 2030), current: at(4), comparisons: four };
    assert.equal(standing(given).better, 'decrease');
    assert.equal(standing(given).own.place, 2);
  });

  const withoutPlaces = {
    'no direction': { current: at(5), comparisons: four },
    'a level that is to be kept': { direction: 'maintain', current: at(5), comparisons: four },
    'a direction that was wrong': { direction: 'uppåt', current: at(5), comparisons: four },
    'one other alone': { direction: 'increase', current: at(5), comparisons: four.slice(0, 1) },
    'a municipality that was left out for a fault': {
      direction: 'increase',
      current: at(5),
      comparisons: [...four, town('E', 'många')],
    },
    'values that are not known exactly': {
      direction: 'increase',
      current: at(5),
      comparisons: [...four.slice(1), town('A', { ...at(3), interval: { low: 1, high: 6 } })],
    },
    'no result of its own': { direction: 'increase', comparisons: four },
  };
  for (const [why, data] of Object.entries(withoutPlaces))
    it(`has an order and no places where there is ${why}`, () => {
      const { peers, own } = standing(data);
      assert.ok(peers.length > 1);
      assert.deepEqual(
        places(peers).filter(place => place !== undefined),
        [],
      );
      assert.equal(own.place, undefined);
    });

  it('gives the nation, counties and groups no place, but a line of their own', () => {
    const { peers, marks, own } = standing({
      direction: 'increase',
      current: at(5),
      comparisons: [
        ...four,
        { title: 'Riket', kind: 'nation', current: at(7) },
        { title: 'Länet', kind: 'county', current: at(6) },
        { title: 'Liknande', kind: 'group', current: at(8) },
      ],
    });
    assert.deepEqual(names(marks), ['Riket', 'Länet', 'Liknande']);
    assert.equal(peers.length, 5);
    assert.equal(own.place, 2);
  });

  it('is of one period, that of the municipality’s own result, and says what the others have instead', () => {
    const { period, peers, missing } = standing({
      direction: 'increase',
      series: [at(4, 2022), at(5, 2023), { period: 2024 }, { ...at(6, 2025), status: 'forecast' }],
      comparisons: [
        town('Same', undefined, { series: [at(1, 2022), at(2, 2023), at(3, 2024)] }),
        town('Day', at(8, '2023-12-31')),
        town('Older', at(7, 2021)),
        town('Newer', at(7, 2024)),
        town('Quarter', at(7, '2023-Q4')),
        town('Forecast', { ...at(7, 2023), status: 'forecast' }),
        town('Secret', undefined, { series: [{ period: 2023, status: 'suppressed' }] }),
        town('Undated', 7),
        town('Nothing', undefined),
      ],
    });
    assert.equal(period, 2023);
    assert.deepEqual(
      peers.map(({ given, value }) => [given?.title, value]),
      [
        ['Day', 8],
        [undefined, 5],
        ['Same', 2],
      ],
    );
    assert.deepEqual(
      missing.map(({ given, other, status }) => [given?.title, other?.value, other?.period, status]),
      [
        ['Older', 7, 2021, undefined],
        ['Newer', 7, 2024, undefined],
        ['Quarter', 7, '2023-Q4', undefined],
        ['Forecast', undefined, undefined, 'forecast'],
        ['Secret', undefined, undefined, 'suppressed'],
        ['Undated', 7, undefined, undefined],
        ['Nothing', undefined, undefined, undefined],
      ],
    );
  });

  it('is without a period where the result is, and then with those alone that are so, too', () => {
    const { period, peers, missing } = standing({
      current: 5,
      comparisons: [town('A', 7), town('B', at(9))],
    });
    assert.equal(period, undefined);
    assert.deepEqual(names(peers), ['A', 'vi']);
    assert.deepEqual(names(missing), ['B']);
  });

  it('is of the latest period that there is where the municipality has no result', () => {
    const { period, peers, missing } = standing({
      comparisons: [town('A', at(7, 2022)), town('B', at(9, 2023)), town('C', at(4, 2023))],
    });
    assert.equal(period, 2023);
    assert.deepEqual(names(peers), ['B', 'C']);
    assert.deepEqual(names(missing), ['vi', 'A']);
  });

  it('keeps 0 apart from nothing', () => {
    const { peers, missing } = standing({
      direction: 'decrease',
      current: at(0),
      comparisons: [
        town('A', at(0)),
        town('B', at(-1)),
        town('C', undefined, { series: [{ period: 2024 }] }),
      ],
    });
    assert.deepEqual(names(peers), ['B', 'vi', 'A']);
    assert.deepEqual(places(peers), [1, 2, 2]);
    assert.deepEqual(names(missing), ['C']);
  });

  it('counts once what is there twice, and the municipality itself', () => {
    const twice = [
      town('Krokom', at(5), { code: '2309' }),
      town('Krokoms kommun', at(5)),
      town('Åre', at(4), { code: '2321' }),
      town('Åre kommun', at(4), { code: '2321' }),
      town('Berg', at(3)),
      town('Berg', at(3)),
      { title: 'Berg', kind: 'group', current: at(2) },
    ];
    const owner = { name: 'Krokoms kommun', code: '2309' };
    const { peers, marks } = standing({ current: at(5), comparisons: twice }, owner);
    assert.deepEqual(names(peers), ['vi', 'Åre', 'Berg']);
    assert.deepEqual(names(marks), ['Berg']);
    const told = [];
    reportComparisons(
      checked({ current: at(5), comparisons: twice }),
      'indicators[0]',
      fault => void told.push(fault),
      owner,
    );
    assert.deepEqual(
      told.map(({ code, path, found }) => [code, path, found]),
      [
        ['compared-twice', 'indicators[0].comparisons[0]', 'Krokom'],
        ['compared-twice', 'indicators[0].comparisons[1]', 'Krokoms kommun'],
        ['compared-twice', 'indicators[0].comparisons[3]', 'Åre kommun'],
        ['compared-twice', 'indicators[0].comparisons[5]', 'Berg'],
      ],
    );
  });

  it('hints at figures of a comparison that do not go together, and at one without a period', () => {
    const told = [];
    reportComparisons(
      checked({
        current: at(5),
        comparisons: [
          town('A', at(3, 2020), { series: [at(4), at(5)] }),
          town('B', 7),
          town('C', { ...at(9), interval: { low: 1, high: 2 } }),
        ],
      }),
      '',
      fault => void told.push(fault),
    );
    assert.deepEqual(
      told.map(({ code, path, hint }) => [code, path, hint]),
      [
        ['older-current', 'comparisons[0].current', true],
        ['same-period', 'comparisons[0].series', true],
        ['missing', 'comparisons[1].current.period', true],
        ['outside-interval', 'comparisons[2].current', true],
      ],
    );
  });

  it('is written so that what differs is told apart, the greater as the greater, whatever the values', () => {
    const value = fc.oneof(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }).map(number => Math.round(number * 1e6) / 1e6),
      fc.integer({ min: -9, max: 9 }).map(number => 5 + number / 1e7),
    );
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 2, maxLength: 8 }),
        fc.option(fc.nat(2)),
        (values, decimals) => {
          const [own = 0, ...others] = values;
          const given = standing({
            ...(decimals !== null && { decimals }),
            current: at(own),
            comparisons: others.map((other, index) => town(`${index}`, at(other))),
          });
          const printed = given.peers.map(({ value = 0 }) => [value, inUnits(value, given.decimals)]);
          printed.slice(1).forEach(([value, shown], index) => {
            const [before = 0, shownBefore = 0n] = printed[index] ?? [];
            if (before === value) assert.equal(shown === shownBefore, true);
            else assert.equal(shown < shownBefore, true, `${before} ${value}`);
          });
        },
      ),
    );
  });

  it('takes ten thousand of them in a moment of linear length', () => {
    const comparisons = Array.from({ length: 9000 }, (_, index) => town(`Kommun ${index}`, at(index % 977)));
    const { peers, own } = standing({ direction: 'increase', current: at(976), comparisons });
    assert.equal(peers.length, 9001);
    assert.equal(own.place, 1);
  });
});
