/** How many goals, or assignments, have come how far: counted already, or goals to count. */
import { goal } from './goal.js';
import { mapOf } from './map.js';
import { assignmentStates, statesOf } from './scales.js';
import { between, list, object, oneOf, text, type Infer, type Reach } from './schema.js';

/** What is counted: goals on one of their scales, or their assignments. */
export const summaryScale = oneOf('assessment', 'outlook', 'trend', 'pace', 'assignments');

/** The states that are counted, in order; the last says that nothing is known. */
export const countedStates = { ...statesOf, assignments: assignmentStates };

/** The names of counts: those states, and as a judgement says that nothing is known of the outlook. */
const names = { ...countedStates, outlook: [...statesOf.outlook, 'not-assessed'] };

// Of another scale, by other counts, or with a goal less, it would be another summary.
const reach: Reach = (field, _, dropped) =>
  field === 'scale' || field === 'counts' || (field === 'goals' && dropped) ? 'object' : undefined;

export const summary = object(
  {
    title: text,
    scale: summaryScale,
    counts: mapOf(between(0, 1e9, true), { field: 'scale', usual: 'assessment', by: names }),
    goals: list(goal),
  },
  [],
  { reach },
);

export type Summary = Infer<typeof summary>;
export type SummaryScale = Infer<typeof summaryScale>;
