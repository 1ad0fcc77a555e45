/** The sentences of a fallback, from an element's part: the library's own words, in the language that is spoken when they are called. */
import { msg } from '@lit/localize';
import { directionText } from '../../../base/direction.js';
import { formatNumber, formatPeriod } from '../../../base/format.js';
import { stateText } from '../../../base/states.js';
import type { Indicator } from '../../../contract/indicator.js';
import type { Judgement } from '../../../contract/judgement.js';
import type { GoalSummaryData } from '../../../elements/goal-summary/goal-summary.part.js';
import { partText, sentence as counted, shareText } from '../../../elements/goal-summary/sentence.js';
import { sentence } from '../../../elements/progress-gauge/sentence.js';
import { trendOf } from '../../../elements/trend-chart/readings.js';
import { breakText, menText, missingText, womenText } from '../../../elements/trend-chart/words.js';
import { figuresOf } from '../../../progress/figures.js';
import { toPlainText } from './html.js';
import { resultOf } from '../../../progress/result.js';
import { summaryOfCounts, summaryOfGoals } from '../../../progress/summary.js';
import type { ResolvedGoal } from '../../../data/resolve-goals.js';
import { statesOf } from '../../../contract/scales.js';
import type { Locale } from '../../../base/language.js';

/** A sentence ends with one full stop, also where a title is one. */
const withFullStop = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** A judgement in a few words: `Delvis uppnått.` */
export const judgementSentence = (judgement: Judgement | undefined): string => {
  const { assessment, outlook, trend } = judgement ?? {};
  return [
    assessment && stateText('assessment', assessment),
    outlook && stateText('outlook', outlook),
    trend && stateText('trend', trend),
  ]
    .filter(Boolean)
    .map(state => withFullStop(toPlainText(state)))
    .join(' ');
};

/** Whether a text has said something already: `Utsläppen ska minska` needs no `Ska minska` after it. */
const says = (text: string, words: string): boolean => text.toLowerCase().includes(words.toLowerCase());

/** What an indicator says: `14 925 invånare 2018. Målet är 16 000 till 2030.` */
export const resultSentence = (indicator: Indicator, locale: Locale): string =>
  [
    toPlainText(sentence(figuresOf(indicator), indicator.unit, locale)).trim(),
    judgementSentence(indicator.judgement),
  ]
    .filter(Boolean)
    .join(' ');

/** The same under its title, with the source. */
export const indicatorSentence = (indicator: Indicator, locale: Locale): string => {
  const { title, source } = indicator;
  const from = source && `${toPlainText(msg('Källa:', { id: 'source.from' }))} ${withFullStop(source.name)}`;
  return [`${title}: ${resultSentence(indicator, locale)}`, from].filter(Boolean).join(' ');
};

/** A goal on one line. One without indicators says which way it wants to go, and no number. */
export const goalSentence = (goal: ResolvedGoal, locale: Locale): string => {
  const { title, direction, indicators = [], judgement } = goal;
  const [only] = indicators;
  const figures =
    indicators.length === 1 && only?.title === title
      ? resultSentence(only, locale)
      : indicators.map(indicator => `${indicator.title}: ${resultSentence(indicator, locale)}`).join(' ');
  const said = [
    indicators.length || !direction || says(title, toPlainText(directionText(direction)))
      ? ''
      : withFullStop(toPlainText(directionText(direction))),
    figures,
    judgementSentence(judgement),
  ].filter(Boolean);
  return said.length ? `${withFullStop(title)} ${said.join(' ')}` : title;
};

/** A table of an indicator over time. */
export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The results of an indicator in order of time, as the chart's own table has them; no rows where there are none. */
export const indicatorTable = (indicator: Indicator, locale: Locale): Table => {
  const figures = figuresOf(indicator);
  const { title, unit } = indicator;
  const { readings } = trendOf(indicator, resultOf(indicator));
  const rows = readings.filter(({ at }) => !Number.isNaN(at));
  const groups = [
    { key: 'women' as const, head: womenText() },
    { key: 'men' as const, head: menText() },
  ].filter(({ key }) => rows.some(row => row[key] !== undefined));
  const write = (value: number | undefined): string =>
    value === undefined ? '–' : formatNumber(value, locale, figures.decimals);
  const noted = rows.some(({ breakBefore }) => breakBefore);
  return {
    caption: unit === undefined || says(title, unit) ? title : `${title} (${unit})`,
    head: [
      toPlainText(msg('Period', { id: 'trend-chart.period' })),
      toPlainText(msg('Resultat', { id: 'trend-chart.results' })),
      ...groups.map(({ head }) => toPlainText(head)),
      ...(noted ? [toPlainText(msg('Anmärkning', { id: 'trend-chart.note' }))] : []),
    ],
    rows: rows.map(row => [
      formatPeriod(row.period, locale),
      row.value === undefined ? toPlainText(missingText()) : write(row.value),
      ...groups.map(({ key }) => write(row[key])),
      ...(noted ? [row.breakBefore ? toPlainText(breakText()) : ''] : []),
    ]),
  };
};

/** A summary: the sentence, and each state with its number and share. */
export const summarySentences = (
  data: GoalSummaryData,
  locale: Locale,
): { readonly sentence: string; readonly parts: readonly string[] } => {
  const { scale = 'assessment', counts, goals = [] } = data;
  const states = statesOf[scale];
  const result = counts ? summaryOfCounts(scale, states, counts) : summaryOfGoals(scale, states, goals);
  return {
    sentence: toPlainText(counted(result, locale)),
    parts: states
      .filter(state => result.counts[state])
      .map(state => {
        const count = result.counts[state] ?? 0;
        const share = shareText(result.shares[state] ?? 0, count, result.total, locale);
        return `${toPlainText(partText(scale, state))}: ${formatNumber(count, locale, 0)} (${share})`;
      }),
  };
};
