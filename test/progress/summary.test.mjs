/** Counting goals, and shares that add up: what must hold for any numbers and any goals. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../support/fast-check.mjs';
import { resultOf } from '../../.build/progress/result.js';
import { sharesOf, summaryOfCounts, summaryOfGoals } from '../../.build/progress/summary.js';
import { fixture } from '../support/fixtures.mjs';
import { latestJudgement } from '../../.build/contract/judgement.js';
import { statesOf } from '../../.build/contract/scales.js';

const { indicators } = await fixture('examples');

const sum = numbers => numbers.reduce((total, number) => total + number, 0);
const ascending = numbers => [...numbers].sort((a, b) => a - b);
const scales = Object.keys(statesOf);
const counts = fc.array(fc.oneof(fc.nat(40), fc.nat(1e9), fc.constant(0)), { minLength: 1, maxLength: 6 });

describe('shares', () => {
  it('are what they are where nothing is rounded', () => {
    assert.deepEqual(sharesOf([1, 3]), [25, 75]);
    assert.deepEqual(sharesOf([12, 0, 0]), [100, 0, 0]);
  });

  it('give what is left to those that lost most: Vårgårda’s 8, 3 and 19 of 30', () => {
    // 26.67, 10 and 63.33.
    assert.deepEqual(sharesOf([8, 3, 19]), [27, 10, 63]);
    // 28.57, 14.29, 57.14: rounded each by itself they would be 29, 14 and 57.
    assert.deepEqual(sharesOf([2, 1, 4]), [29, 14, 57]);
    // 16.67 five times and 16.65: rounded each by itself they would be 102.
    assert.equal(sum(sharesOf([1, 1, 1, 1, 1, 1])), 100);
  });

  it('give it to the larger where two lost the same, and of equal ones to the first', () => {
    assert.deepEqual(sharesOf([1, 1, 1]), [34, 33, 33]);
    // 12.5 and 87.5.
    assert.deepEqual(sharesOf([1, 7]), [12, 88]);
    assert.deepEqual(sharesOf([7, 1]), [88, 12]);
  });

  it('are 0 where there is nothing', () => {
    assert.deepEqual(sharesOf([0, 0, 0]), [0, 0, 0]);
  });

  it('add up to 100, each less than 1 from the exact share, whatever the numbers', () => {
    fc.assert(
      fc.property(counts, numbers => {
        const total = sum(numbers);
        const shares = sharesOf(numbers);
        assert.equal(sum(shares), total ? 100 : 0);
        shares.forEach((share, index) => {
          assert.ok(Number.isInteger(share) && share >= 0);
          const exact = total && ((numbers[index] ?? 0) * 100) / total;
          assert.ok(Math.abs(share - exact) < 1);
          if (!numbers[index]) assert.equal(share, 0);
        });
      }),
    );
  });

  it('never give a smaller number the larger share', () => {
    fc.assert(
      fc.property(counts, numbers => {
        const shares = sharesOf(numbers);
        numbers.forEach((a, i) => {
          numbers.forEach((b, j) => {
            if (a < b) assert.ok(shares[i] <= shares[j]);
          });
        });
      }),
    );
  });

  it('do not depend on the order, but among equals', () => {
    fc.assert(
      fc.property(
        counts.chain(numbers =>
          fc.tuple(
            fc.constant(numbers),
            fc.shuffledSubarray(numbers, { minLength: numbers.length, maxLength: numbers.length }),
          ),
        ),
        ([numbers, shuffled]) => {
          const [one, other] = [sharesOf(numbers), sharesOf(shuffled)];
          assert.deepEqual(ascending(other), ascending(one));
          for (const number of numbers)
            assert.deepEqual(
              ascending(other.filter((_, index) => shuffled[index] === number)),
              ascending(one.filter((_, index) => numbers[index] === number)),
            );
        },
      ),
    );
  });
});

describe('given counts', () => {
  it('are taken as they are, in the order of the scale, and what is no state of it is not among them', () => {
    assert.deepEqual(
      summaryOfCounts('assessment', statesOf.assessment, { 'not-met': 19, met: 8, 'partly-met': 3, x: 7 }),
      {
        scale: 'assessment',
        total: 30,
        counts: { met: 8, 'partly-met': 3, 'not-met': 19, 'not-assessed': 0 },
        shares: { met: 27, 'partly-met': 10, 'not-met': 63, 'not-assessed': 0 },
        judged: null,
        computed: null,
        decidedBy: 'given',
      },
    );
  });

  it('add up to the whole on every scale', () => {
    for (const scale of scales)
      fc.assert(
        fc.property(
          fc.record(Object.fromEntries(statesOf[scale].map(state => [state, fc.nat(1e9)]))),
          given => {
            const result = summaryOfCounts(scale, statesOf[scale], given);
            assert.equal(sum(Object.values(result.counts)), result.total);
            assert.equal(sum(Object.values(result.shares)), result.total ? 100 : 0);
            assert.deepEqual(Object.keys(result.counts), statesOf[scale]);
          },
        ),
      );
  });
});

const judgement = fc.record(
  {
    assessment: fc.constantFrom(...statesOf.assessment),
    outlook: fc.constantFrom('will-be-met', 'uncertain', 'will-not-be-met', 'not-assessed'),
    trend: fc.constantFrom(...statesOf.trend),
  },
  { requiredKeys: [] },
);
const indicator = fc.constantFrom(...Object.values(indicators));
const { goal } = fc.letrec(tie => ({
  goal: fc.record(
    {
      title: fc.constant('Mål'),
      judgement,
      indicators: fc.array(indicator, { maxLength: 2 }),
      goals: fc.array(tie('goal'), { maxLength: 3, size: 'small' }),
    },
    { requiredKeys: ['title'] },
  ),
}));

/** The same count in another way: one goal at a time, from a list of those that wait. */
const recount = (goals, scale) => {
  const found = new Map();
  const waiting = [...goals];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.goals && next.goals.length > 0) {
      waiting.push(...next.goals);
      continue;
    }
    const only = next.indicators?.length === 1 ? next.indicators[0] : undefined;
    const worked = only && resultOf(only);
    const state =
      scale === 'pace'
        ? worked?.pace
        : scale === 'assessment'
          ? (latestJudgement(next.judgement)?.assessment ?? worked?.assessment)
          : (latestJudgement(next.judgement)?.[scale] ?? latestJudgement(only?.judgement)?.[scale]);
    const none = scale === 'assessment' ? 'not-assessed' : 'unknown';
    const key = state == null || state === 'not-assessed' ? none : state;
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
};

describe('counted goals', () => {
  it('are as many in each state as a recount finds, and none is dropped', () => {
    for (const scale of scales)
      fc.assert(
        fc.property(fc.array(goal, { maxLength: 12 }), goals => {
          const result = summaryOfGoals(scale, statesOf[scale], goals);
          const again = recount(goals, scale);
          for (const state of statesOf[scale])
            assert.equal(result.counts[state], again.get(state) ?? 0, `${scale} ${state}`);
          assert.equal(result.total, sum([...again.values()]));
          assert.equal(sum(Object.values(result.shares)), result.total ? 100 : 0);
          const unknown = result.counts[statesOf[scale].at(-1) ?? ''] ?? 0;
          assert.equal((result.judged ?? 0) + (result.computed ?? 0) + unknown, result.total);
        }),
      );
  });

  it('go by their own judgement, else by their only indicator’s, else by its figures', () => {
    const of = goal => {
      const { counts, judged, computed } = summaryOfGoals('assessment', statesOf.assessment, [
        { title: 'x', ...goal },
      ]);
      return [Object.keys(counts).find(state => counts[state]), judged, computed];
    };
    const reached = { ...indicators.BeyondTarget, method: 'threshold' };
    const saidNot = { ...reached, judgement: { assessment: 'not-met' } };
    assert.deepEqual(of({ indicators: [reached] }), ['met', 0, 1]);
    assert.deepEqual(of({ indicators: [saidNot] }), ['not-met', 1, 0]);
    assert.deepEqual(of({ indicators: [saidNot], judgement: { assessment: 'partly-met' } }), [
      'partly-met',
      1,
      0,
    ]);
    // Judged on another scale, it is not judged on this one.
    assert.deepEqual(of({ indicators: [reached], judgement: { trend: 'worsening' } }), ['met', 0, 1]);
    // A body has said that it cannot be judged: then nothing is worked out behind its back.
    assert.deepEqual(of({ indicators: [reached], judgement: { assessment: 'not-assessed' } }), [
      'not-assessed',
      0,
      0,
    ]);
    assert.deepEqual(of({ indicators: [reached, reached] }), ['not-assessed', 0, 0]);
    assert.deepEqual(of({}), ['not-assessed', 0, 0]);
  });
});
