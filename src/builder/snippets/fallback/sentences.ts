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
import { plain } from './html.js';
import { resultOf } from '../../../progress/result.js';
import { summaryOfCounts, summaryOfGoals } from '../../../progress/summary.js';
import type { ResolvedGoal } from '../../../data/resolve-goals.js';
import { statesOf } from '../../../contract/scales.js';
import type { Locale } from '../../../base/language.js';

/** A sentence ends with one full stop, also where a title is one. */
const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** A judgement in a few words: `Delvis uppnått.` */
export const judgementWords = (judgement: Judgement | undefined): string => {
  const { assessment, outlook, trend } = judgement ?? {};
  return [
    assessment && stateText('assessment', assessment),
    outlook && stateText('outlook', outlook),
    trend && stateText('trend', trend),
  ]
    .filter(Boolean)
    .map(state => ended(plain(state)))
    .join(' ');
};

/** Whether a text has said something already: `Utsläppen ska minska` needs no `Ska minska` after it. */
const says = (text: string, words: string): boolean => text.toLowerCase().includes(words.toLowerCase());

/** What an indicator says: `14 925 invånare 2018. Målet är 16 000 till 2030.` */
export const figureSentence = (indicator: Indicator, locale: Locale): string =>
  [plain(sentence(figuresOf(indicator), indicator.unit, locale)).trim(), judgementWords(indicator.judgement)]
    .filter(Boolean)
    .join(' ');

/** The same under its title, with the source. */
export const indicatorSentence = (indicator: Indicator, locale: Locale): string => {
  const { title, source } = indicator;
  const from = source && `${plain(msg('Källa:', { id: 'source.from' }))} ${ended(source.name)}`;
  return [`${title}: ${figureSentence(indicator, locale)}`, from].filter(Boolean).join(' ');
};

/** A goal on one line. One without indicators says which way it wants to go, and no number. */
export const goalSentence = (goal: ResolvedGoal, locale: Locale): string => {
  const { title, direction, indicators = [], judgement } = goal;
  const [only] = indicators;
  const figures =
    indicators.length === 1 && only?.title === title
      ? figureSentence(only, locale)
      : indicators.map(indicator => `${indicator.title}: ${figureSentence(indicator, locale)}`).join(' ');
  const said = [
    indicators.length || !direction || says(title, plain(directionText(direction)))
      ? ''
      : ended(plain(directionText(direction))),
    figures,
    judgementWords(judgement),
  ].filter(Boolean);
  return said.length ? `${ended(title)} ${said.join(' ')}` : title;
};

/** A table of an indicator over time. */
export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The results of an indicator in order of time, as the chart's own table has them; no rows where there are none. */
export const tableOf = (indicator: Indicator, locale: Locale): Table => {
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
      plain(msg('Period', { id: 'trend-chart.period' })),
      plain(msg('Resultat', { id: 'trend-chart.results' })),
      ...groups.map(({ head }) => plain(head)),
      ...(noted ? [plain(msg('Anmärkning', { id: 'trend-chart.note' }))] : []),
    ],
    rows: rows.map(row => [
      formatPeriod(row.period, locale),
      row.value === undefined ? plain(missingText()) : write(row.value),
      ...groups.map(({ key }) => write(row[key])),
      ...(noted ? [row.breakBefore ? plain(breakText()) : ''] : []),
    ]),
  };
};

/** A summary: the sentence, and each state with its number and share. */
export const summaryWords = (
  data: GoalSummaryData,
  locale: Locale,
): { readonly sentence: string; readonly parts: readonly string[] } => {
  const { scale = 'assessment', counts, goals = [] } = data;
  const states = statesOf[scale];
  const result = counts ? summaryOfCounts(scale, states, counts) : summaryOfGoals(scale, states, goals);
  return {
    sentence: plain(counted(result, locale)),
    parts: states
      .filter(state => result.counts[state])
      .map(state => {
        const count = result.counts[state] ?? 0;
        const share = shareText(result.shares[state] ?? 0, count, result.total, locale);
        return `${plain(partText(scale, state))}: ${formatNumber(count, locale, 0)} (${share})`;
      }),
  };
};
