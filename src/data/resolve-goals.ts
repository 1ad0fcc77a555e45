/** Goals whose indicators have been looked up and completed. */
import type { Goal } from '../contract/goal.js';
import type { Indicator } from '../contract/indicator.js';
import { partial } from '../contract/schema.js';
import type { Indicators } from './references.js';

/** A goal whose references have been looked up. */
export type ResolvedGoal = Omit<Goal, 'indicators' | 'goals'> & {
  readonly indicators?: readonly Indicator[];
  readonly goals?: readonly ResolvedGoal[];
};
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
    const found = listed?.map((item, index) =>
      typeof item === 'string'
        ? indicators.byId(item, `${at}.indicators[${index}]`)
        : indicators.complete(item, spoken),
    );
    return {
      ...rest,
      ...(found && { indicators: found.filter(item => item != null) }),
      // One that is wrong is not missed by who wrote its id: the goal has lost it.
      ...(found?.some(item => item === null || item?.[partial]) && { [partial]: true as const }),
      ...(inner && { goals: resolveGoals(inner, indicators, `${at}.goals`, spoken) }),
    };
  });
