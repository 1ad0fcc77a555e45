/** A whole goals document: what a municipality publishes as `goals.json`. The parts are the elements' own. */
import { date } from './date.js';
import { feedback } from './feedback.js';
import { area, goalAreaList } from './goal-area.js';
import { goalList } from './goal-list.js';
import { goal } from './goal.js';
import { indicator, method, partlyFrom } from './indicator.js';
import { map } from './map.js';
import { organization } from './organization.js';
import { either, list, object, text, type Infer, type Reach } from './schema.js';
import { summary } from './summary.js';
import { versions } from './versions.js';
import { vision } from './vision.js';

/** By the wrong method nothing is judged. */
const reach: Reach = field => (field === 'method' || field === 'partlyFrom' ? 'verdict' : undefined);

export const goalsDocument = object(
  {
    organization,
    updated: date,
    versions,
    method,
    partlyFrom,
    texts: map(text),
    vision,
    goalAreas: either(list(area, 1), goalAreaList),
    goals: either(list(goal), goalList),
    indicators: list(indicator),
    summary,
    feedback,
  },
  [],
  { reach },
);

export type GoalsDocument = Infer<typeof goalsDocument>;
