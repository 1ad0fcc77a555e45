/** The goal areas: the first level of the cascade. */
import { link } from './address.js';
import { goal } from './goal.js';
import { image } from './image.js';
import { judgements } from './judgement.js';
import { list, object, rule, text, type Infer } from './schema.js';

// Where there is no style sheet engine, as in a command, any text is taken for a colour.
const color = rule('color', value =>
  typeof CSS === 'undefined' || CSS.supports('color', value) ? value : undefined,
);

export const area = object(
  {
    title: text,
    description: text,
    href: link,
    color,
    icon: image,
    goals: list(goal),
    judgement: judgements,
  },
  ['title'],
);

export const goalAreaList = object(
  { title: text, intro: text, areas: list(area, 1), judgement: judgements },
  ['areas'],
);

export type Area = Infer<typeof area>;
export type GoalAreas = Infer<typeof goalAreaList>;
