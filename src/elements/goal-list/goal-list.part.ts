/** What the list shows of a document: its goals, those by themselves and those under their areas. */
import { goalList, goalsInList, type Goals } from '../../contract/goal-list.js';
import type { Goal } from '../../contract/goal.js';
import type { Schema } from '../../contract/schema.js';
import { areaGoals, type GoalGroup } from '../../data/area-goals.js';
import type { Finder } from '../../data/locate.js';
import type { Part } from '../../data/part.js';
import { indicatorsOf } from '../../data/references.js';
import { resolveGoals, type ResolvedGoal } from '../../data/resolve-goals.js';
import { maxItems, own } from '../../data/validate.js';
import { limitRows, countRows } from './limit-rows.js';

/** A list as it may be written: a bare array of goals is one. */
export type WrittenGoalList = Goals | readonly Goal[];

export type GoalListData = Omit<Goals, 'goals'> & {
  readonly goals: readonly ResolvedGoal[];
  /** From a whole document: the goals of each area. */
  readonly groups?: readonly GoalGroup[];
};

/** What a document has, and a list has not. */
const inDocument = [
  'goalAreas',
  'organization',
  'updated',
  'versions',
  'vision',
  'indicators',
  'summary',
  'feedback',
];

/** `goals` is a name in a list and in a document: what else stands there tells which of them this is. */
const find: Finder = root => {
  if (Array.isArray(root)) return { part: { goals: root as unknown }, path: '' };
  const goals = own(root, 'goals');
  if (Array.isArray(goals) && !inDocument.some(key => own(root, key) !== undefined)) return undefined;
  if (goals === undefined && own(root, 'goalAreas') === undefined) return undefined;
  return Array.isArray(goals) || goals === undefined
    ? { part: { goals: goals ?? [] }, path: '' }
    : { part: goals, path: 'goals' };
};

export const goalsPart: Part<GoalListData> = {
  find,
  schema: goalList as Schema<GoalListData>,
  resolve: (value, context) => {
    const indicators = indicatorsOf(context);
    const { groups } = areaGoals(context, indicators);
    if (!value.goals.length && !groups.length) {
      context.report({ code: 'missing', path: 'goals', expected: goalsInList });
      return undefined;
    }
    const path = `${context.path && `${context.path}.`}goals`;
    const total = countRows([...value.goals, ...groups]) - groups.length;
    if (total > maxItems) context.report({ code: 'too-long', path, found: total, hint: true });
    const room = { left: maxItems };
    return {
      ...value,
      goals: limitRows(resolveGoals(value.goals, indicators, path, context.lang), room),
      groups: groups
        .map(group => ({ ...group, goals: limitRows(group.goals, room) }))
        .filter(group => group.goals.length),
    };
  },
};
