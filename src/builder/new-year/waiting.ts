/** The indicators of a document that wait for figures of a year, and the periods that they have none for. */
import { nextPeriod } from '../../contract/next-period.js';
import { parsePeriod } from '../../contract/parse-period.js';
import { unitName, type Unit } from '../../contract/unit.js';
import { readFigures } from '../../check/advice/check-figures.js';
import { indicatorsIn } from '../../data/references.js';
import { own } from '../../data/validate.js';
import { figuresOf, type Observation } from '../../progress/figures.js';
import { isObject, type JsonObject } from '../document/json-object.js';
import { parsePath, valueAt } from '../document/path.js';

/** A result with its period. */
export interface Known {
  /** Blank where the document does not say which. */
  readonly period: string;
  readonly value: number;
}

/** An indicator that waits. */
export interface Waiting {
  /** Its path: `goals.goals[3].indicators[0]`. */
  readonly path: string;
  readonly indicator: JsonObject;
  readonly title: string;
  /** The goal that it stands in; blank for one of the document's own. */
  readonly goal: string;
  readonly unit: string;
  /** The last results, the latest at the end. */
  readonly known: readonly Known[];
  /** The periods that it has no result for. */
  readonly periods: readonly string[];
}

/** So many of the last results are shown. */
const shown = 3;

/** So many periods are asked for at most: a year of months. */
const mostPeriods = 12;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const unitOf = (unit: unknown): string =>
  textOf(typeof unit === 'string' || isObject(unit) ? unitName(unit as unknown as Unit) : undefined);

/** The results of an indicator that have a value and a period, in order of time. */
export const resultsOf = (indicator: JsonObject): readonly Known[] =>
  figuresOf(readFigures(indicator)).observations.results.flatMap(({ value, period }: Observation) => {
    const read = period === undefined ? undefined : parsePeriod(period);
    return value === undefined || !read ? [] : [{ period: read.text, value }];
  });

/** The result that an indicator has without a period. */
const undatedOf = (indicator: JsonObject): readonly Known[] => {
  const { current } = figuresOf(readFigures(indicator));
  return current?.value === undefined || current.period !== undefined
    ? []
    : [{ period: '', value: current.value }];
};

/** The calendar year that a period ends in. */
const yearOf = ({ period }: Known): number => Math.ceil((parsePeriod(period)?.end ?? 0) - 1e-6) - 1;

const periodsUntil = (latest: Known | undefined, year: number): readonly string[] => {
  if (!latest) return [String(year)];
  const periods: string[] = [];
  for (let next = nextPeriod(latest.period); next !== undefined; next = nextPeriod(next)) {
    if ((parsePeriod(next)?.end ?? Infinity) > year + 1 + 1e-6 || periods.length === mostPeriods) break;
    periods.push(next);
  }
  return periods;
};

const indicatorsOf = (
  document: unknown,
): readonly { readonly path: string; readonly indicator: JsonObject }[] =>
  indicatorsIn(document).flatMap(({ part, path }) =>
    // A name with a dot in it is another path when it is read.
    isObject(part) && valueAt(document, parsePath(path)) === part ? [{ path, indicator: part }] : [],
  );

/**
 * The year that figures are asked for: the last that has ended, or a later one that the document has figures for.
 *
 * @param today The year of today.
 */
export const yearToFill = (document: unknown, today: number): number =>
  Math.max(
    today - 1,
    ...indicatorsOf(document).flatMap(({ indicator }) => resultsOf(indicator).slice(-1).map(yearOf)),
  );

/** The indicators that have no result for a year: those of the document itself first, then those of its goals. */
export const waitingIn = (document: unknown, year: number): readonly Waiting[] =>
  indicatorsOf(document).flatMap(({ path, indicator }) => {
    const known = resultsOf(indicator);
    const periods = periodsUntil(known.at(-1), year);
    if (!periods.length) return [];
    const goal = /^(.*)\.indicators\[\d+\]$/.exec(path)?.[1];
    return [
      {
        path,
        indicator,
        title: textOf(own(indicator, 'title')),
        goal: goal === undefined ? '' : textOf(own(valueAt(document, parsePath(goal)), 'title')),
        unit: unitOf(own(indicator, 'unit')),
        known: [...undatedOf(indicator), ...known].slice(-shown),
        periods,
      },
    ];
  });
