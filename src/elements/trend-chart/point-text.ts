/** What is read of a point. */
import { msg, str } from '@lit/localize';
import { comma, formatPeriod } from '../../base/format.js';
import type { Locale } from '../../base/language.js';
import { statusText } from '../../base/status.js';
import { intervalText, isWithEach, valueFormatter } from '../../base/value-text.js';
import type { Unit } from '../../contract/unit.js';
import { planDecimals, printedDifference } from '../../progress/precision.js';
import type { Reading } from './readings.js';
import type { Trend } from './trend.js';
import { groupTextWithin } from './groups.js';
import { breakText, missingText } from './words.js';

/** How far a result is from the plan, with as many decimals as that takes. */
const differenceText = (
  value: number | undefined,
  expected: number | undefined,
  side: Reading['side'],
  near: number,
  least: number,
  locale: Locale,
): string => {
  if (value === undefined || expected === undefined || side === undefined) return '';
  const decimals = planDecimals([value, expected], side === 'on', near, least);
  return valueFormatter(decimals, undefined, locale)(Math.abs(printedDifference(value, expected, decimals)));
};

/**
 * A point in one line: `2019: 15 100 invånare, 120 över planen`.
 *
 * @param unit The indicator's unit.
 */
export const pointText = (
  reading: Reading,
  { near, decimals, periodKind, groups: names }: Trend,
  unit: Unit | undefined,
  locale: Locale,
): string => {
  const { period, value, forecast, groups, interval, expected, side, status, breakBefore } = reading;
  const write = valueFormatter(decimals, unit, locale);
  const bare = isWithEach(unit) ? write : valueFormatter(decimals, undefined, locale);
  // Between per cent are percentage points: the number alone is not taken for per cent of the plan.
  const difference = differenceText(value, expected, side, near, decimals, locale);
  const facts = [
    forecast !== undefined
      ? msg(str`prognos ${write(forecast)}`, { id: 'trend-chart.point-forecast' })
      : value === undefined
        ? missingText()
        : write(value),
    interval && intervalText(interval, write, bare),
    side === 'above' && msg(str`${difference} över planen`, { id: 'trend-chart.point-above' }),
    side === 'below' && msg(str`${difference} under planen`, { id: 'trend-chart.point-below' }),
    side === 'on' && msg('enligt planen', { id: 'trend-chart.point-on' }),
    ...names.map((group, index) => {
      const figure = groups[index];
      return figure !== undefined && `${groupTextWithin(group)} ${bare(figure)}`;
    }),
    forecast === undefined && statusText(status).toLowerCase(),
    breakBefore && breakText().toLowerCase(),
  ].filter(Boolean);
  return `${formatPeriod(period, locale, periodKind)}: ${facts.join(comma(locale))}`;
};
