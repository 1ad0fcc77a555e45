/** Whether an indicator's figures go together. */
import { knownGroups, type Indicator } from '../contract/indicator.js';
import type { Interval } from '../contract/observation.js';
import { number, partial, text, type Schema } from '../contract/schema.js';
import type { FaultCode } from '../data/faults.js';
import type { PartContext } from '../data/part.js';
import { directionOf, figuresOf } from './figures.js';
import { endOf } from './path.js';

interface Spread {
  readonly value?: number;
  readonly period?: string | number;
  readonly interval?: Interval;
}

/** Whether a value is not where its own interval says that it is. */
const isOutside = ({ value, interval }: Spread): boolean =>
  value !== undefined && !!interval && (value < interval.low || value > interval.high);

/** What is hinted at, of which field. */
type Hint = readonly [code: FaultCode, field: keyof Indicator & string, found: unknown];

/** What the figures, as they are written, do not say together. */
export const hintsOf = (indicator: Indicator): readonly Hint[] => {
  const { direction, baseline, current, target } = indicator;
  const figures = figuresOf(indicator);
  const { apart, replaced } = figures.observations;
  const follows = directionOf(indicator);
  const isRange = figures.target?.value === undefined && follows === 'maintain';
  const stated = typeof current === 'object' ? current.period : undefined;
  const [began, due] = [endOf(figures.baseline?.period), endOf(figures.target?.period)];
  const hints: Hint[] = [];
  const hint = (isSo: unknown, ...said: Hint): void => {
    if (isSo) hints.push(said);
  };
  const wrongWay = isRange ? 'range-direction' : 'direction';
  hint(direction && follows && direction !== follows, wrongWay, 'direction', direction);
  hint(!figures.direction && target !== undefined && figures.target, 'no-direction', 'target', target);
  hint(endOf(figures.current?.period) < began, 'older', 'baseline', figures.baseline?.period);
  hint(due < began && baseline !== undefined, 'target-first', 'target', figures.target?.period);
  hint(endOf(stated) < endOf(figures.current?.period), 'older-current', 'current', stated);
  for (const { period } of replaced) hint(true, 'same-period', 'series', period);
  for (const [field, item] of [['baseline', baseline] as const, ['current', current] as const])
    if (typeof item === 'object') hint(isOutside(item), 'outside-interval', field, item.value);
  for (const item of indicator.series ?? [])
    hint(isOutside(item), 'outside-interval', 'series', item.period ?? item.value);
  for (const { period } of apart) hint(true, 'other-length', 'series', period);
  return hints;
};

/** Groups that have no title, and groups of observations that the indicator does not have. */
const reportGroups = (
  { groups = [], series, baseline, current }: Indicator,
  at: (field: string) => string,
  report: PartContext['report'],
): void => {
  groups.forEach(({ id, title }, index) => {
    if (title === undefined && !knownGroups.includes(id))
      report({ code: 'missing', path: at(`groups[${index}].title`), expected: text, hint: true });
  });
  let ids: Set<string> | undefined;
  // Once each is enough.
  const told = new Set<string>();
  const look = (item: unknown, path: string): void => {
    const named = (item as { readonly groups?: object } | undefined)?.groups ?? {};
    for (const [id, found] of Object.entries(named)) {
      ids ??= new Set([...groups.map(({ id }) => id), ...knownGroups]);
      if (ids.has(id) || told.has(id)) continue;
      told.add(id);
      const fields = Object.fromEntries([...ids].map(id => [id, number]));
      const expected: Schema = { kind: 'object', fields, required: [] };
      report({ code: 'unknown-name', path: at(`${path}.groups.${id}`), found, expected, hint: true });
    }
  };
  look(baseline, 'baseline');
  series?.forEach((item, index) => look(item, series[partial] ? 'series' : `series[${index}]`));
  look(current, 'current');
};

/** Hints where the figures do not go together: what then counts, and what is left out of the reckoning. */
export const reportInconsistencies = (
  value: Indicator,
  path: string,
  report: PartContext['report'],
): void => {
  const at = (field: string): string => `${path && `${path}.`}${field}`;
  for (const [code, field, found] of hintsOf(value)) report({ code, path: at(field), found, hint: true });
  reportGroups(value, at, report);
};
