/** Goals: a change goal with its owners, indicators, assignments and sub-goals. */
import { link } from './address.js';
import { date } from './date.js';
import { direction, indicator } from './indicator.js';
import { judgement } from './judgement.js';
import { period } from './period.js';
import {
  between,
  either,
  lazy,
  list,
  object,
  oneOf,
  pattern,
  text,
  type Infer,
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
);

const fields = {
  title: text,
  description: text,
  kind: oneOf('outcome', 'process'),
  direction,
  owners: list(text),
  period,
  // A UN Sustainable Development Goal, or a target of one.
  sdgs: list(either(between(1, 17, true), pattern('SDG target', /^(1[0-7]|[1-9])(\.[\da-z]{1,2})?$/))),
  indicators: list(either(text, indicator)),
  assignments: list(assignment),
  judgement,
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
);
