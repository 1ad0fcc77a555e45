/** How many goals have come how far: counted already, or goals to count. */
import { goal } from './goal.js';
import { mapOf } from './map.js';
import { statesOf } from './scales.js';
import { between, list, object, oneOf, text, type Infer, type Reach } from './schema.js';

/** The names of counts: those of the scale's states, and as a judgement says that nothing is known of the outlook. */
const names = { ...statesOf, outlook: [...statesOf.outlook, 'not-assessed'] };

// Of another scale, by other counts, or with a goal less, it would be another summary.
const reach: Reach = (field, _, dropped) =>
  field === 'scale' || field === 'counts' || (field === 'goals' && dropped) ? 'object' : undefined;

export const summary = object(
  {
    title: text,
    scale: oneOf('assessment', 'outlook', 'trend', 'pace'),
    counts: mapOf(between(0, 1e9, true), { field: 'scale', usual: 'assessment', by: names }),
    goals: list(goal),
  },
  [],
  { reach },
);

export type Summary = Infer<typeof summary>;
