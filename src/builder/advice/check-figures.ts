/** Advice on the figures of an indicator: the year of its target, and how old its latest result is. */
import { parsePeriod } from '../../contract/parse-period.js';
import { own } from '../../data/validate.js';
import { endOf, figuresOf, type FigureFields } from '../../progress/figures.js';
import { asList, isObject, textIn, type JsonObject } from '../document/json-object.js';
import type { Report } from './report.js';

/** A result is old when its period ended more than this many years ago. */
const maxAge = 2;

const isNumber = (value: unknown): boolean => typeof value === 'number';

export const checkFigures = (indicator: JsonObject, path: string, today: number, report: Report): void => {
  const target = own(indicator, 'target');
  const isValue = isNumber(target) || isNumber(own(target, 'value'));
  // A limit may be meant to hold always, and so may a level that is to be kept.
  const always = own(indicator, 'method') === 'threshold' || own(indicator, 'direction') === 'maintain';
  if (isValue && own(target, 'period') === undefined && !always) report('target-year', `${path}.target`);
  const { current } = figuresOf(readFigures(indicator));
  if (current?.value === undefined) return;
  const field = own(indicator, 'current') === undefined ? 'series' : 'current';
  if (current.period === undefined) report('result-year', `${path}.${field}`);
  else if (endOf(current.period) + maxAge < today)
    report('result-old', `${path}.${field}`, String(current.period), String(maxAge));
};

/** The figures that are valid; the library itself reports the others. */
const readFigures = (indicator: JsonObject): FigureFields => {
  const figure = (value: unknown): { value?: number; period?: string | number } | undefined => {
    if (typeof value === 'number') return { value };
    const [number, period] = [own(value, 'value'), own(value, 'period')];
    const isPeriod = (typeof period === 'string' || typeof period === 'number') && !!parsePeriod(period);
    return isObject(value)
      ? { ...(typeof number === 'number' && { value: number }), ...(isPeriod && { period }) }
      : undefined;
  };
  const current = figure(own(indicator, 'current'));
  const series = asList(own(indicator, 'series')).flatMap(item => figure(item) ?? []);
  return { ...(current && { current }), series };
};

export const isIndicator = (indicator: JsonObject): boolean =>
  !!textIn(indicator, 'title') &&
  ['target', 'current', 'series', 'baseline'].some(key => own(indicator, key) !== undefined);
