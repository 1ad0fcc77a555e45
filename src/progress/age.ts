/** How old the figures of an indicator are, beside how often new ones come. */
import type { Rhythm } from '../contract/rhythm.js';
import { figuresOf, type FigureFields } from './figures.js';
import { endOf } from './path.js';

/** How many months there are between figures. A week is a quarter of a month, which is never less than seven days. */
const months: Readonly<Record<Rhythm, number>> = {
  week: 0.25,
  month: 1,
  quarter: 3,
  'four-months': 4,
  'half-year': 6,
  year: 12,
  'two-years': 24,
  'three-years': 36,
  'four-years': 48,
};

/** What floating point leaves over. */
const hair = 1e-6;

/**
 * Whether newer figures than the latest may be expected. They are of the period that ends one interval later, and take another interval to be
 * published, though at most a year.
 *
 * @param fields The indicator.
 * @param every How often its figures come.
 * @param today The end of today, in years: `endOf('2026-11-29')`.
 * @returns The period of the latest result, where newer ones may be expected; nothing where they may not, and where nothing is known. That there
 *   is no result of a later period, and why, is news, too.
 */
export const oldPeriod = (
  fields: FigureFields,
  every: Rhythm,
  today: number,
): string | number | undefined => {
  const { current, observations } = figuresOf(fields);
  if (!current) return undefined;
  const explained = observations.results.flatMap(({ period, status, value }) =>
    status && value === undefined && endOf(period) <= today ? [endOf(period)] : [],
  );
  const known = Math.max(endOf(current.period), ...explained);
  const due = known * 12 + months[every] + Math.min(months[every], 12);
  return today * 12 > due + hair ? current.period : undefined;
};
