/** How many goals have come how far: counted already, or goals to count. */
import { goal } from './goal.js';
import { map } from './map.js';
import { between, list, object, oneOf, text, type Infer } from './schema.js';

export const summary = object({
  title: text,
  scale: oneOf('assessment', 'outlook', 'trend', 'pace'),
  counts: map(between(0, 1e9, true)),
  goals: list(goal),
});

export type Summary = Infer<typeof summary>;
