/** The methods by which fulfilment is worked out: the contract's example to the last figure, its edges, and what must hold for any figures. */
import { expect } from 'chai';
import fc from 'fast-check';
import { breaksOf } from '../../src/progress/figures.js';
import { expectedAt } from '../../src/progress/path.js';
import { fulfilmentOf, type FulfilmentFields, type Fulfilment } from '../../src/progress/fulfilment.js';
import type { Method } from '../../src/contract/indicator.js';

const population: FulfilmentFields = {
  baseline: { value: 14785, period: 2014 },
  current: { value: 15595, period: 2023 },
  target: { value: 16000, period: 2030 },
};

/** What is said of figures, the part that a test is about. */
const of = (asked: FulfilmentFields, ...keys: (keyof Fulfilment)[]): unknown[] => {
  const fulfilment = fulfilmentOf(asked);
  return keys.map(key => fulfilment[key]);
};

describe('one set of figures, four answers', () => {
  it('share of the target: 97.5 %, partly met', () => {
    const { figure, ...rest } = fulfilmentOf({ ...population, method: 'share-of-target' });
    expect(figure).to.equal(15595 / 16000);
    expect(Math.round(15595 / 16)).to.equal(975);
    expect(rest).to.deep.equal({
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
    const asked: FulfilmentFields = { ...population, method: 'share-of-journey' };
    expect(of(asked, 'figure', 'assessment', 'pace')).to.deep.equal([810 / 1215, 'not-met', null]);
    expect(of({ ...asked, partlyFrom: 60 }, 'assessment')).to.deep.equal(['partly-met']);
  });

  it('on the path: 15 468 expected, 127 more, ahead, and no assessment before the target’s period', () => {
    const { figure, expected, pace, assessment, method } = fulfilmentOf(population);
    expect(expected).to.equal(15468.4375);
    expect(figure).to.equal(126.5625);
    expect([method, pace, assessment]).to.deep.equal(['on-path', 'ahead', null]);
  });

  it('threshold: 405 short, not met', () => {
    expect(of({ ...population, method: 'threshold' }, 'figure', 'assessment', 'pace')).to.deep.equal([
      -405,
      'not-met',
      null,
    ]);
  });
});

describe('the method, where none is asked for', () => {
  const { baseline, current, target } = population;
  const method = (asked: FulfilmentFields): unknown => fulfilmentOf(asked).method;
  it('is the path where baseline, target and all three periods are there', () => {
    expect(method(population)).to.equal('on-path');
    for (const without of [
      { baseline: 14785, current, target },
      { baseline, current: 15595, target },
      { baseline, current, target: 16000 },
      { current, target, direction: 'increase' as const },
    ])
      expect(method(without)).to.equal('threshold');
    expect(method({ baseline, current })).to.equal(null);
  });
});

describe('an edge', () => {
  const all: Method[] = ['share-of-target', 'share-of-journey', 'on-path', 'threshold'];
  const each = (asked: FulfilmentFields, ...keys: (keyof Fulfilment)[]): unknown[][] =>
    all.map(method => of({ ...asked, method }, ...keys));

  it('the result’s period is the baseline’s: too early to tell, by any method', () => {
    const asked = { ...population, current: { value: 15000, period: 2014 } };
    for (const said of each(asked, 'unassessed', 'assessment', 'pace', 'figure'))
      expect(said).to.deep.equal(['too-early', null, null, null]);
  });

  it('the result’s period is before the baseline’s: not assessed', () => {
    const asked = { ...population, current: { value: 15000, period: '2013-12' } };
    for (const said of each(asked, 'unassessed', 'assessment'))
      expect(said).to.deep.equal(['before-baseline', null]);
  });

  it('the target’s period has gone by: met or not met, and no pace', () => {
    for (const period of [2030, 2033]) {
      const at = (value: number): unknown[] =>
        of({ ...population, current: { value, period } }, 'expected', 'pace', 'assessment', 'figure');
      expect(at(15990)).to.deep.equal([16000, null, 'not-met', -10]);
      expect(at(16000)).to.deep.equal([16000, null, 'met', 0]);
    }
  });

  it('baseline and target are the same: the threshold decides', () => {
    const asked: FulfilmentFields = {
      ...population,
      baseline: { value: 16000, period: 2014 },
      direction: 'increase',
    };
    for (const method of ['share-of-journey', 'on-path'] as const)
      expect(of({ ...asked, method }, 'method', 'figure', 'assessment')).to.deep.equal([
        'threshold',
        -405,
        'not-met',
      ]);
    expect(of({ ...asked, direction: undefined } as unknown as FulfilmentFields, 'unassessed')).to.deep.equal(
      ['no-direction'],
    );
  });

  it('a share larger than any number: none, the threshold decides', () => {
    for (const asked of [
      { baseline: 0, current: 5, target: 1e-320, direction: 'increase', method: 'share-of-target' },
      { baseline: 0, current: 1e307, target: 0.01, direction: 'increase', method: 'share-of-target' },
      { baseline: 0, current: 1e307, target: 0.01, direction: 'increase', method: 'share-of-journey' },
    ] satisfies FulfilmentFields[])
      expect(of(asked, 'method', 'assessment'), JSON.stringify(asked)).to.deep.equal(['threshold', 'met']);
  });

  it('the target is 0: no share of it, the threshold decides', () => {
    const asked: FulfilmentFields = { baseline: 12, current: 3, target: 0, method: 'share-of-target' };
    expect(of(asked, 'method', 'assessment', 'figure', 'direction')).to.deep.equal([
      'threshold',
      'not-met',
      3,
      'decrease',
    ]);
    expect(of({ ...asked, current: 0 }, 'assessment')).to.deep.equal(['met']);
    expect(of({ ...asked, method: 'share-of-journey' }, 'figure')).to.deep.equal([0.75]);
  });

  it('the result is 0 where lower is better: met', () => {
    const asked: FulfilmentFields = {
      current: 0,
      target: 5,
      direction: 'decrease',
      method: 'share-of-target',
    };
    expect(of(asked, 'method', 'assessment')).to.deep.equal(['threshold', 'met']);
  });

  it('the baseline is 0: a journey as any other', () => {
    expect(
      of({ baseline: 0, current: 5, target: 20, method: 'share-of-journey' }, 'figure', 'assessment'),
    ).to.deep.equal([0.25, 'not-met']);
  });

  it('result and target differ in sign: the threshold decides; a journey through 0 is one', () => {
    const asked: FulfilmentFields = { baseline: -10, current: -4, target: 10 };
    expect(of({ ...asked, method: 'share-of-target' }, 'method', 'assessment')).to.deep.equal([
      'threshold',
      'not-met',
    ]);
    expect(of({ ...asked, method: 'share-of-journey' }, 'figure')).to.deep.equal([0.3]);
  });

  it('more than 100 %: as it is', () => {
    const asked = { ...population, current: { value: 16800, period: 2023 } };
    expect(of({ ...asked, method: 'share-of-target' }, 'figure', 'assessment')).to.deep.equal([1.05, 'met']);
    expect(of({ ...asked, method: 'share-of-journey' }, 'figure')).to.deep.equal([2015 / 1215]);
  });

  it('worse than the baseline: a negative share of the journey', () => {
    const asked: FulfilmentFields = {
      ...population,
      current: { value: 14500, period: 2023 },
      method: 'share-of-journey',
    };
    expect(of(asked, 'figure', 'assessment')).to.deep.equal([-285 / 1215, 'not-met']);
  });

  it('partly met from exactly 80 per cent, also where floating point falls short', () => {
    for (const [current, target] of [
      [80, 100],
      [0.24, 0.3],
      [5.6, 7],
    ] as const)
      expect(
        of({ current, target, direction: 'increase', method: 'share-of-target' }, 'assessment'),
        `${current} of ${target}`,
      ).to.deep.equal(['partly-met']);
  });

  it('stay within a range: met inside and on its ends, else not met, by any method', () => {
    const asked = (current: number): FulfilmentFields => ({
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
    ] as const)
      for (const said of each(
        asked(current),
        'direction',
        'method',
        'figure',
        'assessment',
        'pace',
        'target',
      ))
        expect(said).to.deep.equal(['maintain', 'threshold', figure, assessment, null, null]);
    expect(of({ current: 7, target: 7, direction: 'maintain' }, 'assessment')).to.deep.equal(['met']);
  });

  it('a floor or a ceiling: its end is the target', () => {
    expect(
      of({ current: 47, target: { min: 50 } }, 'direction', 'target', 'figure', 'assessment'),
    ).to.deep.equal(['increase', 50, -3, 'not-met']);
    expect(
      of({ current: 47, target: { max: 50 } }, 'direction', 'target', 'figure', 'assessment'),
    ).to.deep.equal(['decrease', 50, -3, 'met']);
  });

  it('one point, nothing but a target, nothing but a direction, no direction: nothing is made up', () => {
    expect(of({ current: 3 }, 'unassessed', 'assessment', 'method')).to.deep.equal(['no-target', null, null]);
    expect(of({ target: { min: 50 } }, 'unassessed', 'assessment', 'method')).to.deep.equal([
      'no-result',
      null,
      null,
    ]);
    expect(of({ direction: 'increase' }, 'unassessed', 'assessment')).to.deep.equal(['no-target', null]);
    expect(of({ current: 3, target: 5 }, 'unassessed', 'assessment', 'target')).to.deep.equal([
      'no-direction',
      null,
      5,
    ]);
  });

  it('no value among numbers: the latest result counts', () => {
    const { baseline, target } = population;
    const series = [{ value: 15595, period: 2023 }, { period: 2024 }, { value: 15000, period: 2018 }];
    expect(
      of(
        { ...(baseline !== undefined && { baseline }), ...(target !== undefined && { target }), series },
        'value',
        'period',
        'pace',
      ),
    ).to.deep.equal([15595, 2023, 'ahead']);
  });

  it('periods stand at their ends, and one of another length than the baseline’s is not held against it', () => {
    const asked: FulfilmentFields = {
      baseline: { value: 0, period: 2020 },
      current: { value: 30, period: '2022-06-30' },
      target: { value: 100, period: '2022/2026' },
    };
    // From the end of 2020 to the end of 2026 are six years, to the end of June 2022 one and a half.
    expect(of(asked, 'expected', 'pace')).to.deep.equal([25, 'ahead']);
    const other = { ...asked, current: { value: 30, period: '2022-06' } };
    expect(of(other, 'method', 'expected', 'assessment')).to.deep.equal(['threshold', null, 'not-met']);
  });

  it('a quarter among years is not the result', () => {
    const asked: FulfilmentFields = {
      baseline: { period: 2021, value: 1200 },
      series: [
        { period: 2022, value: 1300 },
        { period: '2023-Q1', value: 350 },
      ],
      target: { period: 2025, value: 1500 },
    };
    expect(of(asked, 'value', 'period', 'pace')).to.deep.equal([1300, 2022, 'ahead']);
  });

  it('the latest counts, of the series and the current one, and a forecast never', () => {
    const series = [
      { period: 2023, value: 81 },
      { period: 2024, value: 84.5 },
      { period: 2025, value: 86.2 },
      { period: 2030, value: 95, status: 'forecast' as const },
    ];
    const current = { period: 2024, value: 84 };
    expect(of({ series, current }, 'value', 'period')).to.deep.equal([86.2, 2025]);
    expect(of({ series: series.slice(0, 2), current }, 'value', 'period')).to.deep.equal([84, 2024]);
    expect(of({ series: series.slice(3) }, 'value', 'unassessed')).to.deep.equal([null, 'no-target']);
    expect(of({ current: { value: 9, status: 'forecast' } }, 'value')).to.deep.equal([null]);
  });

  it('it is decided by the result of the target’s period, whatever came later', () => {
    const asked: FulfilmentFields = {
      direction: 'increase',
      series: [
        { period: 2021, value: 90 },
        { period: 2023, value: 104 },
      ],
      target: { period: 2021, value: 100 },
    };
    expect(of(asked, 'value', 'decided', 'figure', 'assessment')).to.deep.equal([
      104,
      { value: 90, period: 2021 },
      -10,
      'not-met',
    ]);
    // Where the target's period has no result, the next one decides.
    const late = { ...asked, series: asked.series?.slice(1) ?? [] };
    expect(of(late, 'decided', 'assessment')).to.deep.equal([null, 'met']);
  });

  it('baseline, result and target in one period: it is decided', () => {
    const asked: FulfilmentFields = {
      direction: 'decrease',
      baseline: { period: 2024, value: 40 },
      current: { period: 2024, value: 28 },
      target: { period: 2024, value: 30 },
    };
    expect(of(asked, 'assessment', 'unassessed')).to.deep.equal(['met', null]);
  });

  it('milestones are a plan without a baseline, too', () => {
    const asked: FulfilmentFields = {
      direction: 'increase',
      current: { period: 2025, value: 300 },
      milestones: [{ period: 2025, value: 500 }],
      target: { period: 2030, value: 1000 },
    };
    expect(of(asked, 'method', 'expected', 'figure', 'pace')).to.deep.equal(['on-path', 500, -200, 'behind']);
    const later = { ...asked, current: { period: 2026, value: 600 } };
    expect(of(later, 'expected', 'pace')).to.deep.equal([600, 'on-path']);
    const before = { ...asked, current: { period: 2024, value: 300 } };
    expect(of(before, 'method', 'assessment')).to.deep.equal(['threshold', 'not-met']);
  });

  it('one value to hold is a range by its tolerance', () => {
    const asked: FulfilmentFields = { direction: 'maintain', target: 20, tolerance: 1.5 };
    for (const [current, assessment] of [
      [18.4, 'not-met'],
      [18.5, 'met'],
      [20, 'met'],
      [21.5, 'met'],
      [21.6, 'not-met'],
    ] as const)
      expect(of({ ...asked, current }, 'assessment'), String(current)).to.deep.equal([assessment]);
  });

  it('a range is met inside it, whatever the direction', () => {
    for (const direction of ['increase', 'decrease', 'maintain', undefined] as const)
      for (const [current, assessment] of [
        [30, 'not-met'],
        [21, 'met'],
      ] as const) {
        const asked = { current, target: { min: 20, max: 23 }, ...(direction && { direction }) };
        expect(of(asked, 'assessment'), direction).to.deep.equal([assessment]);
      }
  });

  it('a way that begins beyond the target is none: the threshold decides', () => {
    for (const method of ['share-of-journey', 'on-path'] as const) {
      const asked: FulfilmentFields = {
        method,
        direction: 'increase',
        baseline: { value: 60, period: 2020 },
        current: { value: 58, period: 2023 },
        target: { value: 50, period: 2030 },
      };
      expect(of(asked, 'method', 'assessment'), method).to.deep.equal(['threshold', 'met']);
    }
  });

  it('a share of what is below 0 says nothing: the threshold decides', () => {
    for (const [current, target, assessment] of [
      [-400, -500, 'met'],
      [-500, -400, 'not-met'],
      [-1, 5, 'not-met'],
      [1, -5, 'met'],
    ] as const) {
      const asked: FulfilmentFields = { method: 'share-of-target', direction: 'increase', current, target };
      expect(of(asked, 'method', 'assessment'), `${current} of ${target}`).to.deep.equal([
        'threshold',
        assessment,
      ]);
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
    expect(fulfilmentOf(asked)).to.deep.equal(fulfilmentOf(population));
    // Not those before the baseline, which the comparison starts from, nor after the result, nor of another length.
    expect(breaksOf(asked)).to.deep.equal([2019]);
    const { baseline, ...without } = asked;
    expect(breaksOf(without)).to.deep.equal([]);
    expect(breaksOf({ baseline, current: { value: 1, period: 2015, breakBefore: true } })).to.deep.equal([
      2015,
    ]);
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
    expect(expected).to.equal(15000 + (700 * 3) / 5);
    expect(pace).to.equal('ahead');
  });

  it('within one per cent of the journey is on the path', () => {
    const at = (value: number): unknown =>
      fulfilmentOf({
        baseline: { value: 0, period: 2020 },
        current: { value, period: 2025 },
        target: { value: 100, period: 2030 },
      }).pace;
    expect([48.9, 49, 50, 51, 51.1].map(at)).to.deep.equal([
      'behind',
      'on-path',
      'on-path',
      'on-path',
      'ahead',
    ]);
  });

  it('lower is better: fewer than expected is ahead', () => {
    const asked: FulfilmentFields = {
      baseline: { value: 100, period: 2020 },
      current: { value: 40, period: 2025 },
      target: { value: 0, period: 2030 },
    };
    expect(of(asked, 'direction', 'expected', 'figure', 'pace')).to.deep.equal([
      'decrease',
      50,
      -10,
      'ahead',
    ]);
    expect(
      of(
        { current: 25, target: 20, direction: 'decrease', method: 'share-of-target' },
        'figure',
        'assessment',
      ),
    ).to.deep.equal([0.8, 'partly-met']);
  });
});

describe('for any figures', () => {
  const number = fc.integer({ min: -10_000, max: 10_000 });
  const year = fc.integer({ min: 1990, max: 2060 });
  const asked: fc.Arbitrary<FulfilmentFields> = fc.record(
    {
      baseline: fc.record({ value: number, period: year }),
      current: fc.record({ value: number, period: year }),
      target: fc.oneof(
        fc.record({ value: number, period: year }),
        fc.record({ min: number, period: year }),
        fc.record({ max: number, period: year }),
      ),
      milestones: fc.array(fc.record({ value: number, period: year }), { maxLength: 3 }),
      method: fc.constantFrom<Method>('share-of-target', 'share-of-journey', 'on-path', 'threshold'),
      direction: fc.constantFrom('increase' as const, 'decrease' as const),
      partlyFrom: fc.integer({ min: 1, max: 99 }),
    },
    { requiredKeys: ['current', 'target'] },
  );

  type Written = Exclude<FulfilmentFields['target'], number | undefined>;
  /** The same indicator with every value changed. */
  const changed = (
    given: FulfilmentFields,
    change: (value: number) => number,
    mirror: boolean,
  ): FulfilmentFields => {
    const each = (written: FulfilmentFields['target']): Written => {
      const { value, min, max, period } = written as Written;
      const [low, high] = mirror ? [max, min] : [min, max];
      return {
        ...(value !== undefined && { value: change(value) }),
        ...(low !== undefined && { min: change(low) }),
        ...(high !== undefined && { max: change(high) }),
        ...(period !== undefined && { period }),
      };
    };
    const opposite = { increase: 'decrease', decrease: 'increase', maintain: 'maintain' } as const;
    return {
      ...given,
      ...(given.baseline !== undefined && { baseline: each(given.baseline) }),
      current: each(given.current),
      target: each(given.target),
      milestones: (given.milestones ?? []).map(each),
      ...(given.direction && { direction: mirror ? opposite[given.direction] : given.direction }),
    };
  };
  const words = ({ method, pace, assessment, unassessed }: Fulfilment): unknown[] => [
    method,
    pace,
    assessment,
    unassessed,
  ];
  const close = (a: number | null, b: number | null): void => {
    if (a === null || b === null) expect(a).to.equal(b);
    else expect(a).to.be.closeTo(b, 1e-6 * Math.max(1, Math.abs(b)));
  };

  it('mirrored figures give the mirrored answer', () => {
    fc.assert(
      fc.property(asked, given => {
        // A share of the target is of what is above 0.
        fc.pre(given.method !== 'share-of-target');
        const plain = fulfilmentOf(given);
        const mirrored = fulfilmentOf(changed(given, value => -value, true));
        expect(words(mirrored)).to.deep.equal(words(plain));
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
        expect(words(scaled)).to.deep.equal(words(plain));
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
          expect(fulfilmentOf({ baseline: first, current: { value, period }, target: last }).pace).to.equal(
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
        expect([assessment, pace, unassessed].filter(word => word !== null)).to.have.length(1);
        for (const value of [figure, expected])
          if (value !== null) expect(Number.isFinite(value)).to.equal(true);
      }),
      { numRuns: 1000 },
    );
  });
});
