/** A whole goals document: what a municipality publishes as `goals.json`. The parts are the elements' own. */
import { link } from './address.js';
import { date } from './date.js';
import { feedback } from './feedback.js';
import { area, goalAreaList } from './goal-area.js';
import { goalList } from './goal-list.js';
import { goal } from './goal.js';
import { indicator, method, partlyFrom } from './indicator.js';
import { map } from './map.js';
import { either, list, object, text, type Infer } from './schema.js';
import { summary } from './summary.js';
import { vision } from './vision.js';

export const goalsDocument = object({
  organization: object({ name: text, code: text, href: link }, ['name']),
  updated: date,
  method,
  partlyFrom,
  texts: map(text),
  vision,
  goalAreas: either(list(area, 1), goalAreaList),
  goals: either(list(goal), goalList),
  indicators: list(indicator),
  summary,
  feedback,
});

export type GoalsDocument = Infer<typeof goalsDocument>;
