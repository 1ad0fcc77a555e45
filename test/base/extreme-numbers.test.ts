/** The largest and the smallest numbers that JSON can say: what is worked out of them is a number, or nothing is said; nothing is thrown. */
import { expect } from 'chai';
import fc from '../support/fast-check.mjs';
import '../../src/define.js';
import { axisOf } from '../../src/elements/peer-comparison/axis.js';
import { standingOf } from '../../src/progress/comparison.js';
import { figuresOf } from '../../src/progress/figures.js';
import { fulfilmentOf } from '../../src/progress/fulfilment.js';
import { allowConsole } from '../support/console.js';
import { rendered, shown, tag, textOf, until } from '../support/fixture.js';
import { shareOf } from '../support/share.js';

const largest = Number.MAX_VALUE;
const smallest = Number.MIN_VALUE;

/** Numbers of all sizes, the ends among them. */
const anyNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(largest, -largest, largest / 2, -largest / 2, smallest, -smallest, 0),
);

/** An indicator with all that figures are worked out of. */
const anyIndicator = fc
  .record({
    baseline: anyNumber,
    current: anyNumber,
    target: anyNumber,
    milestone: anyNumber,
    others: fc.array(anyNumber, { minLength: 1, maxLength: 4 }),
    direction: fc.constantFrom('increase' as const, 'decrease' as const),
    method: fc.constantFrom('share-of-target', 'share-of-journey', 'on-path', 'threshold', undefined),
  })
  .map(({ baseline, current, target, milestone, others, direction, method }) => ({
    title: 'Invånare',
    direction,
    ...(method && { method }),
    baseline: { value: baseline, period: 2018 },
    current: { value: current, period: 2023 },
    milestones: [{ value: milestone, period: 2025 }],
    target: { value: target, period: 2030 },
    comparisons: others.map((value, index) => ({
      title: `Kommun ${index}`,
      kind: 'municipality' as const,
      current: { value, period: 2023 },
    })),
  }));

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number' ? [value] : Object.values(value ?? {}).flatMap(numbersIn);

describe('numbers of any size', () => {
  it('give figures that are numbers', () => {
    fc.assert(
      fc.property(anyIndicator, indicator => {
        const { near, expected, decimals, planDecimals } = figuresOf(indicator);
        for (const figure of [near, expected ?? 0, decimals, planDecimals])
          expect(Number.isFinite(figure), `${figure} of ${JSON.stringify(indicator)}`).to.equal(true);
        const { assessment, pace, expected: planned } = fulfilmentOf(indicator);
        expect(assessment ?? pace).not.to.equal(undefined);
        expect(Number.isFinite(planned ?? 0)).to.equal(true);
      }),
    );
  });

  it('stand on an axis whose ends are numbers', () => {
    fc.assert(
      fc.property(anyIndicator, indicator => {
        const standing = standingOf(indicator);
        const { at, ...axis } = axisOf(standing);
        const places = standing.peers.map(({ value = 0 }) => at(value));
        expect(
          [...numbersIn(axis), ...places].every(Number.isFinite),
          JSON.stringify([axis, places]),
        ).to.equal(true);
      }),
    );
  });

  for (const name of ['civic-progress-gauge', 'civic-trend-chart', 'civic-peer-comparison'])
    it(`are shown by ${name}`, async () => {
      // Drawn at random, the direction may be another than that of the figures.
      allowConsole(/data → direction: /);
      for (const indicator of shareOf(fc.sample(anyIndicator, { numRuns: 40, seed: 1 }))) {
        const element = await shown(tag(name, indicator));
        const base = await until(() => rendered(element), JSON.stringify(indicator));
        expect(textOf(base), JSON.stringify(indicator)).not.to.match(/NaN|undefined|Infinity/);
        element.remove();
      }
    });
});
