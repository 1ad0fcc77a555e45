/** What is counted: given counts, or goals with their indicators looked up. */
import { goal, type Goal } from '../../contract/goal.js';
import { statesOf, type Scale } from '../../contract/scales.js';
import { between, list, type Schema } from '../../contract/schema.js';
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

/** The counts of a scale's states. What else stands there is told, with the names that may. */
const countsOn = (scale: Scale): Schema<Readonly<Record<string, number>>> => ({
  kind: 'object',
  fields: Object.fromEntries(statesOf[scale].map(state => [state, between(0, 1e9, true)])),
  required: [],
});

/** Every goal of the document: its own, and those of its areas. Nothing, where it has no place for goals. */
const allGoals = (context: PartContext): readonly ResolvedGoal[] | undefined => {
  const { document, lang } = context;
  const written = own(document, 'goals');
  if (written === undefined && own(document, 'goalAreas') === undefined) return undefined;
  const [listed, path] = Array.isArray(written) ? [written, 'goals'] : [own(written, 'goals'), 'goals.goals'];
  const goals = listed === undefined ? [] : (context.check(list(goal), listed, path) ?? []);
  const indicators = indicatorsOf(context);
  return [
    ...resolveGoals(goals, indicators, path, lang),
    ...areaGoals(context, indicators).flatMap(group => group.goals),
  ];
};

export const summaryPart: Part<GoalSummaryData> = {
  find,
  schema: summary as Schema<GoalSummaryData>,
  resolve: (value, context) => {
    const { scale = 'assessment', counts: given, goals: written } = value;
    const at = (key: string): string => `${context.path && `${context.path}.`}${key}`;
    if (given) {
      const expected = countsOn(scale);
      const counts = context.check(expected, given, at('counts'));
      if (counts && (Object.keys(counts).length || !Object.keys(given).length)) return { ...value, counts };
      // None of it is of the scale: to say that there are no goals would be wrong.
      context.report({ code: 'missing', path: at('counts'), expected });
      return undefined;
    }
    const goals = written
      ? resolveGoals(written, indicatorsOf(context), at('goals'), context.lang)
      : allGoals(context);
    if (goals) return { ...value, goals };
    context.report({ code: 'missing', path: at('counts'), expected: countsOn(scale) });
    return undefined;
  },
};
