/** An indicator: a measure with results over time, a baseline and a target. */
import { link } from './address.js';
import { date } from './date.js';
import { judgement } from './judgement.js';
import { figure, observation, range } from './observation.js';
import { between, either, list, number, object, oneOf, text, type Infer } from './schema.js';

/** The direction that is wanted. */
export const direction = oneOf('increase', 'decrease', 'maintain');

/** How fulfilment is calculated, and from how many per cent a goal counts as partly met. */
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

/** Which way is better. */
export type Direction = Infer<typeof direction>;
/** How fulfilment is calculated. */
export type Method = Infer<typeof method>;
export type Indicator = Infer<typeof indicator>;
