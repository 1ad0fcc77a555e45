/** Goals: a change goal with its owners, indicators, assignments and sub-goals. */
import { link } from './address.js';
import { own } from './check.js';
import { direction, indicator, period, type Indicator } from './indicator.schema.js';
import { judgement } from './judgement.schema.js';
import type { Surroundings } from './part.js';
import {
  between,
  date,
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

/** Looks up the indicators that goals refer to by id, among the shared ones of the same document. */
export const resolveGoals = (goals: readonly Goal[], around: Surroundings): readonly ResolvedGoal[] => {
  const shared = new Map<unknown, unknown>();
  const listed = own(around.document, 'indicators');
  if (Array.isArray(listed)) for (const item of listed as unknown[]) shared.set(own(item, 'id'), item);
  const lookUp = (id: string): readonly Indicator[] => {
    if (!shared.has(id)) {
      around.report({ code: 'no-such-id', path: 'indicators', found: id, hint: true });
      return [];
    }
    const value = around.check(indicator, shared.get(id), `indicators(${id})`);
    return value ? [value] : [];
  };
  // What is handed on to a gauge takes the language of its document along.
  const lang = own(around.document, 'lang');
  const speaking = (item: Indicator): Indicator => (typeof lang === 'string' ? { lang, ...item } : item);
  const resolve = ({ indicators, goals: inner, ...rest }: Goal): ResolvedGoal => ({
    ...rest,
    ...(indicators && {
      indicators: indicators
        .flatMap(item => (typeof item === 'string' ? lookUp(item) : [item]))
        .map(speaking),
    }),
    ...(inner && { goals: inner.map(resolve) }),
  });
  return goals.map(resolve);
};
