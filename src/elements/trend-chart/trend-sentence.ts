/** What a chart says: the shape of it in a few sentences. */
import { msg, str } from '@lit/localize';
import { formatList, formatNumber, formatPeriod, joinSentences } from '../../base/format.js';
import type { Locale } from '../../base/language.js';
import { statusSentence } from '../../base/status.js';
import { stateText } from '../../base/states.js';
import {
  intervalSentence,
  isBefore,
  isTime,
  targetValueText,
  targetText,
  valueFormatter,
  type FormatValue,
} from '../../base/value-text.js';
import type { PeriodName } from '../../contract/period.js';
import { parsePeriod } from '../../contract/parse-period.js';
import type { Unit } from '../../contract/unit.js';
import type { Figures } from '../../progress/figures.js';
import { mostGroups, ownGroups } from './groups.js';
import type { Reading } from './readings.js';
import type { Trend } from './trend.js';

/** What says of when a figure is. */
interface Dating {
  readonly locale: Locale;
  readonly name: PeriodName | undefined;
  /** The indicator's unit, also where it is not said. */
  readonly of: Unit | undefined;
}

/** `14 785 år 2014`, `12 (januari–mars 2023)`; and, where nothing says that it is no number of years, `7 (2019)`. */
const atPeriod = (figure: string, at: string | number, { locale, name, of }: Dating): string => {
  const period = formatPeriod(at, locale, name);
  return of !== undefined && !isBefore(of) && !isTime(of) && parsePeriod(at)?.kind === 'year'
    ? msg(str`${figure} år ${period}`, { id: 'trend-chart.in-year' })
    : msg(str`${figure} (${period})`, { id: 'trend-chart.of-period' });
};

/** More than these are counted and not listed. */
const listed = 6;

const periodsText = (items: readonly Reading[], locale: Locale, name: PeriodName | undefined): string =>
  items.length > listed
    ? msg(str`${formatNumber(items.length, locale, 0)} perioder`, { id: 'trend-chart.periods' })
    : formatList(
        items.map(({ period }) => formatPeriod(period, locale, name)),
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

/** The same, and what that is for what is wanted, in the words of the gauge. */
const standingText = (reading: Reading | undefined): readonly string[] => {
  const { side, pace } = reading ?? {};
  return [pace && side !== 'on' ? `${stateText('pace', pace)}.` : '', sideText(side)];
};

/** The last of what is foreseen. */
const forecastText = ({ readings, outlook }: Trend, write: FormatValue, dating: Dating): string => {
  const end = readings[outlook.at(-1) ?? -1];
  if (end?.forecast === undefined) return '';
  const figure = atPeriod(write(end.forecast), end.period, dating);
  return msg(str`Prognosen är ${figure}.`, { id: 'trend-chart.forecast-is' });
};

/** How many groups, and how many of what the results are compared with, are drawn, where that is not all. */
const drawnText = (trend: Trend, locale: Locale): readonly string[] => {
  const groups = ownGroups(trend).length;
  const compared = trend.groups.length - groups;
  const drawn = Math.min(mostGroups, groups);
  const [some, all, someCompared, allCompared] = [
    drawn,
    groups,
    Math.min(mostGroups - drawn, compared),
    compared,
  ].map(count => formatNumber(count, locale, 0));
  return [
    groups > drawn
      ? msg(str`Diagrammet visar ${some} av ${all} grupper. Alla står i tabellen.`, {
          id: 'trend-chart.some-groups',
        })
      : '',
    compared > mostGroups - drawn
      ? msg(str`Diagrammet visar ${someCompared} av ${allCompared} jämförelser. Alla står i tabellen.`, {
          id: 'trend-chart.some-comparisons',
        })
      : '',
  ];
};

/** What the result is compared with, at its period. */
const comparedText = ({ groups, readings, last }: Trend, write: FormatValue, locale: Locale): string => {
  const values = last === undefined ? [] : (readings[last]?.groups ?? []);
  const compared = groups.flatMap(({ isCompared, title }, index) => {
    const value = values[index];
    return isCompared && value !== undefined ? [`${title ?? ''} ${write(value)}`] : [];
  });
  const list = formatList(compared.slice(0, listed), locale);
  return list && msg(str`Som jämförelse: ${list}.`, { id: 'trend-chart.compared' });
};

/** From the first result to the last one; one alone is said alone. */
const shapeText = (trend: Trend, { current }: Figures, write: FormatValue, dating: Dating): string => {
  if (current?.value === undefined && ownGroups(trend).length)
    return msg('Resultaten finns bara för grupper, inte för alla tillsammans.', {
      id: 'trend-chart.groups-alone',
    });
  if (current?.value === undefined) return msg('Inget resultat ännu.', { id: 'progress-gauge.no-result' });
  const { readings, last } = trend;
  const figure = write(current.value);
  const end = last === undefined ? undefined : readings[last];
  if (!end) return msg(str`Resultatet är ${figure}.`, { id: 'trend-chart.result' });
  const start = readings.find(({ value, isApart }) => value !== undefined && !isApart);
  const to = atPeriod(figure, end.period, dating);
  if (start?.value === undefined || start.at >= end.at)
    return msg(str`Resultatet var ${to}.`, { id: 'trend-chart.one' });
  const from = atPeriod(write(start.value), start.period, dating);
  return msg(str`Från ${from} till ${to}.`, { id: 'trend-chart.from-to' });
};

/**
 * The chart's sentences: `Från 14 785 år 2014 till 15 595 år 2023. Det är högre än planen. Målet är 16 000 till 2030.`
 *
 * @param unit The indicator's unit.
 * @param isSaid Whether it is said with every figure; else it stands over the chart.
 */
export const trendSentence = (
  trend: Trend,
  figures: Figures,
  unit: Unit | undefined,
  isSaid: boolean,
  locale: Locale,
): unknown => {
  const { target, periodKind } = figures;
  const { readings } = trend;
  const dating = { locale, name: periodKind, of: unit };
  const write = valueFormatter(trend.decimals, isSaid ? unit : undefined, locale);
  const firstKnown = readings.findIndex(({ value }) => value !== undefined);
  const { length: own } = ownGroups(trend);
  const missing = readings.filter(
    ({ value, forecast, groups }) =>
      value === undefined &&
      forecast === undefined &&
      groups.slice(0, own).every(figure => figure === undefined),
  );
  const breaks = readings.filter(({ breakBefore }, index) => breakBefore && index > firstKnown);
  const gap = missing.length ? periodsText(missing, locale, periodKind) : '';
  const when = breaks.length ? periodsText(breaks, locale, periodKind) : '';
  return joinSentences([
    shapeText(trend, figures, write, dating),
    statusSentence(figures.current?.status),
    intervalSentence(figures.current?.interval, write),
    ...standingText(trend.last === undefined ? undefined : readings[trend.last]),
    forecastText(trend, write, dating),
    comparedText(trend, write, locale),
    ...drawnText(trend, locale),
    gap && msg(str`Uppgift saknas för ${gap}.`, { id: 'progress-gauge.missing' }),
    when && msg(str`Mätmetoden ändrades ${when}.`, { id: 'trend-chart.breaks' }),
    target && targetText(targetValueText(target, write, write), target.period, locale, periodKind, unit),
  ]);
};
