/** Whether an indicator's figures go together. */
import type { Indicator } from '../contract/indicator.js';
import type { PartContext } from '../data/part.js';
import { directionOf, endOf, figuresOf } from './figures.js';

/** Hints where the figures do not go together: the direction is not theirs, or the result is older than the baseline. */
export const reportInconsistencies = (
  value: Indicator,
  path: string,
  report: PartContext['report'],
): void => {
  const { direction } = value;
  const follows = directionOf(value);
  const hint = (code: 'direction' | 'older', field: string, found: unknown): void => {
    report({ code, path: `${path && `${path}.`}${field}`, found, hint: true });
  };
  if (direction && follows && direction !== follows) hint('direction', 'direction', direction);
  const { baseline, current } = figuresOf(value);
  if (endOf(current?.period) < endOf(baseline?.period)) hint('older', 'baseline', baseline?.period);
};
