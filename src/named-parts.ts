/** The parts of a document that have a name of their own in the published schema, in the reference and on the builder's form. */
import { goal } from './data/goal.schema.js';
import { image } from './data/image.schema.js';
import { indicator } from './data/indicator.schema.js';
import { judgement } from './data/judgement.schema.js';
import { link } from './data/link.schema.js';
import type { Schema } from './data/schema.js';
import { summary } from './data/summary.schema.js';
import { feedback } from './elements/feedback-prompt/feedback-prompt.schema.js';
import { area, goalAreaList } from './elements/goal-area-list/goal-area-list.schema.js';
import { goalList } from './elements/goal-list/goal-list.schema.js';
import { vision } from './elements/vision-banner/vision-banner.schema.js';

export const namedParts: ReadonlyMap<Schema, string> = new Map<Schema, string>([
  [vision, 'Vision'],
  [goalAreaList, 'GoalAreaList'],
  [area, 'Area'],
  [goalList, 'GoalList'],
  [goal, 'Goal'],
  [indicator, 'Indicator'],
  [summary, 'Summary'],
  [feedback, 'Feedback'],
  [judgement, 'Judgement'],
  [image, 'Image'],
  [link, 'Link'],
]);
