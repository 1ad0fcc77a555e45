/** The sentences of a fallback, in the library's own words and the language that is spoken when they are called. */
import { msg } from '@lit/localize';
import { directionText } from '../../../base/direction.js';
import { formatNumber } from '../../../base/format.js';
import type { Locale } from '../../../base/language.js';
import { stateText } from '../../../base/states.js';
import type { Indicator } from '../../../contract/indicator.js';
import { latestJudgement, type Judgements } from '../../../contract/judgement.js';
import type { AssignmentState, State } from '../../../contract/scales.js';
import { countedStates } from '../../../contract/summary.js';
import type { ResolvedGoal } from '../../../data/resolve-goals.js';
import type { GoalSummaryData } from '../../../elements/goal-summary/goal-summary.part.js';
import { partText, sentence as countSentence, shareText } from '../../../elements/goal-summary/sentence.js';
import { sentence as figuresSentence } from '../../../elements/progress-gauge/sentence.js';
import { figuresOf } from '../../../progress/figures.js';
import { summaryOf } from '../../../progress/summary.js';
import { toPlainText } from './plain-text.js';

/** Ends a sentence with a full stop, unless it has one. */
const withFullStop = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** Describes a judgement in a few words: `Delvis uppnått.` */
export const judgementSentence = (judgement: Judgements | undefined): string => {
  const { assessment, outlook, trend } = latestJudgement(judgement) ?? {};
  return [
    assessment && stateText('assessment', assessment),
    outlook && stateText('outlook', outlook),
    trend && stateText('trend', trend),
  ]
    .filter(Boolean)
    .map(state => withFullStop(toPlainText(state)))
    .join(' ');
};

/** Whether a text says something already: `Utsläppen ska minska` needs no `Ska minska` after it. */
const says = (text: string, words: string): boolean => text.toLowerCase().includes(words.toLowerCase());

/** Describes the result of an indicator: `14 925 invånare 2018. Målet är 16 000 till 2030.` */
export const resultSentence = (indicator: Indicator, locale: Locale): string =>
  [
    toPlainText(figuresSentence(figuresOf(indicator), indicator.unit, locale)).trim(),
    judgementSentence(indicator.judgement),
  ]
    .filter(Boolean)
    .join(' ');

/** Describes an indicator: its title, its result and its source. */
export const indicatorSentence = (indicator: Indicator, locale: Locale): string => {
  const { title, source } = indicator;
  const from = source && `${toPlainText(msg('Källa:', { id: 'source.from' }))} ${withFullStop(source.name)}`;
  return [`${title}: ${resultSentence(indicator, locale)}`, from].filter(Boolean).join(' ');
};

/** Describes a goal on one line. One without indicators has its direction and no number. */
export const goalSentence = (goal: ResolvedGoal, locale: Locale): string => {
  const { title, direction, indicators = [], judgement } = goal;
  const [only] = indicators;
  const figures =
    indicators.length === 1 && only?.title === title
      ? resultSentence(only, locale)
      : indicators.map(indicator => `${indicator.title}: ${resultSentence(indicator, locale)}`).join(' ');
  const sentences = [
    indicators.length || !direction || says(title, toPlainText(directionText(direction)))
      ? ''
      : withFullStop(toPlainText(directionText(direction))),
    figures,
    judgementSentence(judgement),
  ].filter(Boolean);
  return sentences.length ? `${withFullStop(title)} ${sentences.join(' ')}` : title;
};

/** Describes a summary: one sentence, and each state with its number and share. */
export const summarySentences = (
  data: GoalSummaryData,
  locale: Locale,
): { readonly sentence: string; readonly parts: readonly string[] } => {
  const result = summaryOf(data);
  const { scale } = result;
  const states: readonly (State | AssignmentState)[] = countedStates[scale];
  return {
    sentence: toPlainText(countSentence(result, locale)),
    parts: states
      .filter(state => result.counts[state])
      .map(state => {
        const count = result.counts[state] ?? 0;
        const share = shareText(result.shares[state] ?? 0, count, result.total, locale);
        return `${toPlainText(partText(scale, state))}: ${formatNumber(count, locale, 0)} (${share})`;
      }),
  };
};
