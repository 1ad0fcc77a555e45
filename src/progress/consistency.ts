/** Whether an indicator's figures go together. */
import type { Indicator } from '../contract/indicator.js';
import type { FaultCode } from '../data/faults.js';
import type { PartContext } from '../data/part.js';
import { directionOf, figuresOf, observationsOf } from './figures.js';
import { endOf } from './path.js';

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
