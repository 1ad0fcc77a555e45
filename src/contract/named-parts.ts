/** The parts of a document that have a name of their own in the published schema, in the reference and on the builder's form. */
import { feedback } from './feedback.js';
import { area, goalAreaList } from './goal-area.js';
import { goalList } from './goal-list.js';
import { goal } from './goal.js';
import { image } from './image.js';
import { comparison, indicator } from './indicator.js';
import { judgement } from './judgement.js';
import { link } from './link.js';
import type { Schema } from './schema.js';
import { summary } from './summary.js';
import { vision } from './vision.js';

export const namedParts: ReadonlyMap<Schema, string> = new Map<Schema, string>([
  [vision, 'Vision'],
  [goalAreaList, 'GoalAreaList'],
  [area, 'Area'],
  [goalList, 'GoalList'],
  [goal, 'Goal'],
  [indicator, 'Indicator'],
  [comparison, 'Comparison'],
  [summary, 'Summary'],
  [feedback, 'Feedback'],
  [judgement, 'Judgement'],
  [image, 'Image'],
  [link, 'Link'],
]);
