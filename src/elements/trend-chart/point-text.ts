/** What is read of a point. */
import { msg, str } from '@lit/localize';
import { comma, formatPeriod } from '../../base/format.js';
import type { Locale } from '../../base/language.js';
import { valueFormatter } from '../../base/value-text.js';
import type { Figures } from '../../progress/figures.js';
import type { Reading } from './trend.js';
import { breakText, menText, missingText, womenText } from './words.js';

/**
 * A point in one line: `2019: 15 100 invånare, 120 över planen`.
 *
 * @param unit The indicator's unit.
 */
export const pointText = (
  reading: Reading,
  figures: Figures,
  unit: string | undefined,
  locale: Locale,
): string => {
  const { period, value, women, men, ahead = 0, side, breakBefore } = reading;
  const write = valueFormatter(figures, unit, locale);
  const bare = unit === '%' ? write : valueFormatter(figures, undefined, locale);
  // Between per cent are percentage points: the number alone is not taken for per cent of the plan.
  const difference = valueFormatter(figures, undefined, locale)(Math.abs(ahead));
  const facts = [
    value === undefined ? missingText() : write(value),
    side === 'above' && msg(str`${difference} över planen`, { id: 'trend-chart.point-above' }),
    side === 'below' && msg(str`${difference} under planen`, { id: 'trend-chart.point-below' }),
    side === 'on' && msg('enligt planen', { id: 'trend-chart.point-on' }),
    women !== undefined && `${womenText().toLowerCase()} ${bare(women)}`,
    men !== undefined && `${menText().toLowerCase()} ${bare(men)}`,
    breakBefore && breakText().toLowerCase(),
  ].filter(Boolean);
  return `${formatPeriod(period, locale)}: ${facts.join(comma(locale))}`;
};
