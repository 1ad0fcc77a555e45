/** What is written about a gauge's bar: the number, the target and the values under it. Pure, but for the language that is spoken. */
import { msg, str } from '@lit/localize';
import { formatPeriod } from '../../base/format.js';
import type { Locale } from '../../base/language.js';
import {
  flagText,
  isBefore,
  isWithEach,
  targetValueText,
  unitFor,
  valueFormatter,
} from '../../base/value-text.js';
import type { Indicator } from '../../contract/indicator.js';
import type { Figures } from '../../progress/figures.js';
import { writtenMarks, type Drawing, type Mark } from './drawing.js';

/** A value that is written under the bar, and where. */
export interface AxisText {
  readonly at: number;
  readonly text: string;
}

export interface GaugeTexts {
  /** The number; empty where there is no result. */
  readonly value: string;
  /** A unit before the number is as large as the number. */
  readonly isFirst: boolean;
  /** What stands after it: its unit and its period. */
  readonly after: string;
  /** What the target is; empty where there is none to draw. */
  readonly aim: string;
  /** There is something to hold the result against, and so a bar. */
  readonly isHeld: boolean;
  readonly axis: readonly AxisText[];
}

/** The ends of the scale that mean something: one that is no round number and no target is only where the drawing stops. */
const endsOf = ({ start, end, target, labels }: Drawing): Mark[] =>
  [
    { value: start, at: 0 },
    { value: end, at: 1 },
  ].filter(({ value }) => value === target?.value || labels.some(label => label.value === value));

/** The values that are written under the bar: the baseline, the ends that mean something, and ticks where there is room. */
const axisOf = (
  drawing: Drawing,
  write: (value: number) => string,
  writePlan: (value: number) => string,
  since: string,
): readonly AxisText[] => {
  const { baseline, expected, labels } = drawing;
  return writtenMarks(
    [baseline, ...endsOf(drawing), expected].filter(mark => mark !== undefined),
    labels,
    0.24,
  ).map(({ value, at }) => {
    const isExpected = value === expected?.value && !(value === baseline?.value && since);
    const number = (isExpected ? writePlan : write)(value);
    const text = isExpected
      ? msg(str`${number} väntat`, { id: 'progress-gauge.expected' })
      : value === baseline?.value && since
        ? `${number} (${since})`
        : number;
    return { at, text };
  });
};

/** What is written about the bar. */
export const gaugeTexts = (
  drawing: Drawing,
  figures: Figures,
  { unit, range }: Pick<Indicator, 'unit' | 'range'>,
  locale: Locale,
): GaugeTexts => {
  const { current, target, baseline } = figures;
  const write = valueFormatter(figures.decimals, undefined, locale);
  const writePlan = valueFormatter(figures.planDecimals, undefined, locale);
  const period = (at: string | number | undefined): string =>
    at === undefined ? '' : formatPeriod(at, locale, figures.periodKind);
  const when = period(current?.period);
  const full = valueFormatter(figures.decimals, unit, locale);
  const result = current?.value;
  const isFirst = isBefore(unit);
  const after = result === undefined || isFirst ? undefined : unitFor(unit, result, figures.decimals, locale);
  const isDrawn = !!(drawing.target || drawing.band);
  return {
    value: result === undefined ? '' : (isFirst ? full : write)(result),
    isFirst,
    after: ['', after, when && `(${when})`].filter(part => part !== undefined).join(' '),
    aim:
      target && isDrawn
        ? flagText(
            targetValueText(target, full, isWithEach(unit) ? full : write),
            target.period,
            locale,
            figures.periodKind,
            unit,
          )
        : '',
    isHeld: isDrawn || !!range,
    axis: axisOf(drawing, write, writePlan, period(baseline?.period)),
  };
};
