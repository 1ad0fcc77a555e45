/** The state of a goal on a scale, from what has been judged or can be calculated. */
import type { Judgement } from '../contract/judgement.js';
import type { Scale } from '../contract/scales.js';
import type { ResolvedGoal } from '../data/resolve-goals.js';
import { resultOf } from './result.js';

/**
 * The state of a goal: by its own judgement, else by that of its only indicator, else by what that indicator's figures come to.
 *
 * @returns The state, and whether somebody judged it so or it was calculated; nothing, where neither was done.
 */
export const stateOf = (
  { judgement, indicators = [] }: ResolvedGoal,
  scale: Scale,
): { readonly state: string; readonly judged: boolean } | undefined => {
  const said = (by: Judgement | undefined): string | undefined =>
    scale === 'pace' ? undefined : by?.[scale];
  const [indicator] = indicators.length === 1 ? indicators : [];
  const judged = said(judgement) ?? said(indicator?.judgement);
  if (judged !== undefined) return { state: judged, judged: true };
  const worked = indicator && (scale === 'assessment' || scale === 'pace') && resultOf(indicator)[scale];
  return worked ? { state: worked, judged: false } : undefined;
};
