/** The one scale that all are drawn on: bars from 0 where that is honest, else points on a scale that says where it begins. Pure. */
import type { Peer, Standing } from '../../progress/comparison.js';

/** A scale, in the indicator's unit. */
export interface Axis {
  /** Whether lengths are to be compared, from 0; else places. */
  readonly isBars: boolean;
  readonly from: number;
  readonly to: number;
  /** Where a value is, in per cent of the way; at the end, where it is beyond it. */
  readonly at: (value: number) => number;
}

/** The greatest step of 1, 2 or 5 and a power of ten that goes at least five times into a length. */
const stepOf = (length: number): number => {
  const power = 10 ** Math.floor(Math.log10(length / 5));
  return power * ([5, 2].find(times => times * power <= length / 5) ?? 1);
};

/** What is drawn of one. */
const valuesOf = ({ value, interval }: Peer): number[] =>
  [value, interval?.low, interval?.high].filter(end => end !== undefined);

const extent = (values: readonly number[]): [number, number] => [
  values.reduce((a, b) => Math.min(a, b), Infinity),
  values.reduce((a, b) => Math.max(a, b), -Infinity),
];

/** From 0 where that makes no difference smaller than by half; else from a round number below the lowest value. */
const endsOf = (low: number, high: number): readonly [number, number] => {
  // Where there is no value at all.
  if (low > high) return [0, 0];
  if (low <= 0 && high >= 0) return [low, high];
  if (high < 0) {
    const [from, to] = endsOf(-high, -low);
    return [-to, -from];
  }
  if (low <= high / 2 || low === high) return [0, high];
  // Never less than a fifth of the highest: what hardly differs is not to look as if it did.
  const length = Math.max(high - low, high / 5);
  const step = stepOf(length);
  const [from, to] = [Math.floor((high - length) / step - 0.5) * step, Math.ceil(high / step) * step].map(
    // As far as floating point knows it.
    end => Number(end.toPrecision(12)),
  );
  // The smallest numbers have no steps between them, and the largest no round number above them.
  return Number.isFinite(from) && Number.isFinite(to) ? [from ?? 0, Math.max(high, to ?? high)] : [0, high];
};

/**
 * The scale for what is compared.
 *
 * @param range The ends, where the indicator says that they are fixed.
 */
export const axisOf = (
  { peers, marks }: Pick<Standing, 'peers' | 'marks'>,
  range?: { readonly min: number; readonly max: number },
): Axis => {
  const [low, high] = extent([...peers, ...marks].flatMap(valuesOf));
  const [from, to] = range ? [Math.min(range.min, low), Math.max(range.max, high)] : endsOf(low, high);
  // By halves: numbers may be too large to be subtracted.
  const length = to / 2 - from / 2;
  return {
    isBars: from <= 0 && to >= 0,
    from,
    to,
    at: value => {
      const share = length > 0 ? (value / 2 - from / 2) / length : 0;
      return Math.round(Math.min(1, Math.max(0, share)) * 1e4) / 100;
    },
  };
};
