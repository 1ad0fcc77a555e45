/** What a named body has decided about a goal: three separate scales. */
import { date } from './date.js';
import { statesOf } from './scales.js';
import { object, oneOf, text, type Infer } from './schema.js';

export const judgement = object({
  assessment: oneOf(...statesOf.assessment),
  outlook: oneOf('will-be-met', 'uncertain', 'will-not-be-met'),
  trend: oneOf(...statesOf.trend),
  basis: oneOf('outturn', 'forecast'),
  date,
  by: text,
  reason: text,
});

export type Judgement = Infer<typeof judgement>;
