/** Advice on the figures of an indicator: the year of its target, and how old its latest result is. */
import { status } from '../../contract/observation.js';
import { parsePeriod } from '../../contract/parse-period.js';
import { rhythm, type Rhythm } from '../../contract/rhythm.js';
import type { Schema } from '../../contract/schema.js';
import { own } from '../../data/validate.js';
import { oldPeriod } from '../../progress/age.js';
import { figuresOf, type FigureFields, type Observation } from '../../progress/figures.js';
import { endOf } from '../../progress/path.js';
import { asList, isObject, textIn, type JsonObject } from '../json-object.js';
import type { Report } from './report.js';

/** Where the document does not say how often figures come, a result is old when its period ended more than this many years ago. */
const maxAge = 2;

/** Whether a value is one of those that a field may have. */
const isOneOf = <T>(schema: Schema<T>, value: unknown): value is T =>
  schema.kind === 'oneOf' && schema.values.includes(value);

const isNumber = (value: unknown): boolean => typeof value === 'number';

export const checkFigures = (indicator: JsonObject, path: string, today: number, report: Report): void => {
  const target = own(indicator, 'target');
  const isValue = isNumber(target) || isNumber(own(target, 'value'));
  // A limit may be meant to hold always, and so may a level that is to be kept.
  const always = own(indicator, 'method') === 'threshold' || own(indicator, 'direction') === 'maintain';
  if (isValue && own(target, 'period') === undefined && !always) report('target-year', `${path}.target`);
  const figures = readFigures(indicator);
  const { current } = figuresOf(figures);
  if (current?.value === undefined) return;
  const field = own(indicator, 'current') === undefined ? 'series' : 'current';
  const every = own(own(indicator, 'source'), 'every');
  if (current.period === undefined) report('result-year', `${path}.${field}`);
  else if (isOneOf<Rhythm>(rhythm, every)) {
    if (oldPeriod(figures, every, today) !== undefined)
      report('result-late', `${path}.${field}`, String(current.period));
  } else if (endOf(current.period) + maxAge < today)
    report('result-old', `${path}.${field}`, String(current.period), String(maxAge));
};

/** The figures that are valid: its results. The library itself reports the others. */
export const readFigures = (indicator: JsonObject): FigureFields => {
  const figure = (value: unknown): Observation | undefined => {
    if (typeof value === 'number') return { value };
    const [number, period] = [own(value, 'value'), own(value, 'period')];
    const kind = own(value, 'status');
    const isPeriod = (typeof period === 'string' || typeof period === 'number') && !!parsePeriod(period);
    return isObject(value)
      ? {
          ...(typeof number === 'number' && { value: number }),
          ...(isPeriod && { period }),
          ...(isOneOf(status, kind) && { status: kind }),
        }
      : undefined;
  };
  const current = figure(own(indicator, 'current'));
  const series = asList(own(indicator, 'series')).flatMap(item => figure(item) ?? []);
  return { ...(current && { current }), series };
};

export const isIndicator = (indicator: JsonObject): boolean =>
  !!textIn(indicator, 'title') &&
  ['target', 'current', 'series', 'baseline'].some(key => own(indicator, key) !== undefined);
