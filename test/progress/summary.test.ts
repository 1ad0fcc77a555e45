/** Counting goals, and shares that add up: what must hold for any numbers and any goals. */
import { expect } from 'chai';
import fc from 'fast-check';
import { resultOf } from '../../src/progress/result.js';
import { sharesOf, summaryOfCounts, summaryOfGoals } from '../../src/progress/summary.js';
import { indicators } from '../fixtures/examples.js';
import type { ResolvedGoal } from '../../src/data/resolve-goals.js';
import { latestJudgement } from '../../src/contract/judgement.js';
import { statesOf, type Scale } from '../../src/contract/scales.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
const scales = Object.keys(statesOf) as Scale[];
const counts = fc.array(fc.oneof(fc.nat(40), fc.nat(1e9), fc.constant(0)), { minLength: 1, maxLength: 6 });

describe('shares', () => {
  it('are what they are where nothing is rounded', () => {
    expect(sharesOf([1, 3])).to.deep.equal([25, 75]);
    expect(sharesOf([12, 0, 0])).to.deep.equal([100, 0, 0]);
  });

  it('give what is left to those that lost most: Vårgårda’s 8, 3 and 19 of 30', () => {
    // 26.67, 10 and 63.33.
    expect(sharesOf([8, 3, 19])).to.deep.equal([27, 10, 63]);
    // 28.57, 14.29, 57.14: rounded each by itself they would be 29, 14 and 57.
    expect(sharesOf([2, 1, 4])).to.deep.equal([29, 14, 57]);
    // 16.67 five times and 16.65: rounded each by itself they would be 102.
    expect(sum(sharesOf([1, 1, 1, 1, 1, 1]))).to.equal(100);
  });

  it('give it to the larger where two lost the same, and of equal ones to the first', () => {
    expect(sharesOf([1, 1, 1])).to.deep.equal([34, 33, 33]);
    // 12.5 and 87.5.
    expect(sharesOf([1, 7])).to.deep.equal([12, 88]);
    expect(sharesOf([7, 1])).to.deep.equal([88, 12]);
  });

  it('are 0 where there is nothing', () => {
    expect(sharesOf([0, 0, 0])).to.deep.equal([0, 0, 0]);
  });

  it('add up to 100, each less than 1 from the exact share, whatever the numbers', () => {
    fc.assert(
      fc.property(counts, numbers => {
        const total = sum(numbers);
        const shares = sharesOf(numbers);
        expect(sum(shares)).to.equal(total ? 100 : 0);
        shares.forEach((share, index) => {
          expect(share).to.satisfy(Number.isInteger).and.to.be.at.least(0);
          const exact = total && ((numbers[index] ?? 0) * 100) / total;
          expect(Math.abs(share - exact)).to.be.below(1);
          if (!numbers[index]) expect(share).to.equal(0);
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
            if (a < b) expect(shares[i]).to.be.at.most(shares[j] ?? 0);
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
          expect(ascending(other)).to.deep.equal(ascending(one));
          for (const number of numbers)
            expect(ascending(other.filter((_, index) => shuffled[index] === number))).to.deep.equal(
              ascending(one.filter((_, index) => numbers[index] === number)),
            );
        },
      ),
    );
  });
});

describe('given counts', () => {
  it('are taken as they are, in the order of the scale, and what is no state of it is not among them', () => {
    expect(
      summaryOfCounts('assessment', statesOf.assessment, { 'not-met': 19, met: 8, 'partly-met': 3, x: 7 }),
    ).to.deep.equal({
      scale: 'assessment',
      total: 30,
      counts: { met: 8, 'partly-met': 3, 'not-met': 19, 'not-assessed': 0 },
      shares: { met: 27, 'partly-met': 10, 'not-met': 63, 'not-assessed': 0 },
      judged: null,
      computed: null,
      decidedBy: 'given',
    });
  });

  it('add up to the whole on every scale', () => {
    for (const scale of scales)
      fc.assert(
        fc.property(
          fc.record(Object.fromEntries(statesOf[scale].map(state => [state, fc.nat(1e9)]))),
          given => {
            const result = summaryOfCounts(scale, statesOf[scale], given);
            expect(sum(Object.values(result.counts))).to.equal(result.total);
            expect(sum(Object.values(result.shares))).to.equal(result.total ? 100 : 0);
            expect(Object.keys(result.counts)).to.deep.equal(statesOf[scale]);
          },
        ),
      );
  });
});

const judgement = fc.record(
  {
    assessment: fc.constantFrom(...statesOf.assessment),
    outlook: fc.constantFrom(
      'will-be-met' as const,
      'uncertain' as const,
      'will-not-be-met' as const,
      'not-assessed' as const,
    ),
    trend: fc.constantFrom(...statesOf.trend),
  },
  { requiredKeys: [] },
);
const indicator = fc.constantFrom(...Object.values(indicators));
const { goal } = fc.letrec<{ goal: ResolvedGoal }>(tie => ({
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
const recount = (goals: readonly ResolvedGoal[], scale: Scale): Map<string, number> => {
  const found = new Map<string, number>();
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
            expect(result.counts[state], `${scale} ${state}`).to.equal(again.get(state) ?? 0);
          expect(result.total).to.equal(sum([...again.values()]));
          expect(sum(Object.values(result.shares))).to.equal(result.total ? 100 : 0);
          const unknown = result.counts[statesOf[scale].at(-1) ?? ''] ?? 0;
          expect((result.judged ?? 0) + (result.computed ?? 0) + unknown).to.equal(result.total);
        }),
      );
  });

  it('go by their own judgement, else by their only indicator’s, else by its figures', () => {
    const of = (goal: Omit<ResolvedGoal, 'title'>): unknown => {
      const { counts, judged, computed } = summaryOfGoals('assessment', statesOf.assessment, [
        { title: 'x', ...goal },
      ]);
      return [Object.keys(counts).find(state => counts[state]), judged, computed];
    };
    const reached = { ...indicators.BeyondTarget, method: 'threshold' as const };
    const saidNot = { ...reached, judgement: { assessment: 'not-met' as const } };
    expect(of({ indicators: [reached] })).to.deep.equal(['met', 0, 1]);
    expect(of({ indicators: [saidNot] })).to.deep.equal(['not-met', 1, 0]);
    expect(of({ indicators: [saidNot], judgement: { assessment: 'partly-met' } })).to.deep.equal([
      'partly-met',
      1,
      0,
    ]);
    // Judged on another scale, it is not judged on this one.
    expect(of({ indicators: [reached], judgement: { trend: 'worsening' } })).to.deep.equal(['met', 0, 1]);
    // A body has said that it cannot be judged: then nothing is worked out behind its back.
    expect(of({ indicators: [reached], judgement: { assessment: 'not-assessed' } })).to.deep.equal([
      'not-assessed',
      0,
      0,
    ]);
    expect(of({ indicators: [reached, reached] })).to.deep.equal(['not-assessed', 0, 0]);
    expect(of({})).to.deep.equal(['not-assessed', 0, 0]);
  });
});
