/** What the list shows of a document: its goal areas, with the indicators of their goals looked up. */
import { goalAreaList, type Area, type GoalAreas } from '../../contract/goal-area.js';
import type { Goal } from '../../contract/goal.js';
import { byKey } from '../../data/locate.js';
import type { Part } from '../../data/part.js';
import { indicatorsOf } from '../../data/references.js';
import { resolveGoals, type ResolvedGoal } from '../../data/resolve-goals.js';

/** A list as it may be written: a bare array of areas is one. */
export type WrittenGoalAreaList = GoalAreas | readonly Area[];
export type ResolvedArea = Omit<Area, 'goals'> & { readonly goals?: readonly (Goal | ResolvedGoal)[] };
export type GoalAreaListData = Omit<GoalAreas, 'areas'> & {
  readonly areas: readonly ResolvedArea[];
};

export const goalAreasPart: Part<GoalAreaListData> = {
  find: byKey('goalAreas'),
  // A bare array is taken as the list.
  narrow: located =>
    Array.isArray(located.part) ? { ...located, part: { areas: located.part as unknown } } : located,
  schema: goalAreaList,
  resolve: (value, around) => {
    const indicators = indicatorsOf(around);
    return {
      ...value,
      areas: value.areas.map((area, index) => ({
        ...area,
        ...(area.goals && {
          goals: resolveGoals(
            area.goals as Goal[],
            indicators,
            `${around.path && `${around.path}.`}areas[${index}].goals`,
            area.lang ?? around.lang,
          ),
        }),
      })),
    };
  },
};
