/** What is counted: given counts, or goals with their indicators looked up. */
import { goal, type Goal } from '../../contract/goal.js';
import { latestJudgement } from '../../contract/judgement.js';
import type { Scale } from '../../contract/scales.js';
import { list, partial, type Marked, type Schema } from '../../contract/schema.js';
import { summary, summaryScale, type Summary, type SummaryScale } from '../../contract/summary.js';
import { areaGoals } from '../../data/area-goals.js';
import type { Finder } from '../../data/locate.js';
import type { Part, PartContext } from '../../data/part.js';
import { indicatorsOf } from '../../data/references.js';
import { resolveGoals, type ResolvedGoal } from '../../data/resolve-goals.js';
import { own } from '../../data/validate.js';

/** A summary as it may be written: a bare array of goals is one. */
export type WrittenSummary = Summary | readonly Goal[];

export type GoalSummaryData = Omit<Summary, 'goals'> & { readonly goals?: readonly ResolvedGoal[] };

/** `goals` is a name in a summary and in a document: a document has nothing that says what it is itself. */
const find: Finder = root => {
  if (Array.isArray(root)) return { part: { goals: root as unknown }, path: '' };
  const part = own(root, 'summary');
  if (part !== undefined) return { part, path: 'summary' };
  const has = (key: string): boolean => own(root, key) !== undefined;
  return (has('goals') || has('goalAreas')) && !['id', 'title', 'scale', 'counts'].some(has)
    ? { part: {}, path: '' }
    : undefined;
};

const goalsInList = list(goal);

/** Every goal of the document: its own, and those of its areas. Nothing, where it has no place for goals, or one has been left out. */
const allGoals = (context: PartContext): readonly ResolvedGoal[] | undefined => {
  const { document, lang } = context;
  const written = own(document, 'goals');
  if (written === undefined && own(document, 'goalAreas') === undefined) {
    context.report({ code: 'missing', path: at(context, 'goals'), expected: goalsInList });
    return undefined;
  }
  const [listed, path] = Array.isArray(written) ? [written, 'goals'] : [own(written, 'goals'), 'goals.goals'];
  const goals = written === undefined ? [] : context.check(goalsInList, listed, path);
  const indicators = indicatorsOf(context);
  const { groups, isWhole } = areaGoals(context, indicators);
  return goals && !goals[partial] && isWhole
    ? [...resolveGoals(goals, indicators, path, lang), ...groups.flatMap(group => group.goals)]
    : undefined;
};

const at = ({ path }: PartContext, key: string): string => `${path && `${path}.`}${key}`;

/** Whether each goal is as it was written, as far as counting goes: to count one that has lost its judgement as not judged would be wrong. */
const isCountable = (goals: readonly ResolvedGoal[], scale: Scale): boolean =>
  goals.every(({ judgement, goals: inner = [], ...goal }) => {
    const isJudged = !inner.length && scale !== 'pace' && latestJudgement(judgement)?.[scale] !== undefined;
    return (isJudged || !goal[partial]) && isCountable(inner, scale);
  });

/** Whether each assignment is there, and has the state that it was given. */
const hasAllAssignments = (goals: readonly ResolvedGoal[]): boolean =>
  goals.every(
    ({ assignments = [], goals: inner, [partial]: isPartial }) =>
      !(assignments as Marked)[partial] &&
      !assignments.some(each => each[partial]) &&
      // It may have lost a sub-goal.
      !(inner && isPartial) &&
      hasAllAssignments(inner ?? []),
  );

/** The summary on the scale that is asked for: the counts that it has, and what they are called, are of its own. */
const onScale = (value: GoalSummaryData, scale: SummaryScale): GoalSummaryData => {
  if (scale === (value.scale ?? 'assessment')) return value;
  const { counts, title, ...rest } = value;
  return { ...rest, ...(title && !counts && { title }), scale };
};

/**
 * What a summary shows of a document.
 *
 * @param asked The scale that the tag asks for; nothing: the summary's own.
 */
export const summaryPartOn = (asked: string | undefined): Part<GoalSummaryData> => ({
  find,
  schema: summary as Schema<GoalSummaryData>,
  resolve: (given, context) => {
    const wanted = asked?.trim() ? context.check(summaryScale, asked.trim(), 'scale') : given.scale;
    if (asked?.trim() && !wanted) return undefined;
    const value = onScale(given, wanted ?? 'assessment');
    const { scale = 'assessment', counts, goals: written } = value;
    if (counts) return value;
    const goals = written
      ? resolveGoals(written, indicatorsOf(context), at(context, 'goals'), context.lang)
      : allGoals(context);
    const isWhole = goals && (scale === 'assignments' ? hasAllAssignments(goals) : isCountable(goals, scale));
    return isWhole ? { ...value, goals } : undefined;
  },
});

export const summaryPart: Part<GoalSummaryData> = summaryPartOn(undefined);
