/** What a chart says: the shape of it in a few sentences. */
import { msg, str } from '@lit/localize';
import { formatList, formatNumber, formatPeriod, joinSentences } from '../../base/format.js';
import type { Locale } from '../../base/language.js';
import { targetValueText, targetText, valueFormatter, type FormatValue } from '../../base/value-text.js';
import { parsePeriod } from '../../contract/parse-period.js';
import type { Figures } from '../../progress/figures.js';
import type { Reading, Trend } from './trend.js';

/** `14 785 år 2014`, `12 (januari–mars 2023)`. */
const atPeriod = (figure: string, at: string | number, locale: Locale): string => {
  const period = formatPeriod(at, locale);
  return parsePeriod(at)?.kind === 'year'
    ? msg(str`${figure} år ${period}`, { id: 'trend-chart.in-year' })
    : msg(str`${figure} (${period})`, { id: 'trend-chart.of-period' });
};

/** More than these are counted and not listed. */
const listed = 6;

const periodsText = (items: readonly Reading[], locale: Locale): string =>
  items.length > listed
    ? msg(str`${formatNumber(items.length, locale, 0)} perioder`, { id: 'trend-chart.periods' })
    : formatList(
        items.map(({ period }) => formatPeriod(period, locale)),
        locale,
      );

/** How the last result stands against the plan. */
const sideText = (side: Reading['side']): string => {
  switch (side) {
    case 'above':
      return msg('Det är högre än planen.', { id: 'trend-chart.above' });
    case 'below':
      return msg('Det är lägre än planen.', { id: 'trend-chart.below' });
    case 'on':
      return msg('Det är enligt planen.', { id: 'trend-chart.on' });
    case undefined:
      return '';
  }
};

/** From the first result to the last one; one alone is said alone. */
const shapeText = (trend: Trend, { current }: Figures, write: FormatValue, locale: Locale): string => {
  if (current?.value === undefined) return msg('Inget resultat ännu.', { id: 'progress-gauge.no-result' });
  const { readings, last } = trend;
  const end = last === undefined ? undefined : readings[last];
  if (!end) return msg(str`Resultatet är ${write(current.value)}.`, { id: 'trend-chart.result' });
  const start = readings.find(({ value }) => value !== undefined);
  const to = atPeriod(write(current.value), end.period, locale);
  if (start?.value === undefined || start.at >= end.at)
    return msg(str`Resultatet var ${to}.`, { id: 'trend-chart.one' });
  const from = atPeriod(write(start.value), start.period, locale);
  return msg(str`Från ${from} till ${to}.`, { id: 'trend-chart.from-to' });
};

/**
 * The chart's sentences: `Från 14 785 år 2014 till 15 595 år 2023. Det är högre än planen. Målet är 16 000 till 2030.`
 *
 * @param unit Said with every figure; nothing where it stands over the chart.
 */
export const trendSentence = (
  trend: Trend,
  figures: Figures,
  unit: string | undefined,
  locale: Locale,
): unknown => {
  const { target } = figures;
  const { readings } = trend;
  const write = valueFormatter(figures, unit, locale);
  const firstKnown = readings.findIndex(({ value }) => value !== undefined);
  const missing = readings.filter(({ value }) => value === undefined);
  const breaks = readings.filter(({ breakBefore }, index) => breakBefore && index > firstKnown);
  const gap = missing.length ? periodsText(missing, locale) : '';
  const when = breaks.length ? periodsText(breaks, locale) : '';
  return joinSentences([
    shapeText(trend, figures, write, locale),
    sideText(trend.last === undefined ? undefined : readings[trend.last]?.side),
    gap && msg(str`Uppgift saknas för ${gap}.`, { id: 'progress-gauge.missing' }),
    when && msg(str`Mätmetoden ändrades ${when}.`, { id: 'trend-chart.breaks' }),
    target && targetText(targetValueText(target, write, write), target.period, locale),
  ]);
};
