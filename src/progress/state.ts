/** The state of a goal on a scale, from what has been judged or can be calculated. */
import { latestJudgement, type Judgements } from '../contract/judgement.js';
import type { Scale } from '../contract/scales.js';
import { partial } from '../contract/schema.js';
import type { ResolvedGoal } from '../data/resolve-goals.js';
import { resultOf } from './result.js';

/**
 * The state of a goal: by its own judgement, else by that of its only indicator, else by what that indicator's figures come to.
 *
 * @returns The state, and whether somebody judged it so or it was calculated; nothing, where neither was done.
 */
export const stateOf = (
  { judgement, indicators = [], [partial]: isPartial }: ResolvedGoal,
  scale: Scale,
): { readonly state: string; readonly judged: boolean } | undefined => {
  const said = (by: Judgements | undefined): string | undefined =>
    scale === 'pace' ? undefined : latestJudgement(by)?.[scale];
  // Of a goal that has lost something nobody knows whether that decided.
  const [indicator] = indicators.length === 1 && !isPartial ? indicators : [];
  const judged = said(judgement) ?? said(indicator?.judgement);
  if (judged !== undefined) return { state: judged, judged: true };
  const worked = indicator && (scale === 'assessment' || scale === 'pace') && resultOf(indicator)[scale];
  return worked ? { state: worked, judged: false } : undefined;
};
