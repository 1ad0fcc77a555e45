/** The sentences of a fallback, in the library's own words and the language that is spoken when they are called. */
import { msg } from '@lit/localize';
import { directionText } from '../../base/direction.js';
import { escapeHtml } from './escape-html.js';
import { formatNumber } from '../../base/format.js';
import type { Locale } from '../../base/language.js';
import { stateText } from '../../base/states.js';
import type { Indicator } from '../../contract/indicator.js';
import { latestJudgement, type Judgements } from '../../contract/judgement.js';
import type { AssignmentState, State } from '../../contract/scales.js';
import { countedStates } from '../../contract/summary.js';
import type { ResolvedGoal } from '../../data/resolve-goals.js';
import type { GoalSummaryData } from '../../elements/goal-summary/goal-summary.part.js';
import { partText, sentence as countSentence, shareText } from '../../elements/goal-summary/sentence.js';
import { sentence as figuresSentence } from '../../elements/progress-gauge/sentence.js';
import { figuresOf } from '../../progress/figures.js';
import { summaryOf } from '../../progress/summary.js';
import type { FallbackContext } from './fallback.js';
import { joined, phrase, type Phrase } from './phrase.js';
import { toPlainText } from './plain-text.js';

/** Ends a sentence with a full stop, unless it has one. */
const withFullStop = (words: Phrase): Phrase => {
  const [stop] = /[.!?…]$/.test(words.text) ? [''] : ['.'];
  return { ...words, text: words.text + stop, html: words.html + stop };
};

const sentence = (words: unknown): Phrase => withFullStop(phrase(toPlainText(words)));

/** Describes a judgement in a few words: `Delvis uppnått.` */
export const judgementSentence = (judgement: Judgements | undefined): Phrase => {
  const { assessment, outlook, trend } = latestJudgement(judgement) ?? {};
  return joined(
    [
      assessment && stateText('assessment', assessment),
      outlook && stateText('outlook', outlook),
      trend && stateText('trend', trend),
    ].map(state => (state ? sentence(state) : undefined)),
  );
};

/** Whether a text says something already: `Utsläppen ska minska` needs no `Ska minska` after it. */
const says = (text: string, words: string): boolean => text.toLowerCase().includes(words.toLowerCase());

/** Describes the result of an indicator: `14 925 invånare 2018. Målet är 16 000 till 2030.` */
export const resultSentence = (indicator: Indicator, { locale }: FallbackContext): Phrase =>
  joined([
    phrase(toPlainText(figuresSentence(figuresOf(indicator), indicator.unit, locale))),
    judgementSentence(indicator.judgement),
  ]);

/** Who the figures are from: `Källa: SCB.` */
export const sourceSentence = (
  source: { readonly name: string; readonly lang?: string } | undefined,
  { own }: FallbackContext,
): Phrase | undefined =>
  source &&
  joined([
    phrase(toPlainText(msg('Källa:', { id: 'source.from' }))),
    withFullStop(own(source.name, source.lang)),
  ]);

/** What an indicator is called, and its result. */
const titledResult = (indicator: Indicator, context: FallbackContext): Phrase =>
  joined([context.own(indicator.title, indicator.lang), resultSentence(indicator, context)], ': ');

/** Describes an indicator: its title, its result and its source. */
export const indicatorSentence = (indicator: Indicator, context: FallbackContext): Phrase =>
  joined([titledResult(indicator, context), sourceSentence(indicator.source, context)]);

/** What something is called, as a link where there is a page about it. */
export const linked = (name: Phrase, id: string | undefined, { pageOf }: FallbackContext): Phrase => {
  const address = id === undefined ? undefined : pageOf?.(id);
  return address === undefined
    ? name
    : { ...name, html: `<a href="${escapeHtml(address)}">${name.html}</a>` };
};

/** How it goes with a goal: the results of its indicators, and how it is judged. One without indicators has its direction and no number. */
export const goalResult = (goal: ResolvedGoal, context: FallbackContext): Phrase => {
  const { title, direction, indicators = [], judgement } = goal;
  const [only] = indicators;
  const isNamed = indicators.length === 1 && only?.title === title;
  const towards = direction && toPlainText(directionText(direction));
  return joined([
    indicators.length || !towards || says(title, towards) ? undefined : sentence(towards),
    ...indicators.map(one => (isNamed ? resultSentence(one, context) : titledResult(one, context))),
    judgementSentence(judgement),
  ]);
};

/** Describes a goal on one line. */
export const goalSentence = (goal: ResolvedGoal, context: FallbackContext): Phrase => {
  const rest = goalResult(goal, context);
  const name = linked(context.own(goal.title, goal.lang), goal.id, context);
  return rest.text ? joined([withFullStop(name), rest]) : name;
};

/** Describes a summary: one sentence, and each state with its number and share. */
export const summarySentences = (
  data: GoalSummaryData,
  locale: Locale,
): { readonly sentence: Phrase; readonly parts: readonly Phrase[] } => {
  const result = summaryOf(data);
  const { scale } = result;
  const states: readonly (State | AssignmentState)[] = countedStates[scale];
  return {
    sentence: phrase(toPlainText(countSentence(result, locale))),
    parts: states
      .filter(state => result.counts[state])
      .map(state => {
        const count = result.counts[state] ?? 0;
        const share = shareText(result.shares[state] ?? 0, count, result.total, locale);
        return phrase(`${toPlainText(partText(scale, state))}: ${formatNumber(count, locale, 0)} (${share})`);
      }),
  };
};
