/** An indicator: a measure with results over time, a baseline and a target. */
import { link } from './address.js';
import { date } from './date.js';
import { judgements, reachOfJudgements } from './judgement.js';
import { figure, observation, range } from './observation.js';
import { periodKind } from './period.js';
import { rhythm } from './rhythm.js';
import { any, between, either, list, number, object, oneOf, text, type Infer, type Reach } from './schema.js';
import { unit } from './unit.js';

/** The direction that is wanted. */
export const direction = oneOf('increase', 'decrease', 'maintain');

/** How fulfilment is calculated, and from how many per cent a goal counts as partly met. */
export const method = oneOf('share-of-target', 'share-of-journey', 'on-path', 'threshold');
export const partlyFrom = between(0, 100);

/** What a document says for all its indicators. */
export const defaults = object({ method, partlyFrom }, [], { reach: () => 'verdict' });

interface Valued {
  readonly value?: unknown;
}

/** Whether there is a result, in one place or the other. */
const hasResult = ({ current, series }: Readonly<Record<string, unknown>>): boolean =>
  current !== undefined || ((series ?? []) as readonly Valued[]).some(({ value }) => value !== undefined);

const reach: Reach = (field, left) => {
  const asked = left['method'];
  switch (field) {
    // To say that there is no result would be wrong.
    case 'current':
    case 'series':
      return hasResult(left) ? undefined : 'object';
    case 'baseline':
      return asked === 'threshold' || asked === 'share-of-target' ? undefined : 'verdict';
    // The path goes through them.
    case 'milestones':
      return asked === undefined || asked === 'on-path' ? 'verdict' : undefined;
    case 'direction':
    case 'target':
    case 'tolerance':
    case 'method':
    case 'partlyFrom':
      return 'verdict';
    case 'judgement':
      return reachOfJudgements(left);
    default:
      return undefined;
  }
};

const source = object({ name: text, href: link, licence: text, updated: date, every: rhythm }, ['name']);

/** What an indicator is held against: others that it is measured of in the same way. Its values are given, and never worked out from parts. */
export const comparison = object(
  {
    title: text,
    kind: oneOf('municipality', 'group', 'county', 'nation'),
    code: text,
    current: either(number, figure),
    series: list(observation),
    source,
    from: any,
  },
  ['title', 'kind'],
  // To say that it has no value would be wrong.
  {
    reach: (field, left) =>
      (field === 'current' || field === 'series') && !hasResult(left) ? 'object' : undefined,
  },
);

/** A group that results are told for, by the id that observations name it by. */
const group = object({ id: text, title: text }, ['id']);

/** Groups that every indicator may have values for, and whose titles the library knows. */
export const knownGroups: readonly string[] = ['women', 'men'];

export const indicator = object(
  {
    title: text,
    description: text,
    unit,
    decimals: between(0, 6, true),
    direction,
    baseline: either(number, figure),
    current: either(number, figure),
    target: either(number, either(figure, range)),
    tolerance: between(0, 1e15),
    periodKind,
    milestones: list(observation),
    series: list(observation),
    groups: list(group),
    range: object({ min: number, max: number }, ['min', 'max'], { order: ['min', 'max'] }),
    method,
    partlyFrom,
    judgement: judgements,
    comparisons: list(comparison),
    source,
    // Where the figures are fetched: `src/sources/from.ts` reads it. No element looks at it, and no page loads its description.
    from: any,
  },
  ['title'],
  { reach },
);

/** Which way is better. */
export type Direction = Infer<typeof direction>;
/** How fulfilment is calculated. */
export type Method = Infer<typeof method>;
/** What an indicator is held against. */
export type Comparison = Infer<typeof comparison>;
export type Indicator = Infer<typeof indicator>;
