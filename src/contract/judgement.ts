/** What a named body has decided about a goal: three separate scales. */
import { date } from './date.js';
import { statesOf } from './scales.js';
import { object, oneOf, text, type Infer, type Reach } from './schema.js';

const scales = {
  assessment: oneOf(...statesOf.assessment),
  outlook: oneOf('will-be-met', 'uncertain', 'will-not-be-met'),
  trend: oneOf(...statesOf.trend),
};

// A forecast is not to be taken for an outturn; and where no state is left, nothing has been judged.
const reach: Reach = (field, left) =>
  field === 'basis'
    ? 'object'
    : !(field in scales)
      ? undefined
      : Object.keys(scales).some(scale => scale in left)
        ? 'verdict'
        : 'object';

export const judgement = object(
  { ...scales, basis: oneOf('outturn', 'forecast'), date, by: text, reason: text },
  [],
  { reach },
);

export type Judgement = Infer<typeof judgement>;
