/** Observations: a value at a period, as baselines, results, milestones and targets are written. */
import { map } from './map.js';
import { period } from './period.js';
import { flag, number, object, oneOf, text, vital, type Infer, type Reach } from './schema.js';

/** What kind of figure it is, or why there is none: the observation statuses of SDMX, by words. */
export const status = oneOf(
  'preliminary',
  'estimated',
  'forecast',
  'missing',
  'not-applicable',
  'suppressed',
  'not-published',
);

/** Between what the value lies, as far as it is known. It is the value's: what is wrong in it makes nothing else untrue. */
const interval = object({ low: number, high: number }, ['low', 'high'], { order: ['low', 'high'] });

const fields = {
  value: number,
  period,
  status,
  note: text,
  interval,
  breakBefore: flag,
  groups: map(number),
};

/** At a period that is known a wrong value is one that is missing: nothing is joined past it, and an older one is not the latest. */
const inSeries: Reach = (field, left, dropped) =>
  field === 'value' && left['period'] !== undefined
    ? 'around'
    : vital('value', 'period', 'status', 'breakBefore')(field, left, dropped);

/** A value at its period. In a series `null` says that there is none. */
export const observation = object(fields, [], { reach: inSeries });

/** A value at its period, where there must be one. */
export const figure = object(fields, ['value'], { reach: vital('period', 'status', 'breakBefore') });

/** A target may also be a range to stay within. */
export const range = object({ min: number, max: number, period }, [], {
  reach: vital('min', 'max', 'period'),
  order: ['min', 'max'],
});

export type Interval = Infer<typeof interval>;
export type Status = Infer<typeof status>;
