/** A whole goals document: what a municipality publishes as `goals.json`. The parts are the elements' own. */
import { link } from './data/address.js';
import { goal } from './data/goal.schema.js';
import { indicator, method, partlyFrom } from './data/indicator.schema.js';
import { map } from './data/map.js';
import { date } from './data/date.js';
import { either, list, object, text, type Infer } from './data/schema.js';
import { summary } from './data/summary.schema.js';
import { feedback } from './elements/feedback-prompt/feedback-prompt.schema.js';
import { area, goalAreaList } from './elements/goal-area-list/goal-area-list.schema.js';
import { goalList } from './elements/goal-list/goal-list.schema.js';
import { vision } from './elements/vision-banner/vision-banner.schema.js';

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
