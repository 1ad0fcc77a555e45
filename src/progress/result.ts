/** What an indicator comes to, as data: for pages, journalists and tests that check the figures that are shown. */
import type { Direction, Method } from '../contract/indicator.js';
import { latestJudgement, type Judgement, type Judgements } from '../contract/judgement.js';
import type { Pace } from '../contract/scales.js';
import { unitName, type Unit } from '../contract/unit.js';
import { fulfilmentOf, type FulfilmentFields, type Unassessed } from './fulfilment.js';

/**
 * The figures of an indicator and what is made of them. What is unknown is `null`; shares are fractions (0.975), numbers are not rounded.
 */
export interface ProgressResult {
  readonly value: number | null;
  /** The result's period. */
  readonly period: string | number | null;
  /** The unit, in the form that stands by itself. */
  readonly unit: string | null;
  readonly direction: Direction | null;
  readonly baseline: number | null;
  /** The target; of a range with one end that end, with two none. */
  readonly target: number | null;
  /** The method that was used. */
  readonly method: Method | null;
  /** The method's figure: a share as a fraction, or a difference in the unit (`fulfilment.ts`). */
  readonly figure: number | null;
  /** What was expected at the result's period. */
  readonly expected: number | null;
  readonly pace: Pace | null;
  /** Whether the target is met: a named body's judgement, else what was calculated. */
  readonly assessment: NonNullable<Judgement['assessment']> | null;
  /** Why nothing is calculated, where nothing is. */
  readonly unassessed: Unassessed | null;
  /** Who says so: a named body, the method, or nobody. */
  readonly decidedBy: 'computed' | 'judgement' | null;
}

/**
 * The result of an indicator. A judgement with an assessment wins over what is calculated.
 *
 * @param indicator Its figures, unit, method and judgement.
 * @param fulfilment What is calculated of them, where that is known already.
 */
export const resultOf = (
  indicator: FulfilmentFields & { readonly unit?: Unit; readonly judgement?: Judgements },
  fulfilment = fulfilmentOf(indicator),
): ProgressResult => {
  const { pace, assessment } = fulfilment;
  const judged = latestJudgement(indicator.judgement)?.assessment;
  const computed = assessment ?? pace;
  return Object.freeze({
    ...fulfilment,
    unit: unitName(indicator.unit) ?? null,
    assessment: judged ?? assessment,
    decidedBy: judged ? 'judgement' : computed && 'computed',
  });
};
