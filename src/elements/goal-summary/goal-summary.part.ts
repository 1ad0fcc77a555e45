/** What is counted: given counts, or goals with their indicators looked up. */
import { goal, type Goal } from '../../contract/goal.js';
import { latestJudgement } from '../../contract/judgement.js';
import type { Scale } from '../../contract/scales.js';
import { list, partial, type Schema } from '../../contract/schema.js';
import { summary, type Summary } from '../../contract/summary.js';
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

export const summaryPart: Part<GoalSummaryData> = {
  find,
  schema: summary as Schema<GoalSummaryData>,
  resolve: (value, context) => {
    const { scale = 'assessment', counts, goals: written } = value;
    if (counts) return value;
    const goals = written
      ? resolveGoals(written, indicatorsOf(context), at(context, 'goals'), context.lang)
      : allGoals(context);
    return goals && isCountable(goals, scale) ? { ...value, goals } : undefined;
  },
};
