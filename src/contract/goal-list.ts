/** Goals in a list, as they are written where they stand in no area. */
import { goal } from './goal.js';
import { judgements } from './judgement.js';
import { period } from './period.js';
import { list, object, text, type Infer } from './schema.js';

/** The goals of a list. */
export const goalsInList = list(goal);

export const goalList = object(
  { title: text, intro: text, period, goals: goalsInList, judgement: judgements },
  ['goals'],
);

export type Goals = Infer<typeof goalList>;
