/** The goal areas: the first level of the cascade. */
import { link } from '../../data/address.js';
import { goal, resolveGoals, type Goal, type ResolvedGoal } from '../../data/goal.schema.js';
import { image } from '../../data/image.schema.js';
import { judgement } from '../../data/judgement.schema.js';
import { under } from '../../data/locate.js';
import type { Part } from '../../data/part.js';
import { indicatorsOf } from '../../data/references.js';
import { list, object, rule, text, type Infer } from '../../data/schema.js';

// Where there is no style sheet engine, as in a command, any text is taken for a colour.
const color = rule('color', value =>
  typeof CSS === 'undefined' || CSS.supports('color', value) ? value : undefined,
);

export const area = object(
  { title: text, description: text, href: link, color, icon: image, goals: list(goal), judgement },
  ['title'],
);

export const goalAreaList = object({ title: text, intro: text, areas: list(area, 1), judgement }, ['areas']);

type Area = Infer<typeof area>;
/** A list as it may be written: a bare array of areas is one. */
export type WrittenGoalAreaList = Infer<typeof goalAreaList> | readonly Area[];
export type ResolvedArea = Omit<Area, 'goals'> & { readonly goals?: readonly (Goal | ResolvedGoal)[] };
export type GoalAreaListData = Omit<Infer<typeof goalAreaList>, 'areas'> & {
  readonly areas: readonly ResolvedArea[];
};

export const goalAreasPart: Part<GoalAreaListData> = {
  find: under('goalAreas'),
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
