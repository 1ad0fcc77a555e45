/** An indicator: a measure with results over time, a baseline and a target. */
import { parsePeriod } from '../progress/period.js';
import { link } from './address.js';
import { date } from './date.js';
import { judgement } from './judgement.schema.js';
import {
  between,
  either,
  flag,
  list,
  number,
  object,
  oneOf,
  rule,
  text,
  type Infer,
  type Schema,
} from './schema.js';

const periodText = rule('period', value => (parsePeriod(value) ? value : undefined));

/** A period. A plain year may be written as a number. */
export const period: Schema<string | number> = either(periodText, between(1000, 9999, true));

const observed = { value: number, period, breakBefore: flag, groups: object({ women: number, men: number }) };

/** A value at its period. In a series `null` says that there is none. */
const observation = object(observed);
const figure = object(observed, ['value']);

/** The target may also be a range to stay within. */
const range = object({ min: number, max: number, period });

/** The direction that is wanted. */
export const direction = oneOf('increase', 'decrease', 'maintain');

/** How fulfilment is worked out, and from how many per cent a goal counts as partly met. */
export const method = oneOf('share-of-target', 'share-of-journey', 'on-path', 'threshold');
export const partlyFrom = between(0, 100);

export const indicator = object(
  {
    title: text,
    description: text,
    unit: text,
    decimals: between(0, 6, true),
    direction,
    baseline: either(number, figure),
    current: either(number, figure),
    target: either(number, either(figure, range)),
    milestones: list(observation),
    series: list(observation),
    range: object({ min: number, max: number }, ['min', 'max']),
    method,
    partlyFrom,
    judgement,
    source: object({ name: text, href: link, licence: text, updated: date }, ['name']),
  },
  ['title'],
);

export type Direction = Infer<typeof direction>;
export type Indicator = Infer<typeof indicator>;
