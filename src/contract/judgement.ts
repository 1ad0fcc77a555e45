/** What a named body has decided about a goal: three separate scales, and what it decided before. */
import { date, endOfDate, isDate } from './date.js';
import { statesOf } from './scales.js';
import {
  either,
  list,
  object,
  oneOf,
  partial,
  text,
  vital,
  type Infer,
  type Reach,
  type Schema,
} from './schema.js';

const scales = {
  assessment: oneOf(...statesOf.assessment),
  outlook: oneOf('will-be-met', 'uncertain', 'will-not-be-met', 'not-assessed'),
  trend: oneOf(...statesOf.trend),
};

const fields = { ...scales, basis: oneOf('outturn', 'forecast'), date, by: text, reason: text };

// A forecast is not to be taken for an outturn; and where no state is left, nothing has been judged.
const reach: Reach = (field, left) =>
  field === 'basis'
    ? 'object'
    : !(field in scales)
      ? undefined
      : Object.keys(scales).some(scale => scale in left)
        ? 'verdict'
        : 'object';

export const judgement = object(fields, [], { reach });

export type Judgement = Infer<typeof judgement>;

// Of several, what was decided when is to be known.
const oneOfSeveral = object(fields, [], { reach: vital(...Object.keys(scales), 'basis', 'date') });

/** After all others. */
const latestDate = '9999-12-31';

/** In the place of one that is wrong, its day alone: an earlier one is not the latest because of that. */
const dayAlone = (given: unknown): Judgement => {
  const { date } = (given ?? {}) as { readonly date?: unknown };
  const day = JSON.stringify(date ?? '').replace(/^"\s*|\s*"$/g, '');
  return { ...(day && { date: isDate(day) ? day : latestDate }), [partial]: true };
};

const eachOfSeveral: Schema<Judgement> = {
  kind: 'lazy',
  of: given => (given === undefined ? judgement : oneOfSeveral),
};

/** One judgement, or all that there have been, in any order. */
export const judgements = either(judgement, list(eachOfSeveral, 0, Infinity, dayAlone));

export type Judgements = Infer<typeof judgements>;

/** When it was judged, to be compared as a text: a year or a month counts as its end, and no day as long ago. */
const dayOf = ({ date = '' }: Judgement): string => endOfDate(date);

/** The judgements, the latest first: by day, and of the same day, or of none, the one that stands last in the list. */
export const judgementsInOrder = (given: Judgements = []): readonly Judgement[] =>
  Array.isArray(given)
    ? [...(given as readonly Judgement[])]
        .reverse()
        .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0))
    : [given];

/** The judgement that counts. Where that one is wrong, none of its states is there. */
export const latestJudgement = (given: Judgements | undefined): Judgement | undefined =>
  judgementsInOrder(given)[0];

/** How far a fault in a field with judgements reaches: to every verdict, unless the judgement that counts is whole. */
export const reachOfJudgements = (left: Readonly<Record<string, unknown>>): 'verdict' | undefined => {
  const latest = latestJudgement(left['judgement'] as Judgements | undefined);
  return latest && !(partial in latest) ? undefined : 'verdict';
};
