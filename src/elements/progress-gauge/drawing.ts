/**
 * Where everything stands on a gauge's bar, as shares of its width (0–1, from the start). Pure; `d3-scale` makes the scale and
 * its ticks.
 *
 * The scale runs from baseline to target where there is a baseline, for a bar from 0 would draw a goal that has not moved as
 * nearly done. A result outside of that widens it, on its own side.
 */
import { scaleLinear } from 'd3-scale';
import { unitName, type Unit } from '../../contract/unit.js';
import { figuresOf, type Figures } from '../../progress/figures.js';
import { milestonesOf, type FulfilmentFields, type Fulfilment } from '../../progress/fulfilment.js';

/** A value and where it stands. */
export interface Mark {
  readonly value: number;
  readonly at: number;
}

export interface Drawing {
  /** The values at the two ends of the bar. */
  readonly start: number;
  readonly end: number;
  readonly baseline: Mark | undefined;
  readonly current: Mark | undefined;
  readonly target: Mark | undefined;
  /** What was expected at the result's period. */
  readonly expected: Mark | undefined;
  readonly milestones: readonly Mark[];
  /** Where the target counts as partly met, as shares from and to. */
  readonly partly: readonly [number, number] | undefined;
  /** The range to stay within, as shares from and to. */
  readonly band: readonly [number, number] | undefined;
  /** The filled part, as shares from and to; from the baseline, or from 0. */
  readonly fill: readonly [number, number] | undefined;
  /** The result lies on the wrong side of the baseline. */
  readonly backwards: boolean;
  /** Lines at round values, and the fewer of them that are written out. */
  readonly ticks: readonly Mark[];
  readonly labels: readonly Mark[];
}

const known = (values: readonly (number | undefined)[]): number[] =>
  values.filter(value => value !== undefined);

/** The two ends of the scale; the first is where the journey starts, so it may be the higher one. */
const endsOf = (
  { baseline, current, target }: Figures,
  others: readonly number[],
  unit: string | undefined,
  range: { readonly min: number; readonly max: number } | undefined,
): [number, number] | undefined => {
  const from = baseline?.value;
  const to = target?.value;
  const { min, max } = target ?? {};
  const values = known([from, current?.value, to, min, max, ...others]);
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (range) return [Math.min(range.min, low), Math.max(range.max, high)];
  if (!values.length) return undefined;
  if (from !== undefined && to !== undefined && from !== to) return from < to ? [low, high] : [high, low];
  // All of them in the leftmost fifth, or a range that is a thin stroke, could not be read.
  const isReadable = high >= 20 && !(min !== undefined && max !== undefined && max - min < 10);
  if (unit === '%' && low >= 0 && high <= 100 && isReadable) return [0, 100];
  // No journey to draw: all the values with some room about them, or from 0 where there is just an amount.
  const room = (high - low) / 4 || Math.abs(high) / 10 || 1;
  const around = from !== undefined || min !== undefined || max !== undefined;
  return around ? [low - room, high + room] : [Math.min(0, low), Math.max(0, high) || 1];
};

/** Round values on the scale; none where its ends are so near each other that no number stands between. */
const ticksOf = (scale: { ticks: (count: number) => number[] }, count: number): number[] => {
  try {
    return scale.ticks(count);
  } catch {
    return [];
  }
};

/** The value from which the target counts as partly met, for the methods that know such a thing. */
const partlyFromOf = ({ partlyFrom = 80 }: FulfilmentFields, result: Fulfilment): number | undefined => {
  const { method, target, baseline, direction } = result;
  const share = partlyFrom / 100;
  if (target === null || share === 0) return undefined;
  if (method === 'share-of-journey' && baseline !== null) return baseline + (target - baseline) * share;
  if (method !== 'share-of-target') return undefined;
  return (direction === 'decrease') === target > 0 ? target / share : target * share;
};

/**
 * Lays out the bar.
 *
 * @param indicator The indicator. `%` is drawn from 0 to 100 where there is no journey; its `range` fixes the drawn scale, which is
 *   widened where a figure lies outside.
 * @param fulfilment What was calculated of it.
 * @returns The marks, or `undefined` where there is no figure at all, or none that can be drawn.
 */
export const drawingOf = (
  indicator: FulfilmentFields & {
    readonly unit?: Unit;
    readonly range?: { readonly min: number; readonly max: number };
  },
  fulfilment: Fulfilment,
): Drawing | undefined => {
  const figures = figuresOf(indicator);
  const planned = fulfilment.expected ?? undefined;
  const milestones = milestonesOf(indicator).map(({ value }) => value);
  const ends = endsOf(figures, known([planned, ...milestones]), unitName(indicator.unit), indicator.range);
  // Ends so far apart that no number says how far cannot be drawn.
  if (!ends || !Number.isFinite(ends[1] - ends[0])) return undefined;
  const [start, end] = ends;
  const scale = scaleLinear(ends, [0, 1]);
  const at = (value: number): number => Math.min(1, Math.max(0, scale(value)));
  const mark = (value: number | undefined): Mark | undefined =>
    value === undefined ? undefined : { value, at: at(value) };
  const baseline = mark(figures.baseline?.value);
  const current = mark(figures.current?.value);
  const target = mark(figures.target?.value);
  const { min, max } = figures.target ?? {};
  const from = partlyFromOf(indicator, fulfilment);
  const partly =
    target && from !== undefined && Math.abs(at(from) - target.at) > 0.004 ? at(from) : undefined;
  const origin = baseline?.at ?? at(Math.min(Math.max(0, Math.min(start, end)), Math.max(start, end)));
  return {
    start,
    end,
    baseline,
    current,
    target,
    // At the end of the path it is the target.
    expected: planned === target?.value ? undefined : mark(planned),
    milestones: milestones.map(value => ({ value, at: at(value) })),
    partly:
      target && partly !== undefined ? [Math.min(partly, target.at), Math.max(partly, target.at)] : undefined,
    band:
      min === undefined && max === undefined
        ? undefined
        : [min === undefined ? 0 : at(min), max === undefined ? 1 : at(max)],
    // Within two ends nothing has been covered: the result is where it is.
    fill:
      current && (min === undefined || max === undefined)
        ? [Math.min(origin, current.at), Math.max(origin, current.at)]
        : undefined,
    backwards: !!(
      baseline &&
      target &&
      current &&
      (current.at - baseline.at) * (target.at - baseline.at) < 0
    ),
    ticks: ticksOf(scale, 5).map(value => ({ value, at: at(value) })),
    labels: ticksOf(scale, 2).map(value => ({ value, at: at(value) })),
  };
};

/**
 * The marks that are written out under the bar, chosen so that no two stand on each other: those given come first, in order,
 * then as many ticks as there is room for.
 *
 * @param first The marks that must be there: the baseline, the ends.
 * @param apart How far apart, as a share of the width.
 */
export const writtenMarks = (
  first: readonly Mark[],
  ticks: readonly Mark[],
  apart: number,
): readonly Mark[] => {
  const placed: Mark[] = [];
  for (const mark of [...first, ...ticks]) {
    if (placed.every(other => Math.abs(other.at - mark.at) >= apart)) placed.push(mark);
  }
  return placed;
};
