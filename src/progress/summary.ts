/** How many goals have come how far, as data: counting, and shares that add up. Pure, and knows no words and no page. */
import type { Assignment } from '../contract/goal.js';
import type { Scale } from '../contract/scales.js';
import { countedStates, type Summary, type SummaryScale } from '../contract/summary.js';
import type { ResolvedGoal } from '../data/resolve-goals.js';
import { stateOf } from './state.js';

/** What a summary shows. */
export interface SummaryResult {
  /** The scale that the goals are counted on; or `assignments`, where those are counted and not the goals. */
  readonly scale: SummaryScale;
  /** How many there are; `counts` adds up to it. */
  readonly total: number;
  /** How many goals are in each state of the scale, those that are in none of the known ones under `not-assessed` or `unknown`. */
  readonly counts: Readonly<Record<string, number>>;
  /** The same in whole per cent, which add up to 100; all 0 where there are no goals. */
  readonly shares: Readonly<Record<string, number>>;
  /** How many goals have a known state because somebody judged them so; `null` where the counts are given, and of assignments. */
  readonly judged: number | null;
  /** How many have one because it was calculated from their indicator's figures; `null` where the counts are given, and of assignments. */
  readonly computed: number | null;
  /** Whether the counts stand in the data, or the goals were counted. */
  readonly decidedBy: 'given' | 'counted';
}

/**
 * Counts as whole per cent that add up to 100, each the exact share rounded down or up: the method of the largest remainder
 * (Hamilton's). Every share is rounded down, and what is then left of the 100 goes, one each, to those that lost most:
 *
 *     share = ⌊100 · count / total⌋ + 1 where (100 · count) mod total is among the largest, else + 0
 *
 * Where two lost the same, the larger count comes first, and of equal counts the one that stands first.
 * See https://en.wikipedia.org/wiki/Quota_method and M. L. Balinski, H. P. Young: Fair Representation (1982).
 *
 * @param counts Whole numbers from 0.
 */
export const sharesOf = (counts: readonly number[]): number[] => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (!total) return counts.map(() => 0);
  // In whole numbers, so that nothing is lost to floating point.
  const lost = counts.map(count => (count * 100) % total);
  const shares = counts.map((count, index) => (count * 100 - (lost[index] ?? 0)) / total);
  const left = 100 - shares.reduce((sum, share) => sum + share, 0);
  const order = counts
    .map((count, index) => ({ count, index, lost: lost[index] ?? 0 }))
    .sort((a, b) => b.lost - a.lost || b.count - a.count || a.index - b.index);
  for (const { index } of order.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
};

/** The goals that have no goals of their own: a goal with sub-goals is counted as those. */
export const leavesOf = (goals: readonly ResolvedGoal[]): readonly ResolvedGoal[] =>
  goals.flatMap(goal => (goal.goals?.length ? leavesOf(goal.goals) : [goal]));

/** That nothing is known, on any scale: a judgement says of the outlook, too, that it is not assessed. */
const nothingKnown: readonly string[] = ['not-assessed', 'unknown'];

const resultFrom = (
  states: readonly string[],
  counted: (state: string) => number,
  rest: Pick<SummaryResult, 'scale' | 'judged' | 'computed' | 'decidedBy'>,
): SummaryResult => {
  const numbers = states.map(state =>
    nothingKnown.includes(state)
      ? nothingKnown.reduce((sum, each) => sum + counted(each), 0)
      : counted(state),
  );
  const shares = sharesOf(numbers);
  const byState = (values: readonly number[]): Readonly<Record<string, number>> =>
    Object.freeze(Object.fromEntries(states.map((state, index) => [state, values[index] ?? 0])));
  return Object.freeze({
    total: numbers.reduce((sum, count) => sum + count, 0),
    counts: byState(numbers),
    shares: byState(shares),
    ...rest,
  });
};

/**
 * The summary of counts that are given.
 *
 * @param scale The scale.
 * @param states Its states in order. Others in `counts` are passed over.
 * @param counts How many goals are in each.
 */
export const summaryOfCounts = (
  scale: SummaryResult['scale'],
  states: readonly string[],
  counts: Readonly<Record<string, number>>,
): SummaryResult =>
  resultFrom(states, state => (Object.hasOwn(counts, state) ? (counts[state] ?? 0) : 0), {
    scale,
    judged: null,
    computed: null,
    decidedBy: 'given',
  });

/**
 * Counts goals. A goal is counted by its own judgement, else by that of its only indicator, else by what that indicator's figures
 * come to; one that has none of these is counted as not known, and never left out.
 *
 * @param scale The scale.
 * @param states Its states in order, the last being that nothing is known.
 * @param goals The goals. Of one that has sub-goals these are counted.
 */
export const summaryOfGoals = (
  scale: Scale,
  states: readonly string[],
  goals: readonly ResolvedGoal[],
): SummaryResult => {
  const unknown = states.at(-1) ?? '';
  const found = leavesOf(goals).map(goal => stateOf(goal, scale) ?? { state: unknown, judged: false });
  const known = found.filter(({ state }) => !nothingKnown.includes(state));
  const judged = known.filter(each => each.judged).length;
  return resultFrom(states, state => found.filter(each => each.state === state).length, {
    scale,
    judged,
    computed: known.length - judged,
    decidedBy: 'counted',
  });
};

/** Every assignment of the goals and of their sub-goals, each once: one that stands under several goals has the same `id` there. */
export const assignmentsOf = (
  goals: readonly ResolvedGoal[],
  seen = new Set<string>(),
): readonly Assignment[] =>
  goals.flatMap(({ assignments = [], goals: inner = [] }) => [
    ...assignments.filter(({ id }) => id === undefined || (!seen.has(id) && !!seen.add(id))),
    ...assignmentsOf(inner, seen),
  ]);

/** Counts the assignments of goals. One without a state is counted as that, and never left out. */
const summaryOfAssignments = (goals: readonly ResolvedGoal[]): SummaryResult => {
  const all = assignmentsOf(goals);
  return resultFrom(
    countedStates.assignments,
    state => all.filter(each => (each.state ?? 'unknown') === state).length,
    { scale: 'assignments', judged: null, computed: null, decidedBy: 'counted' },
  );
};

/** What a summary comes to: its counts, else what is counted of its goals. */
export const summaryOf = ({
  scale = 'assessment',
  counts,
  goals = [],
}: Pick<Summary, 'scale' | 'counts'> & { readonly goals?: readonly ResolvedGoal[] }): SummaryResult =>
  counts
    ? summaryOfCounts(scale, countedStates[scale], counts)
    : scale === 'assignments'
      ? summaryOfAssignments(goals)
      : summaryOfGoals(scale, countedStates[scale], goals);
