/** Whether an indicator's figures go together. */
import type { Indicator } from '../contract/indicator.js';
import type { Interval } from '../contract/observation.js';
import type { FaultCode } from '../data/faults.js';
import type { PartContext } from '../data/part.js';
import { directionOf, figuresOf, observationsOf } from './figures.js';
import { endOf } from './path.js';

interface Spread {
  readonly value?: number;
  readonly period?: string | number;
  readonly interval?: Interval;
}

/** Whether a value is not where its own interval says that it is. */
const isOutside = ({ value, interval }: Spread): boolean =>
  value !== undefined && !!interval && (value < interval.low || value > interval.high);

type Hint = readonly [code: FaultCode, field: keyof Indicator & string, found: unknown];

/** What the figures, as they are written, do not say together. */
const hintsOf = (indicator: Indicator): readonly Hint[] => {
  const { direction, baseline, current, target } = indicator;
  const figures = figuresOf(indicator);
  const { apart, replaced } = observationsOf(indicator);
  const follows = directionOf(indicator);
  const isRange = figures.target?.value === undefined && follows === 'maintain';
  const stated = typeof current === 'object' ? current.period : undefined;
  const [began, due] = [endOf(figures.baseline?.period), endOf(figures.target?.period)];
  const all: readonly (Hint | false | undefined)[] = [
    direction &&
      follows &&
      direction !== follows && [isRange ? 'range-direction' : 'direction', 'direction', direction],
    !figures.direction && target !== undefined && !!figures.target && ['no-direction', 'target', target],
    endOf(figures.current?.period) < began && ['older', 'baseline', figures.baseline?.period],
    due < began && baseline !== undefined && ['target-first', 'target', figures.target?.period],
    endOf(stated) < endOf(figures.current?.period) && ['older-current', 'current', stated],
    ...replaced.map(({ period }): Hint => ['same-period', 'series', period]),
    ...(['baseline', 'current'] as const).map((field): Hint | undefined => {
      const item = indicator[field];
      return typeof item === 'object' && isOutside(item)
        ? ['outside-interval', field, item.value]
        : undefined;
    }),
    ...(indicator.series ?? [])
      .filter(isOutside)
      .map(({ value, period }): Hint => ['outside-interval', 'series', period ?? value]),
    ...apart.map(({ period }): Hint => ['other-length', 'series', period]),
  ];
  return all.filter(hint => !!hint);
};

/** Hints where the figures do not go together: what then counts, and what is left out of the reckoning. */
export const reportInconsistencies = (
  value: Indicator,
  path: string,
  report: PartContext['report'],
): void => {
  for (const [code, field, found] of hintsOf(value))
    report({ code, path: `${path && `${path}.`}${field}`, found, hint: true });
};
