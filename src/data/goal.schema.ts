/** Goals: a change goal with its owners, indicators, assignments and sub-goals. */
import { link } from './address.js';
import { direction, indicator, period, type Indicator } from './indicator.schema.js';
import { date } from './date.js';
import { judgement } from './judgement.schema.js';
import type { Indicators } from './references.js';
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
/** A goal whose references have been looked up. */
export type ResolvedGoal = Omit<Goal, 'indicators' | 'goals'> & {
  readonly indicators?: readonly Indicator[];
  readonly goals?: readonly ResolvedGoal[];
};
export type Assignment = Infer<typeof assignment>;

export const goal: Schema<Goal> = object(
  { ...fields, goals: lazy((): Schema<readonly Goal[]> => list(goal)) },
  ['title'],
);

/**
 * Completes goals: the indicators that they refer to by id are looked up, and each takes the language of its place along.
 *
 * @param path Where the list of goals stands.
 * @param lang The language that holds around it.
 */
export const resolveGoals = (
  goals: readonly Goal[],
  indicators: Indicators,
  path: string,
  lang: string | undefined,
): readonly ResolvedGoal[] =>
  goals.map(({ indicators: listed, goals: inner, ...rest }, index) => {
    const at = `${path}[${index}]`;
    const spoken = rest.lang ?? lang;
    return {
      ...rest,
      ...(listed && {
        indicators: listed
          .map((item, index) =>
            typeof item === 'string'
              ? indicators.named(item, `${at}.indicators[${index}]`)
              : indicators.complete(item, spoken),
          )
          .filter(item => item !== undefined),
      }),
      ...(inner && { goals: resolveGoals(inner, indicators, `${at}.goals`, spoken) }),
    };
  });
