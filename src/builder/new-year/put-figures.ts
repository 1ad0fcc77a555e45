/** Puts new results into an indicator. */
import { parsePeriod } from '../../contract/parse-period.js';
import { own } from '../../data/validate.js';
import { setValue } from '../document/edit.js';
import { isList, isObject, type JsonObject } from '../document/json-object.js';

/** A new result. */
export interface Figure {
  /** As the contract writes it. */
  readonly period: string;
  readonly value: number;
  readonly isPreliminary: boolean;
}

const periodIn = (observation: unknown): string | undefined => {
  const period = own(observation, 'period');
  return typeof period === 'string' || typeof period === 'number' ? parsePeriod(period)?.text : undefined;
};

const endIn = (observation: unknown): number => {
  const period = periodIn(observation);
  return period === undefined ? NaN : (parsePeriod(period)?.end ?? NaN);
};

/** Puts one among the others: in the place of what was written for its period, else where its time is. */
const put = (series: readonly unknown[], { period, value, isPreliminary }: Figure): readonly unknown[] => {
  const isNumber = series.some(one => typeof own(one, 'period') === 'number') && /^\d{4}$/.test(period);
  const index = series.findIndex(one => periodIn(one) === period);
  const before = series[index];
  // What kind of figure it was, or why there was none, is of what stood there.
  const kept = Object.entries(isObject(before) ? before : {}).filter(
    ([key]) => key !== 'status' && key !== 'value',
  );
  const next = {
    ...(kept.length ? Object.fromEntries(kept) : { period: isNumber ? Number(period) : period }),
    value,
    ...(isPreliminary && { status: 'preliminary' }),
  };
  if (index >= 0) return series.map((one, at) => (at === index ? next : one));
  const ends = series.map(endIn);
  const end = endIn(next);
  const isNewestFirst = (ends[0] ?? NaN) > (ends.at(-1) ?? NaN);
  const at = isNewestFirst
    ? [...ends, -Infinity].findIndex(other => other < end)
    : ends.length -
      [...ends]
        .reverse()
        .concat(-Infinity)
        .findIndex(other => other < end);
  return [...series.slice(0, at), next, ...series.slice(at)];
};

/**
 * Puts results into the series of the indicator at a path. What stood as its current result goes into the series, where it has a period, and no longer
 * stands as the current one.
 *
 * @param path The indicator's path.
 * @returns A new document.
 */
export const putFigures = (
  document: unknown,
  path: readonly (string | number)[],
  indicator: JsonObject,
  figures: readonly Figure[],
): unknown => {
  if (!figures.length) return document;
  const current = own(indicator, 'current');
  const given = own(indicator, 'series');
  const written = isList(given) ? given : [];
  const period = periodIn(current);
  const at = period === undefined ? -1 : written.findIndex(one => periodIn(one) === period);
  const isThere = at >= 0 && own(written[at], 'value') != null;
  const series =
    period === undefined || isThere
      ? written
      : at < 0
        ? [...written, current]
        : written.map((one, index) => (index === at ? current : one));
  const filled = figures.reduce<readonly unknown[]>(put, series);
  const withSeries = setValue(document, [...path, 'series'], filled);
  return current === undefined ? withSeries : setValue(withSeries, [...path, 'current'], undefined);
};
