/** With how many decimals a trend is written. Pure. */
import { decimalsIn, planDecimals, tellingDecimals, type Pair } from '../../progress/precision.js';
import type { Reading } from './readings.js';

/** With how many decimals what is held against something is told from it. */
export const decimalsFor = (
  readings: readonly Reading[],
  near: number,
  least: number,
  ownGroups: number,
): { readonly decimals: number; readonly planDecimals: number } => {
  const known = readings.filter(({ value, isApart }) => value !== undefined && !isApart);
  const ends: readonly Pair[] = [[known[0]?.value ?? 0, known.at(-1)?.value ?? 0]];
  const spread = readings.flatMap(({ value, forecast, interval }): readonly Pair[] => {
    const between = value ?? forecast;
    return interval && between !== undefined
      ? [
          [interval.low, between],
          [between, interval.high],
          [interval.low, interval.high],
        ]
      : [];
  });
  // A group is a part of the result, and is not held against it.
  const compared = known.flatMap(({ value, groups }) =>
    groups
      .slice(ownGroups)
      .flatMap((other): readonly Pair[] =>
        value === undefined || other === undefined ? [] : [[value, other]],
      ),
  );
  let decimals = tellingDecimals([...ends, ...spread, ...compared], least);
  let plan = decimals;
  for (const { value, expected, side } of known) {
    if (value === undefined || expected === undefined || side === undefined) continue;
    plan = planDecimals([value, expected], side === 'on', near, plan);
    // A result that is rounded is written with as many as what it is held against.
    if (decimalsIn(value) > decimals) decimals = plan;
  }
  return { decimals, planDecimals: plan };
};
