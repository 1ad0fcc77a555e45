/**
 * How far an indicator has come, by the methods that Swedish municipalities use: pure functions, without a page and without today's
 * date. The formulas and every edge are those of `data-contract.md`, "Method"; where nothing honest can be said, nothing is.
 */
import type { Direction, Method } from '../contract/indicator.js';
import type { Pace } from '../contract/scales.js';
import {
  directionOf,
  endOf,
  figuresOf,
  type FigureFields,
  type Observation,
  type Target,
} from './figures.js';

/** What is asked: the fields of an indicator that count. */
export interface FulfilmentFields extends FigureFields {
  readonly direction?: Direction;
  readonly method?: Method;
  /** From how many per cent of the target, or of the journey, it is partly met. Default: 80. */
  readonly partlyFrom?: number;
  /** Targets on the way. */
  readonly milestones?: readonly Observation[];
}

/** Why nothing is assessed. */
export type Unassessed = 'no-result' | 'no-target' | 'no-direction' | 'too-early' | 'before-baseline';

/** What can be said. What is unknown is `null`; numbers are not rounded. */
export interface Fulfilment {
  /** The result. */
  readonly value: number | null;
  /** The result's period. */
  readonly period: string | number | null;
  readonly direction: Direction | null;
  readonly baseline: number | null;
  /** The target; of a range the end that the direction leads to, and none for `maintain`. */
  readonly target: number | null;
  /** The method that was used, which is another than the one asked for where that cannot be. */
  readonly method: Method | null;
  /**
   * The method's figure. `share-of-target` and `share-of-journey`: a fraction, 1 at the target. `on-path`: the result less what was
   * expected, in the indicator's unit. `threshold`: the result less the target, in the unit; for a range, how far outside of it.
   */
  readonly figure: number | null;
  /** What was expected at the result's period, in the unit. */
  readonly expected: number | null;
  readonly pace: Pace | null;
  readonly assessment: 'met' | 'partly-met' | 'not-met' | null;
  readonly unassessed: Unassessed | null;
}

/** A value on a time line; `at` in years. */
export interface Point {
  readonly at: number;
  readonly value: number;
}

/** The place of an observation on a time line, or nothing where it has no value or no period. */
export const pointOf = ({ value, period }: Observation): Point | undefined => {
  const at = endOf(period);
  return value === undefined || Number.isNaN(at) ? undefined : { at, value };
};

/**
 * What is expected at a time: on straight lines from point to point. Before the first it is the first's value, after the last the
 * last's.
 *
 * @param points In any order, at least one.
 * @param at The time, in years.
 */
export const expectedAt = (points: readonly Point[], at: number): number => {
  const sorted = [...points].sort((a, b) => a.at - b.at);
  const next = sorted.find(point => point.at >= at) ?? sorted.at(-1);
  const before = sorted.filter(point => point.at <= at).at(-1) ?? next;
  if (!next || !before) return NaN;
  if (next.at <= before.at) return before.value;
  return before.value + ((next.value - before.value) * (at - before.at)) / (next.at - before.at);
};

/** The value that is to be reached: a range's end that the direction leads to. */
const targetValueOf = ({ value, min, max }: Target, direction: Direction): number | undefined =>
  value ?? (direction === 'decrease' ? (max ?? min) : (min ?? max));

/** How far a value is outside a range: below it negative, above it positive, inside 0. */
const distanceFromRange = (value: number, { value: at, min = at, max = at }: Target): number =>
  min !== undefined && value < min ? value - min : max !== undefined && value > max ? value - max : 0;

/** Nobody means 79.999999999999 by 80: what floating point leaves over does not decide. */
const atLeast = (a: number, b: number): boolean => a >= b - 1e-9 * Math.max(1, Math.abs(b));

/** The points of the path that lie on the way, from start to end; the contract's line stops at the target. */
export const pathOf = (start: Point, end: Point, milestones: readonly Observation[]): Point[] => [
  start,
  ...milestones.flatMap(item => pointOf(item) ?? []).filter(({ at }) => at > start.at && at < end.at),
  end,
];

/** A milestone that lies on the way. */
export interface Milestone {
  readonly value: number;
  readonly period: string | number;
}

/** The milestones between baseline and target, the earliest first: those that the path goes through. */
export const milestonesOf = (asked: FulfilmentFields): readonly Milestone[] => {
  const { baseline, target } = figuresOf(asked);
  const from = endOf(baseline?.period);
  const until = endOf(target?.period);
  return (asked.milestones ?? [])
    .flatMap(({ value, period }) => {
      const at = endOf(period);
      return value !== undefined && period !== undefined && at > from && at < until
        ? [{ value, period, at }]
        : [];
    })
    .sort((a, b) => a.at - b.at);
};

/**
 * Calculates what can be said of an indicator.
 *
 * Default method: `on-path` where baseline, target and all three periods are there, else `threshold` where there is a target.
 * Where the method that is asked for has no meaning (no baseline, baseline = target, target 0, signs that differ) the threshold decides.
 */
export const fulfilmentOf = (asked: FulfilmentFields): Fulfilment => {
  const { baseline, current, target } = figuresOf(asked);
  const { partlyFrom = 80, milestones = [] } = asked;
  const direction = asked.direction ?? directionOf(asked) ?? null;
  const value = current?.value;
  const from = baseline?.value;
  const aim = target && direction && direction !== 'maintain' ? targetValueOf(target, direction) : undefined;
  const known = {
    value: value ?? null,
    period: current?.period ?? null,
    direction,
    baseline: from ?? null,
    target: aim ?? (direction === 'maintain' ? null : (target?.value ?? null)),
  };
  const nothing = { method: null, figure: null, expected: null, pace: null, assessment: null };
  const none = (unassessed: Unassessed): Fulfilment => ({ ...known, ...nothing, unassessed });

  if (!target) return none('no-target');
  if (value === undefined) return none('no-result');
  if (!direction) return none('no-direction');
  const began = endOf(baseline?.period);
  const now = endOf(current?.period);
  const due = endOf(target.period);
  if (now <= began) return none(now < began ? 'before-baseline' : 'too-early');

  const threshold = (figure: number, met: boolean): Fulfilment => ({
    ...known,
    ...nothing,
    method: 'threshold',
    figure,
    assessment: met ? 'met' : 'not-met',
    unassessed: null,
  });
  if (aim === undefined) {
    const figure = distanceFromRange(value, target);
    return threshold(figure, figure === 0);
  }

  const sign = direction === 'increase' ? 1 : -1;
  const met = sign * value >= sign * aim;
  const share = (method: Method, figure: number): Fulfilment => ({
    ...known,
    ...nothing,
    method,
    figure,
    assessment: met ? 'met' : atLeast(figure * 100, partlyFrom) ? 'partly-met' : 'not-met',
    unassessed: null,
  });

  const journey = from === undefined || from === aim ? undefined : aim - from;
  const start = baseline && pointOf(baseline);
  const end = Number.isNaN(due) ? undefined : { at: due, value: aim };
  const method = asked.method ?? (start && end && !Number.isNaN(now) ? 'on-path' : 'threshold');

  if (method === 'share-of-target' && Math.sign(value) * Math.sign(aim) >= 0 && aim !== 0) {
    // Lower is better: target / result. Of negative numbers the larger is the nearer to 0, so there it is the other way round.
    const [above, below] = sign * aim > 0 ? [value, aim] : [aim, value];
    if (below !== 0) return share(method, above / below);
  }
  if (method === 'share-of-journey' && journey !== undefined && from !== undefined)
    return share(method, (value - from) / journey);
  if (
    method === 'on-path' &&
    journey !== undefined &&
    start &&
    end &&
    !Number.isNaN(now) &&
    end.at > start.at
  ) {
    const expected = expectedAt(pathOf(start, end, milestones), now);
    const figure = value - expected;
    const final = now >= end.at;
    const near = atLeast(Math.abs(journey) / 100, Math.abs(figure));
    return {
      ...known,
      method,
      figure,
      expected,
      pace: final ? null : near ? 'on-path' : sign * figure > 0 ? 'ahead' : 'behind',
      assessment: final ? (met ? 'met' : 'not-met') : null,
      unassessed: null,
    };
  }
  return threshold(value - aim, met);
};
