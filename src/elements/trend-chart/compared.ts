/** What a trend is told for besides, and compared with: its groups, and other places. Pure. */
import type { Indicator } from '../../contract/indicator.js';
import { isSamePeriod, observationsOf, type Observation } from '../../progress/figures.js';
import { cleaned, endOf } from './readings.js';

/** The value of a group, which may be called what objects have by nature. */
export const groupValue = (groups: Observation['groups'], id: string): number | undefined =>
  groups && Object.hasOwn(groups, id) ? cleaned(groups[id]) : undefined;

/** What is compared with, and its value at a reading. */
interface Compared {
  readonly title: string;
  readonly valueAt: (item: Observation) => number | undefined;
}

/** What the results are compared with, as far as it has values of the same periods: the nation, counties and groups before municipalities. */
export const comparedOf = (
  comparisons: NonNullable<Indicator['comparisons']>,
  items: readonly Observation[],
): Compared[] => {
  const isTown = ({ kind }: (typeof comparisons)[number]): number => Number(kind === 'municipality');
  return [...comparisons]
    .sort((a, b) => isTown(a) - isTown(b))
    .map((one): Compared => {
      const byEnd = new Map(observationsOf(one).results.map(result => [endOf(result), result]));
      return {
        title: one.title,
        valueAt: item => {
          const found = byEnd.get(endOf(item));
          return found && isSamePeriod(found.period, item.period) ? cleaned(found.value) : undefined;
        },
      };
    })
    .filter(({ valueAt }) => items.some(item => valueAt(item) !== undefined));
};
