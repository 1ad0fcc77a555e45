/**
 * How far an indicator has come, by the methods that Swedish municipalities use: pure functions, without a page and without today's
 * date. The formulas and every edge are those of `data-contract.md`, "Method"; where nothing honest can be said, nothing is.
 */
import type { Direction, Method } from '../contract/indicator.js';
import type { Pace } from '../contract/scales.js';
import { partial } from '../contract/schema.js';
import { figuresOf, isNear, type FigureFields, type Target } from './figures.js';
import { endOf } from './path.js';
import { cleanWithin, printedPercent } from './precision.js';

/** What is asked: the fields of an indicator that count. */
export interface FulfilmentFields extends FigureFields {
  readonly method?: Method;
  /** From how many per cent of the target, or of the journey, it is partly met. Default: 80. */
  readonly partlyFrom?: number;
}

/** Why nothing is assessed. */
export type Unassessed =
  'no-result' | 'no-target' | 'no-direction' | 'too-early' | 'before-baseline' | 'wrong-data';

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
  /** The result of the target's period, where `value` is of a later one: by this it is decided. */
  readonly decided: { readonly value: number; readonly period: string | number | null } | null;
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

/** How far a value is outside a range: below it negative, above it positive, inside 0. */
const distanceFromRange = (value: number, { value: at, min = at, max = at }: Target): number =>
  min !== undefined && value < min ? value - min : max !== undefined && value > max ? value - max : 0;

/** A milestone that lies on the way. */
export interface Milestone {
  readonly value: number;
  readonly period: string | number;
}

/** The milestones before the target, and after the baseline where there is one, the earliest first: those that the path goes through. */
export const milestonesOf = (asked: FulfilmentFields): readonly Milestone[] => {
  const { baseline, target } = figuresOf(asked);
  const from = endOf(baseline?.period) || -Infinity;
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

/** A share in per cent. */
const percentOf = (share: number): number => cleanWithin(share * 100, 100 * Math.max(1, Math.abs(share)));

/** Whether a share is a number: of an amount that is almost nothing, or of the largest there are, it is larger than any. */
const isTelling = (share: number): boolean => Number.isFinite(percentOf(share));

/**
 * Calculates what can be said of an indicator.
 *
 * Default method: `on-path` where a plan and the result's period are there, else `threshold` where there is a target.
 * Where the method that is asked for has no meaning (no baseline, baseline = target, a share of what is not above 0) the threshold decides.
 */
export const fulfilmentOf = (asked: FulfilmentFields): Fulfilment => {
  const figures = figuresOf(asked);
  const { baseline, origin, current, target, decided, aim, path, near } = figures;
  const { partlyFrom = 80 } = asked;
  const direction = figures.direction ?? null;
  const known = {
    value: current?.value ?? null,
    period: current?.period ?? null,
    direction,
    baseline: baseline?.value ?? null,
    target: aim ?? (direction === 'maintain' ? null : (target?.value ?? null)),
    decided: decided?.value === undefined ? null : { value: decided.value, period: decided.period ?? null },
  };
  const nothing = { method: null, figure: null, expected: null, pace: null, assessment: null };
  const none = (unassessed: Unassessed): Fulfilment => ({ ...known, ...nothing, unassessed });

  if (!target) return none('no-target');
  // It is decided by the result of the target's period, where there is one.
  const { value, period } = decided ?? current ?? {};
  if (value === undefined) return none('no-result');
  if (!direction) return none('no-direction');
  if (asked[partial]) return none('wrong-data');
  const began = endOf(baseline?.period);
  const now = endOf(period);
  const due = endOf(target.period);
  const isFinal = now >= due;
  if (now < began) return none('before-baseline');
  if (now === began && !isFinal) return none('too-early');

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
    assessment: met ? 'met' : percentOf(figure) >= partlyFrom ? 'partly-met' : 'not-met',
    unassessed: null,
  });

  const [start] = path;
  const isPlanned = !!start && now >= start.at && now !== began;
  const method = asked.method ?? (isPlanned ? 'on-path' : 'threshold');

  // A share of what is not above 0, or of more than 0 by less, says nothing.
  if (method === 'share-of-target' && aim > 0 && value >= 0) {
    const [above, below] = direction === 'decrease' ? [aim, value] : [value, aim];
    if (below !== 0 && isTelling(above / below)) return share(method, above / below);
  }
  if (method === 'share-of-journey' && origin?.value !== undefined && !(due < began)) {
    const figure = (value - origin.value) / (aim - origin.value);
    if (isTelling(figure)) return share(method, figure);
  }
  if (method === 'on-path' && isPlanned) {
    const expected = isFinal ? aim : (figures.expected ?? aim);
    const figure = value - expected;
    return {
      ...known,
      method,
      figure,
      expected,
      pace: isFinal
        ? null
        : isNear(value, expected, near)
          ? 'on-path'
          : sign * figure > 0
            ? 'ahead'
            : 'behind',
      assessment: isFinal ? (met ? 'met' : 'not-met') : null,
      unassessed: null,
    };
  }
  return threshold(value - aim, met);
};

/**
 * The method's share in per cent as it is printed: it never reads as a limit that it is not at.
 *
 * @returns Nothing where the method gives no share.
 */
export const printedShare = (
  { method, figure, assessment }: Fulfilment,
  partlyFrom = 80,
): { readonly value: number; readonly decimals: number } | undefined =>
  figure === null || (method !== 'share-of-target' && method !== 'share-of-journey')
    ? undefined
    : printedPercent(percentOf(figure), [
        { at: 100, isBelow: assessment !== 'met' },
        { at: partlyFrom, isBelow: assessment === 'not-met' },
      ]);
