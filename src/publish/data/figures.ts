/** Every figure of a document, a row each: what an open table has. Values are as they were written; nothing is worked out. Pure. */
import { indicator as schema, type Comparison, type Indicator } from '../../contract/indicator.js';
import { parsePeriod } from '../../contract/parse-period.js';
import { unitName } from '../../contract/unit.js';
import { repairValue } from '../../data/repair.js';
import { validate } from '../../data/validate.js';
import type { DocumentPart } from '../pages/parts-in.js';

/** What a figure is of its indicator. */
export type FigureKind =
  'result' | 'baseline' | 'target' | 'target-min' | 'target-max' | 'milestone' | 'comparison';

export interface Figure {
  readonly indicator: DocumentPart;
  readonly title: string;
  readonly kind: FigureKind;
  /** Whose figure it is, where it is another's. */
  readonly of?: string | undefined;
  /** The group that it is of: `women`. */
  readonly group?: string | undefined;
  /** As the contract writes it: `2023-Q3`. */
  readonly period?: string | undefined;
  /** The first and the last day of the period. */
  readonly days?: readonly [first: string, last: string] | undefined;
  /** Nothing, where there is none. */
  readonly value?: number | undefined;
  readonly unit?: string | undefined;
  readonly status?: string | undefined;
  readonly note?: string | undefined;
  readonly source?: string | undefined;
  readonly licence?: string | undefined;
}

const two = (number: number): string => String(number).padStart(2, '0');

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Years beyond four digits are no days of a calendar. */
const utc = (year: number, month: number, day: number): number => {
  const date = new Date(Date.UTC(2000, month, day));
  date.setUTCFullYear(year + date.getUTCFullYear() - 2000);
  return date.getTime();
};

/** The days of a period. */
export const daysOf = (text: string | number): readonly [string, string] | undefined => {
  const period = parsePeriod(text);
  if (!period) return undefined;
  const { kind, year, part, day } = period;
  const months = (from: number, count: number): readonly [string, string] => [
    iso(utc(year, from, 1)),
    iso(utc(year, from + count, 0)),
  ];
  switch (kind) {
    case 'year':
      return months(0, 12);
    case 'half':
      return months((part - 1) * 6, 6);
    case 'third':
      return months((part - 1) * 4, 4);
    case 'quarter':
      return months((part - 1) * 3, 3);
    case 'month':
      return months(part - 1, 1);
    case 'day':
      return [
        `${String(year).padStart(4, '0')}-${two(part)}-${two(day)}`,
        `${String(year).padStart(4, '0')}-${two(part)}-${two(day)}`,
      ];
    case 'week': {
      // The 4th of January is in week 1 (ISO 8601).
      const fourth = utc(year, 0, 4);
      const weekday = new Date(fourth).getUTCDay() || 7;
      const sunday = fourth + (7 * part - weekday) * 864e5;
      return [iso(sunday - 6 * 864e5), iso(sunday)];
    }
    // Which day of the years it begins on is not said: a school year and a term begin on different ones.
    case 'years':
      return undefined;
  }
};

interface Valued {
  readonly value?: number | undefined;
  readonly period?: string | number | undefined;
  readonly status?: string | undefined;
  readonly note?: string | undefined;
  readonly groups?: Readonly<Record<string, unknown>> | undefined;
}

const asValued = (given: unknown): Valued | undefined =>
  typeof given === 'number' ? { value: given } : (given as Valued | undefined);

type Of = Pick<Figure, 'indicator' | 'title' | 'unit' | 'source' | 'licence' | 'of'>;

/** A value and those of its groups. */
const rowsOf = (given: unknown, kind: FigureKind, of: Of): Figure[] => {
  const one = asValued(given);
  if (!one) return [];
  const { value, period, status, note, groups = {} } = one;
  const when = period === undefined ? undefined : (parsePeriod(period)?.text ?? String(period));
  const row = { ...of, kind, period: when, days: period === undefined ? undefined : daysOf(period) };
  return [
    { ...row, value, status, note },
    ...Object.entries(groups).flatMap(([group, value]) =>
      typeof value === 'number' ? [{ ...row, group, value, status }] : [],
    ),
  ];
};

/** Results in order; of two for one period the last counts, as everywhere. */
const results = (series: readonly Valued[] = [], current: unknown): readonly unknown[] => {
  const byPeriod = new Map<string, unknown>();
  for (const each of [...series, ...(current === undefined ? [] : [asValued(current)])]) {
    const period = each?.period === undefined ? '' : (parsePeriod(each.period)?.text ?? String(each.period));
    // What is current says less than the same period of the series, where it has it.
    const known = byPeriod.get(period);
    if (known !== undefined && each === asValued(current))
      byPeriod.set(period, { ...(known as object), value: each?.value });
    else byPeriod.set(period, each);
  }
  return [...byPeriod.values()];
};

const targetRows = (target: Indicator['target'], of: Of): Figure[] => {
  if (typeof target !== 'object' || !('min' in target || 'max' in target))
    return rowsOf(target, 'target', of);
  const { min, max, period } = target;
  return [
    ...(min === undefined ? [] : rowsOf({ value: min, period }, 'target-min', of)),
    ...(max === undefined ? [] : rowsOf({ value: max, period }, 'target-max', of)),
  ];
};

const comparisonRows = ({ title, current, series, source }: Comparison, of: Of): Figure[] =>
  results(series, current).flatMap(each =>
    rowsOf(each, 'comparison', {
      ...of,
      of: title,
      ...(source && { source: source.name, licence: source.licence }),
    }),
  );

/**
 * The figures of a document, in its order; of each indicator the baseline, the results, the milestones, the target, and what it is compared with.
 *
 * @param parts The parts of the document.
 */
export const figuresOf = (parts: readonly DocumentPart[]): readonly Figure[] => {
  const context = { base: 'https://kommun.example/goals.json', origins: [] };
  const seen = new Set<object>();
  return parts.flatMap(part => {
    if (part.kind !== 'indicator' || seen.has(part.part)) return [];
    seen.add(part.part);
    const { value } = validate(schema, part.part, context, part.path, repairValue);
    if (!value) return [];
    const {
      title,
      unit,
      source,
      baseline,
      series,
      current,
      milestones = [],
      target,
      comparisons = [],
    } = value;
    const of: Of = {
      indicator: part,
      title,
      unit: unitName(unit),
      source: source?.name,
      licence: source?.licence ?? undefined,
    };
    return [
      ...rowsOf(baseline, 'baseline', of),
      ...results(series, current).flatMap(each => rowsOf(each, 'result', of)),
      ...milestones.flatMap(each => rowsOf(each, 'milestone', of)),
      ...targetRows(target, of),
      ...comparisons.flatMap(each => comparisonRows(each, of)),
    ];
  });
};

/** The first and the last year that figures are of; targets and milestones, which are plans, are not counted. */
export const yearsOf = (figures: readonly Figure[]): readonly [number, number] | undefined => {
  const years = figures.flatMap(({ kind, period, value }) => {
    const year = period === undefined || value === undefined ? undefined : parsePeriod(period)?.year;
    return year === undefined || !/^(result|baseline|comparison)$/.test(kind) ? [] : [year];
  });
  return years.length
    ? [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))]
    : undefined;
};
