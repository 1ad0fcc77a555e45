/** The methods by which fulfilment is worked out: the contract's example to the last figure, its edges, and what must hold for any figures. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../support/fast-check.mjs';
import { breaksOf } from '../../.build/progress/figures.js';
import { expectedAt } from '../../.build/progress/path.js';
import { fulfilmentOf } from '../../.build/progress/fulfilment.js';

const population = {
  baseline: { value: 14785, period: 2014 },
  current: { value: 15595, period: 2023 },
  target: { value: 16000, period: 2030 },
};

/** What is said of figures, the part that a test is about. */
const of = (asked, ...keys) => {
  const fulfilment = fulfilmentOf(asked);
  return keys.map(key => fulfilment[key]);
};

describe('one set of figures, four answers', () => {
  it('share of the target: 97.5 %, partly met', () => {
    const { figure, ...rest } = fulfilmentOf({ ...population, method: 'share-of-target' });
    assert.equal(figure, 15595 / 16000);
    assert.equal(Math.round(15595 / 16), 975);
    assert.deepEqual(rest, {
      value: 15595,
      period: 2023,
      direction: 'increase',
      baseline: 14785,
      target: 16000,
      decided: null,
      method: 'share-of-target',
      expected: null,
      pace: null,
      assessment: 'partly-met',
      unassessed: null,
    });
  });

  it('share of the journey: 66.7 %, not met, and partly met from 60', () => {
    const asked = { ...population, method: 'share-of-journey' };
    assert.deepEqual(of(asked, 'figure', 'assessment', 'pace'), [810 / 1215, 'not-met', null]);
    assert.deepEqual(of({ ...asked, partlyFrom: 60 }, 'assessment'), ['partly-met']);
  });

  it('on the path: 15 468 expected, 127 more, ahead, and no assessment before the target’s period', () => {
    const { figure, expected, pace, assessment, method } = fulfilmentOf(population);
    assert.equal(expected, 15468.4375);
    assert.equal(figure, 126.5625);
    assert.deepEqual([method, pace, assessment], ['on-path', 'ahead', null]);
  });

  it('threshold: 405 short, not met', () => {
    assert.deepEqual(of({ ...population, method: 'threshold' }, 'figure', 'assessment', 'pace'), [
      -405,
      'not-met',
      null,
    ]);
  });
});

describe('the method, where none is asked for', () => {
  const { baseline, current, target } = population;
  const method = asked => fulfilmentOf(asked).method;
  it('is the path where baseline, target and all three periods are there', () => {
    assert.equal(method(population), 'on-path');
    for (const without of [
      { baseline: 14785, current, target },
      { baseline, current: 15595, target },
      { baseline, current, target: 16000 },
      { current, target, direction: 'increase' },
    ])
      assert.equal(method(without), 'threshold');
    assert.equal(method({ baseline, current }), null);
  });
});

describe('an edge', () => {
  const all = ['share-of-target', 'share-of-journey', 'on-path', 'threshold'];
  const each = (asked, ...keys) => all.map(method => of({ ...asked, method }, ...keys));

  it('the result’s period is the baseline’s: too early to tell, by any method', () => {
    const asked = { ...population, current: { value: 15000, period: 2014 } };
    for (const said of each(asked, 'unassessed', 'assessment', 'pace', 'figure'))
      assert.deepEqual(said, ['too-early', null, null, null]);
  });

  it('the result’s period is before the baseline’s: not assessed', () => {
    const asked = { ...population, current: { value: 15000, period: '2013-12' } };
    for (const said of each(asked, 'unassessed', 'assessment'))
      assert.deepEqual(said, ['before-baseline', null]);
  });

  it('the target’s period has gone by: met or not met, and no pace', () => {
    for (const period of [2030, 2033]) {
      const at = value =>
        of({ ...population, current: { value, period } }, 'expected', 'pace', 'assessment', 'figure');
      assert.deepEqual(at(15990), [16000, null, 'not-met', -10]);
      assert.deepEqual(at(16000), [16000, null, 'met', 0]);
    }
  });

  it('baseline and target are the same: the threshold decides', () => {
    const asked = {
      ...population,
      baseline: { value: 16000, period: 2014 },
      direction: 'increase',
    };
    for (const method of ['share-of-journey', 'on-path'])
      assert.deepEqual(of({ ...asked, method }, 'method', 'figure', 'assessment'), [
        'threshold',
        -405,
        'not-met',
      ]);
    assert.deepEqual(of({ ...asked, direction: undefined }, 'unassessed'), ['no-direction']);
  });

  it('a share larger than any number: none, the threshold decides', () => {
    for (const asked of [
      { baseline: 0, current: 5, target: 1e-320, direction: 'increase', method: 'share-of-target' },
      { baseline: 0, current: 1e307, target: 0.01, direction: 'increase', method: 'share-of-target' },
      { baseline: 0, current: 1e307, target: 0.01, direction: 'increase', method: 'share-of-journey' },
    ])
      assert.deepEqual(of(asked, 'method', 'assessment'), ['threshold', 'met'], JSON.stringify(asked));
  });

  it('the target is 0: no share of it, the threshold decides', () => {
    const asked = { baseline: 12, current: 3, target: 0, method: 'share-of-target' };
    assert.deepEqual(of(asked, 'method', 'assessment', 'figure', 'direction'), [
      'threshold',
      'not-met',
      3,
      'decrease',
    ]);
    assert.deepEqual(of({ ...asked, current: 0 }, 'assessment'), ['met']);
    assert.deepEqual(of({ ...asked, method: 'share-of-journey' }, 'figure'), [0.75]);
  });

  it('the result is 0 where lower is better: met', () => {
    const asked = {
      current: 0,
      target: 5,
      direction: 'decrease',
      method: 'share-of-target',
    };
    assert.deepEqual(of(asked, 'method', 'assessment'), ['threshold', 'met']);
  });

  it('the baseline is 0: a journey as any other', () => {
    assert.deepEqual(
      of({ baseline: 0, current: 5, target: 20, method: 'share-of-journey' }, 'figure', 'assessment'),
      [0.25, 'not-met'],
    );
  });

  it('result and target differ in sign: the threshold decides; a journey through 0 is one', () => {
    const asked = { baseline: -10, current: -4, target: 10 };
    assert.deepEqual(of({ ...asked, method: 'share-of-target' }, 'method', 'assessment'), [
      'threshold',
      'not-met',
    ]);
    assert.deepEqual(of({ ...asked, method: 'share-of-journey' }, 'figure'), [0.3]);
  });

  it('more than 100 %: as it is', () => {
    const asked = { ...population, current: { value: 16800, period: 2023 } };
    assert.deepEqual(of({ ...asked, method: 'share-of-target' }, 'figure', 'assessment'), [1.05, 'met']);
    assert.deepEqual(of({ ...asked, method: 'share-of-journey' }, 'figure'), [2015 / 1215]);
  });

  it('worse than the baseline: a negative share of the journey', () => {
    const asked = {
      ...population,
      current: { value: 14500, period: 2023 },
      method: 'share-of-journey',
    };
    assert.deepEqual(of(asked, 'figure', 'assessment'), [-285 / 1215, 'not-met']);
  });

  it('partly met from exactly 80 per cent, also where floating point falls short', () => {
    for (const [current, target] of [
      [80, 100],
      [0.24, 0.3],
      [5.6, 7],
    ])
      assert.deepEqual(
        of({ current, target, direction: 'increase', method: 'share-of-target' }, 'assessment'),
        ['partly-met'],
        `${current} of ${target}`,
      );
  });

  it('stay within a range: met inside and on its ends, else not met, by any method', () => {
    const asked = current => ({
      baseline: { value: 10, period: 2014 },
      current: { value: current, period: 2020 },
      target: { min: 20, max: 23, period: 2025 },
    });
    for (const [current, figure, assessment] of [
      [20, 0, 'met'],
      [21.5, 0, 'met'],
      [23, 0, 'met'],
      [19, -1, 'not-met'],
      [25, 2, 'not-met'],
    ])
      for (const said of each(
        asked(current),
        'direction',
        'method',
        'figure',
        'assessment',
        'pace',
        'target',
      ))
        assert.deepEqual(said, ['maintain', 'threshold', figure, assessment, null, null]);
    assert.deepEqual(of({ current: 7, target: 7, direction: 'maintain' }, 'assessment'), ['met']);
  });

  it('a floor or a ceiling: its end is the target', () => {
    assert.deepEqual(
      of({ current: 47, target: { min: 50 } }, 'direction', 'target', 'figure', 'assessment'),
      ['increase', 50, -3, 'not-met'],
    );
    assert.deepEqual(
      of({ current: 47, target: { max: 50 } }, 'direction', 'target', 'figure', 'assessment'),
      ['decrease', 50, -3, 'met'],
    );
  });

  it('one point, nothing but a target, nothing but a direction, no direction: nothing is made up', () => {
    assert.deepEqual(of({ current: 3 }, 'unassessed', 'assessment', 'method'), ['no-target', null, null]);
    assert.deepEqual(of({ target: { min: 50 } }, 'unassessed', 'assessment', 'method'), [
      'no-result',
      null,
      null,
    ]);
    assert.deepEqual(of({ direction: 'increase' }, 'unassessed', 'assessment'), ['no-target', null]);
    assert.deepEqual(of({ current: 3, target: 5 }, 'unassessed', 'assessment', 'target'), [
      'no-direction',
      null,
      5,
    ]);
  });

  it('no value among numbers: the latest result counts', () => {
    const { baseline, target } = population;
    const series = [{ value: 15595, period: 2023 }, { period: 2024 }, { value: 15000, period: 2018 }];
    assert.deepEqual(
      of(
        { ...(baseline !== undefined && { baseline }), ...(target !== undefined && { target }), series },
        'value',
        'period',
        'pace',
      ),
      [15595, 2023, 'ahead'],
    );
  });

  it('periods stand at their ends, and one of another length than the baseline’s is not held against it', () => {
    const asked = {
      baseline: { value: 0, period: 2020 },
      current: { value: 30, period: '2022-06-30' },
      target: { value: 100, period: '2022/2026' },
    };
    // From the end of 2020 to the end of 2026 are six years, to the end of June 2022 one and a half.
    assert.deepEqual(of(asked, 'expected', 'pace'), [25, 'ahead']);
    const other = { ...asked, current: { value: 30, period: '2022-06' } };
    assert.deepEqual(of(other, 'method', 'expected', 'assessment'), ['threshold', null, 'not-met']);
  });

  it('a quarter among years is not the result', () => {
    const asked = {
      baseline: { period: 2021, value: 1200 },
      series: [
        { period: 2022, value: 1300 },
        { period: '2023-Q1', value: 350 },
      ],
      target: { period: 2025, value: 1500 },
    };
    assert.deepEqual(of(asked, 'value', 'period', 'pace'), [1300, 2022, 'ahead']);
  });

  it('the latest counts, of the series and the current one, and a forecast never', () => {
    const series = [
      { period: 2023, value: 81 },
      { period: 2024, value: 84.5 },
      { period: 2025, value: 86.2 },
      { period: 2030, value: 95, status: 'forecast' },
    ];
    const current = { period: 2024, value: 84 };
    assert.deepEqual(of({ series, current }, 'value', 'period'), [86.2, 2025]);
    assert.deepEqual(of({ series: series.slice(0, 2), current }, 'value', 'period'), [84, 2024]);
    assert.deepEqual(of({ series: series.slice(3) }, 'value', 'unassessed'), [null, 'no-target']);
    assert.deepEqual(of({ current: { value: 9, status: 'forecast' } }, 'value'), [null]);
  });

  it('it is decided by the result of the target’s period, whatever came later', () => {
    const asked = {
      direction: 'increase',
      series: [
        { period: 2021, value: 90 },
        { period: 2023, value: 104 },
      ],
      target: { period: 2021, value: 100 },
    };
    assert.deepEqual(of(asked, 'value', 'decided', 'figure', 'assessment'), [
      104,
      { value: 90, period: 2021 },
      -10,
      'not-met',
    ]);
    // Where the target's period has no result, the next one decides.
    const late = { ...asked, series: asked.series?.slice(1) ?? [] };
    assert.deepEqual(of(late, 'decided', 'assessment'), [null, 'met']);
  });

  it('baseline, result and target in one period: it is decided', () => {
    const asked = {
      direction: 'decrease',
      baseline: { period: 2024, value: 40 },
      current: { period: 2024, value: 28 },
      target: { period: 2024, value: 30 },
    };
    assert.deepEqual(of(asked, 'assessment', 'unassessed'), ['met', null]);
  });

  it('milestones are a plan without a baseline, too', () => {
    const asked = {
      direction: 'increase',
      current: { period: 2025, value: 300 },
      milestones: [{ period: 2025, value: 500 }],
      target: { period: 2030, value: 1000 },
    };
    assert.deepEqual(of(asked, 'method', 'expected', 'figure', 'pace'), ['on-path', 500, -200, 'behind']);
    const later = { ...asked, current: { period: 2026, value: 600 } };
    assert.deepEqual(of(later, 'expected', 'pace'), [600, 'on-path']);
    const before = { ...asked, current: { period: 2024, value: 300 } };
    assert.deepEqual(of(before, 'method', 'assessment'), ['threshold', 'not-met']);
  });

  it('one value to hold is a range by its tolerance', () => {
    const asked = { direction: 'maintain', target: 20, tolerance: 1.5 };
    for (const [current, assessment] of [
      [18.4, 'not-met'],
      [18.5, 'met'],
      [20, 'met'],
      [21.5, 'met'],
      [21.6, 'not-met'],
    ])
      assert.deepEqual(of({ ...asked, current }, 'assessment'), [assessment], String(current));
  });

  it('a range is met inside it, whatever the direction', () => {
    for (const direction of ['increase', 'decrease', 'maintain', undefined])
      for (const [current, assessment] of [
        [30, 'not-met'],
        [21, 'met'],
      ]) {
        const asked = { current, target: { min: 20, max: 23 }, ...(direction && { direction }) };
        assert.deepEqual(of(asked, 'assessment'), [assessment], direction);
      }
  });

  it('a way that begins beyond the target is none: the threshold decides', () => {
    for (const method of ['share-of-journey', 'on-path']) {
      const asked = {
        method,
        direction: 'increase',
        baseline: { value: 60, period: 2020 },
        current: { value: 58, period: 2023 },
        target: { value: 50, period: 2030 },
      };
      assert.deepEqual(of(asked, 'method', 'assessment'), ['threshold', 'met'], method);
    }
  });

  it('a share of what is below 0 says nothing: the threshold decides', () => {
    for (const [current, target, assessment] of [
      [-400, -500, 'met'],
      [-500, -400, 'not-met'],
      [-1, 5, 'not-met'],
      [1, -5, 'met'],
    ]) {
      const asked = { method: 'share-of-target', direction: 'increase', current, target };
      assert.deepEqual(
        of(asked, 'method', 'assessment'),
        ['threshold', assessment],
        `${current} of ${target}`,
      );
    }
  });

  it('a break in the series: the figures stand, and the break is told', () => {
    const asked = {
      ...population,
      series: [
        { value: 14700, period: 2012, breakBefore: true },
        { value: 15100, period: 2019, breakBefore: true },
        { value: 15300, period: '2021-06', breakBefore: true },
        { value: 15300, period: 2021 },
        { period: 2024, breakBefore: true },
      ],
    };
    assert.deepEqual(fulfilmentOf(asked), fulfilmentOf(population));
    // Not those before the baseline, which the comparison starts from, nor after the result, nor of another length.
    assert.deepEqual(breaksOf(asked), [2019]);
    const { baseline, ...without } = asked;
    assert.deepEqual(breaksOf(without), []);
    assert.deepEqual(breaksOf({ baseline, current: { value: 1, period: 2015, breakBefore: true } }), [2015]);
  });

  it('milestones bend the path; those outside of it do not count', () => {
    const milestones = [
      { value: 15700, period: 2025 },
      { value: 15000, period: 2020 },
      { value: 1, period: 2014 },
      { value: 99999, period: 2030 },
      { period: 2022 },
    ];
    const { expected, pace } = fulfilmentOf({ ...population, milestones });
    assert.equal(expected, 15000 + (700 * 3) / 5);
    assert.equal(pace, 'ahead');
  });

  it('within one per cent of the journey is on the path', () => {
    const at = value =>
      fulfilmentOf({
        baseline: { value: 0, period: 2020 },
        current: { value, period: 2025 },
        target: { value: 100, period: 2030 },
      }).pace;
    assert.deepEqual([48.9, 49, 50, 51, 51.1].map(at), ['behind', 'on-path', 'on-path', 'on-path', 'ahead']);
  });

  it('lower is better: fewer than expected is ahead', () => {
    const asked = {
      baseline: { value: 100, period: 2020 },
      current: { value: 40, period: 2025 },
      target: { value: 0, period: 2030 },
    };
    assert.deepEqual(of(asked, 'direction', 'expected', 'figure', 'pace'), ['decrease', 50, -10, 'ahead']);
    assert.deepEqual(
      of(
        { current: 25, target: 20, direction: 'decrease', method: 'share-of-target' },
        'figure',
        'assessment',
      ),
      [0.8, 'partly-met'],
    );
  });
});

describe('for any figures', () => {
  const number = fc.integer({ min: -10_000, max: 10_000 });
  const year = fc.integer({ min: 1990, max: 2060 });
  const asked = fc.record(
    {
      baseline: fc.record({ value: number, period: year }),
      current: fc.record({ value: number, period: year }),
      target: fc.oneof(
        fc.record({ value: number, period: year }),
        fc.record({ min: number, period: year }),
        fc.record({ max: number, period: year }),
      ),
      milestones: fc.array(fc.record({ value: number, period: year }), { maxLength: 3 }),
      method: fc.constantFrom('share-of-target', 'share-of-journey', 'on-path', 'threshold'),
      direction: fc.constantFrom('increase', 'decrease'),
      partlyFrom: fc.integer({ min: 1, max: 99 }),
    },
    { requiredKeys: ['current', 'target'] },
  );
  /** The same indicator with every value changed. */
  const changed = (given, change, mirror) => {
    const each = written => {
      const { value, min, max, period } = written;
      const [low, high] = mirror ? [max, min] : [min, max];
      return {
        ...(value !== undefined && { value: change(value) }),
        ...(low !== undefined && { min: change(low) }),
        ...(high !== undefined && { max: change(high) }),
        ...(period !== undefined && { period }),
      };
    };
    const opposite = { increase: 'decrease', decrease: 'increase', maintain: 'maintain' };
    return {
      ...given,
      ...(given.baseline !== undefined && { baseline: each(given.baseline) }),
      current: each(given.current),
      target: each(given.target),
      milestones: (given.milestones ?? []).map(each),
      ...(given.direction && { direction: mirror ? opposite[given.direction] : given.direction }),
    };
  };
  const words = ({ method, pace, assessment, unassessed }) => [method, pace, assessment, unassessed];
  const close = (a, b) => {
    if (a === null || b === null) assert.equal(a, b);
    else assert.ok(Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b)));
  };

  it('mirrored figures give the mirrored answer', () => {
    fc.assert(
      fc.property(asked, given => {
        // A share of the target is of what is above 0.
        fc.pre(given.method !== 'share-of-target');
        const plain = fulfilmentOf(given);
        const mirrored = fulfilmentOf(changed(given, value => -value, true));
        assert.deepEqual(words(mirrored), words(plain));
        const isShare = /^share/.test(plain.method ?? '');
        close(mirrored.figure, plain.figure === null || isShare ? plain.figure : -plain.figure);
      }),
      { numRuns: 1000 },
    );
  });

  it('another unit changes nothing but the numbers', () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(0.001, 0.01, 1000), (given, factor) => {
        const plain = fulfilmentOf(given);
        const scaled = fulfilmentOf(changed(given, value => value * factor, false));
        assert.deepEqual(words(scaled), words(plain));
        const isShare = /^share/.test(plain.method ?? '');
        close(scaled.figure, plain.figure === null || isShare ? plain.figure : plain.figure * factor);
      }),
      { numRuns: 1000 },
    );
  });

  it('on the path is on the path, at any period before the target’s', () => {
    fc.assert(
      fc.property(
        number,
        number,
        year,
        fc.integer({ min: 2, max: 30 }),
        fc.nat(),
        (from, to, start, length, at) => {
          fc.pre(from !== to);
          const [first, last] = [
            { value: from, period: start },
            { value: to, period: start + length },
          ];
          const period = start + 1 + (at % (length - 1));
          const value = expectedAt(
            [
              { at: start + 1, value: from },
              { at: start + length + 1, value: to },
            ],
            period + 1,
          );
          assert.equal(
            fulfilmentOf({ baseline: first, current: { value, period }, target: last }).pace,
            'on-path',
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('an assessment is never there together with a pace or with a reason why there is none, and nothing is NaN', () => {
    fc.assert(
      fc.property(asked, given => {
        const { assessment, pace, unassessed, figure, expected } = fulfilmentOf(given);
        assert.equal([assessment, pace, unassessed].filter(word => word !== null).length, 1);
        for (const value of [figure, expected])
          if (value !== null) assert.equal(Number.isFinite(value), true);
      }),
      { numRuns: 1000 },
    );
  });
});
