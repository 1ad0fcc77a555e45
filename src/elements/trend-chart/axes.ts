/** Which amounts and which periods a chart's axes show: their ends, their ticks, and what is written first. Pure. */
import { scaleLinear } from 'd3-scale';
import type { Moment } from './period-ticks.js';
import { mostGroups } from './groups.js';
import type { Trend } from './trend.js';

/** The numbers among them. */
export const known = (values: readonly (number | undefined)[]): number[] =>
  values.filter(value => value !== undefined);

/** The lowest and the highest, however many there are. */
export const extent = (values: readonly number[]): [number, number] => [
  values.reduce((a, b) => Math.min(a, b), Infinity),
  values.reduce((a, b) => Math.max(a, b), -Infinity),
];

/** From the lowest value to the highest, and from 0 where that makes the lines no flatter than half. */
export const valueScale = (
  trend: Trend,
  range: { readonly min: number; readonly max: number } | undefined,
): [number, number] => {
  const { readings, path, milestones, aim, target } = trend;
  const [low, high] = extent(
    known([
      ...readings.flatMap(({ value, forecast, groups, interval }) => [
        value,
        forecast,
        ...groups.slice(0, mostGroups),
        interval?.low,
        interval?.high,
      ]),
      ...path.map(({ value }) => value),
      ...milestones.map(({ value }) => value),
      aim,
      target?.min,
      target?.max,
      range?.min,
      range?.max,
    ]),
  );
  if (low === high) {
    const room = Math.abs(low) / 10 || 1;
    return low > 0 ? [low - room, high + room] : low < 0 ? [low - room, high + room] : [0, room];
  }
  if (low > 0 && low <= high / 2) return [0, high];
  return high < 0 && high >= low / 2 ? [low, 0] : [low, high];
};

/** A scale whose ends are round, with three to five ticks; nothing where there are no numbers between. */
export const roundEnds = (ends: [number, number], most: number, fixed: boolean) => {
  try {
    const tried = [4, 3, 5, 2, 6, 1].map(count => {
      const scale = scaleLinear(ends, [0, 1]);
      return { scale: fixed ? scale : scale.nice(count), ticks: scale.ticks(count) };
    });
    const fits = (from: number) => tried.find(({ ticks }) => ticks.length >= from && ticks.length <= most);
    return fits(3) ?? fits(2) ?? tried.at(-1);
  } catch {
    return undefined;
  }
};

/** How many decimals tell one tick from the next. */
export const decimalsOf = ([a = 0, b = 1]: readonly number[]): number =>
  Math.max(0, Math.ceil(-Math.log10(Math.abs(b - a)) - 1e-9));

/** The periods that there are, in order of time. */
export const momentsOf = ({ readings, milestones, target, due, path }: Trend): Moment[] =>
  [
    ...readings,
    ...milestones,
    ...(due !== undefined && target?.period !== undefined ? [{ at: due, period: target.period }] : []),
  ]
    .filter(({ at }) => path.length > 0 || at >= (readings[0]?.at ?? at))
    .sort((a, b) => a.at - b.at);

/** The years that may stand under the axis, the most important first. */
export const yearsOf = (
  { readings, last: latest }: Trend,
  moments: readonly Moment[],
  pixelsAYear: number,
  width: number,
): Moment[] => {
  const [first, end] = [moments[0], moments.at(-1)];
  const result = latest === undefined ? undefined : readings[latest];
  if (!first || !end) return [];
  const chosen: Moment[] = [first, end, ...(result ? [result] : [])];
  const step = [1, 2, 5, 10, 20, 25, 50].find(years => years * pixelsAYear >= width) ?? 100;
  const last = readings.at(-1)?.at ?? -Infinity;
  const results = new Set(readings.map(({ at }) => at));
  const round: Moment[] = [];
  for (let year = Math.ceil((first.at - 1) / step) * step; year < end.at; year += step)
    if (year + 1 > last || results.has(year + 1)) round.push({ at: year + 1, period: year });
  // Round years, where there are results in them; else the years that there are.
  return [...chosen, ...(round.some(({ at }) => at <= last) ? round : [...readings, ...round])];
};
