/** Puts what a table says of a series into one that is there. */
import { parsePeriod } from '../../contract/parse-period.js';
import { isObject } from '../../data/own.js';

/** A row's period, as the contract writes it, so that `2023` is the same as `"2023"`. */
const periodOf = (row: unknown): string => {
  const period = isObject(row) ? row['period'] : undefined;
  return typeof period === 'string' || typeof period === 'number'
    ? (parsePeriod(period)?.text ?? String(period))
    : '';
};

/**
 * Merges the rows of a series with those of a table. A period that is there already gets the table's values and keeps the rest; a value
 * that could not be read changes nothing.
 *
 * @param rows The observations that are there.
 * @param table The observations of the table; one without `value` says nothing of it.
 */
export const mergeSeries = (rows: readonly unknown[], table: readonly object[]): readonly unknown[] => {
  const read = new Map(table.map(one => [periodOf(one), one]));
  // Of two for one period the last is the one that counts.
  const lastOf = new Map(rows.map((row, index) => [periodOf(row), index]));
  const kept = rows.map((row, index) => {
    const period = periodOf(row);
    const other = period && lastOf.get(period) === index ? read.get(period) : undefined;
    if (!other || !isObject(row)) return row;
    // Why there was no value is not why there is one.
    const { status, ...rest } = row;
    const next =
      'value' in other
        ? { ...rest, ...other }
        : { ...rest, ...(status !== undefined && { status }), ...other };
    const groups = [row, other].map(one => (one as { readonly groups?: unknown }).groups).filter(isObject);
    return {
      ...next,
      period: row['period'],
      ...(groups.length > 1 && { groups: Object.assign({}, ...groups) as object }),
    };
  });
  const added = [...read].flatMap(([period, one]) => (lastOf.has(period) ? [] : [{ value: null, ...one }]));
  return [...kept.filter(row => isObject(row) && Object.keys(row).length), ...added];
};
