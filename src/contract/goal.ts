/** Goals: a change goal with its owners, indicators, assignments and sub-goals. */
import { link } from './address.js';
import { date } from './date.js';
import { direction, indicator } from './indicator.js';
import { judgements, reachOfJudgements } from './judgement.js';
import { period } from './period.js';
import {
  between,
  either,
  lazy,
  list,
  object,
  oneOf,
  rule,
  text,
  type Infer,
  type Reach,
  type Schema,
} from './schema.js';

const assignment = object(
  {
    title: text,
    description: text,
    owner: text,
    state: oneOf('not-started', 'started', 'done', 'delayed', 'cancelled'),
    due: date,
    href: link,
  },
  ['title'],
  // To count one that has lost its state as one without would be wrong.
  { reach: field => (field === 'state' ? 'verdict' : undefined) },
);

const sdgTarget = rule(
  'SDG target',
  text => /^\s*((?:1[0-7]|[1-9])(?:\.[\da-z]{1,2})?)\s*$/.exec(text.toLowerCase())?.[1],
);

/** A goal that has lost a judgement or a measure stands, and is not judged by what is left. */
const reach: Reach = (field, left, dropped) =>
  field === 'judgement'
    ? reachOfJudgements(left)
    : field === 'indicators' || (field === 'goals' && dropped)
      ? 'verdict'
      : undefined;

const fields = {
  title: text,
  description: text,
  kind: oneOf('outcome', 'process'),
  direction,
  owners: list(text),
  period,
  // A UN Sustainable Development Goal, or a target of one.
  sdgs: list(either(sdgTarget, between(1, 17, true))),
  indicators: list(either(text, indicator)),
  assignments: list(assignment),
  judgement: judgements,
  href: link,
};

interface SubGoals {
  readonly goals?: readonly Goal[];
}

/** A goal as it is written: its indicators may be ids. */
export type Goal = Infer<ReturnType<typeof object<typeof fields, ['title']>>> & SubGoals;
export type Assignment = Infer<typeof assignment>;

export const goal: Schema<Goal> = object(
  { ...fields, goals: lazy((): Schema<readonly Goal[]> => list(goal)) },
  ['title'],
  { reach },
);
