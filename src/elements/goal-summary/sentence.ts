/** What a summary says: the sentence that carries the message, each part in words, and the rule by which it was counted. */
import { msg, str } from '@lit/localize';
import { assignmentText } from '../../base/assignment-text.js';
import { comma, formatNumber, joinSentences, withUnit } from '../../base/format.js';
import type { Locale } from '../../base/language.js';
import { withPluralForm } from '../../base/plural-form.js';
import { stateText } from '../../base/states.js';
import { statesOf, type AssignmentState, type Scale, type State } from '../../contract/scales.js';
import type { SummaryScale } from '../../contract/summary.js';
import type { SummaryResult } from '../../progress/summary.js';

/** The number that the sentence is about: the goals in the best state, and of the pace those on the path with them. */
const goodOf = (scale: Scale, counts: SummaryResult['counts']): number =>
  scale === 'pace' ? (counts['ahead'] ?? 0) + (counts['on-path'] ?? 0) : (counts[statesOf[scale][0]] ?? 0);

/** `14 av 20 uppdrag är klara, 2 försenade.` */
const assignmentsSentence = ({ counts, total }: SummaryResult, locale: Locale): string => {
  const { done = 0, delayed = 0, unknown = 0 } = counts;
  const [count, all, late] = [done, total, delayed].map(number => formatNumber(number, locale, 0));
  if (!total) return msg('Det finns inga uppdrag att räkna.', { id: 'goal-summary.no-assignments' });
  if (unknown === total)
    return total === 1
      ? msg('Läget är inte angivet för uppdraget.', { id: 'goal-summary.no-states-one' })
      : msg(str`Läget är inte angivet för något av ${all} uppdrag.`, { id: 'goal-summary.no-states' });
  // Each number has a form of its own.
  const first = withPluralForm(done, () =>
    done === 1
      ? msg(str`${count} av ${all} uppdrag är klart`, { id: 'goal-summary.done-one' })
      : msg(str`${count} av ${all} uppdrag är klara`, { id: 'goal-summary.done' }),
  );
  if (!delayed) return `${first}.`;
  const second = withPluralForm(delayed, () =>
    delayed === 1
      ? msg(str`${late} försenat`, { id: 'goal-summary.delayed-one' })
      : msg(str`${late} försenade`, { id: 'goal-summary.delayed' }),
  );
  return `${first}${comma(locale)}${second}.`;
};

/** `8 av 30 mål är uppnådda.` */
export const sentence = (result: SummaryResult, locale: Locale): string => {
  const { scale } = result;
  if (scale === 'assignments') return assignmentsSentence(result, locale);
  const good = goodOf(scale, result.counts);
  const [count, total] = [good, result.total].map(number => formatNumber(number, locale, 0));
  if (!result.total) return msg('Det finns inga mål att räkna.', { id: 'goal-summary.none' });
  // Nothing known is not the same as nothing reached.
  if (result.counts[statesOf[scale].at(-1) ?? ''] === result.total)
    return result.total === 1
      ? msg('Målet är inte bedömt.', { id: 'goal-summary.nothing-known-one' })
      : msg(str`Inget av ${total} mål är bedömt.`, { id: 'goal-summary.nothing-known' });
  return withPluralForm(good, () => {
    switch (scale) {
      case 'assessment':
        return good === 1
          ? msg(str`${count} av ${total} mål är uppnått.`, { id: 'goal-summary.met-one' })
          : msg(str`${count} av ${total} mål är uppnådda.`, { id: 'goal-summary.met' });
      case 'outlook':
        return msg(str`${count} av ${total} mål väntas uppnås.`, { id: 'goal-summary.will-be-met' });
      case 'trend':
        return msg(str`${count} av ${total} mål utvecklas åt rätt håll.`, { id: 'goal-summary.improving' });
      case 'pace':
        return msg(str`${count} av ${total} mål är före eller enligt plan.`, { id: 'goal-summary.on-plan' });
    }
  });
};

/** A state in words. Of a goal that nobody has judged it cannot be said that it cannot be judged. */
export const partText = (scale: SummaryScale, state: State | AssignmentState): string => {
  if (scale === 'assignments') return assignmentText(state as AssignmentState);
  return scale !== 'trend' && state === statesOf[scale].at(-1)
    ? msg('Utan bedömning', { id: 'goal-summary.not-assessed' })
    : stateText(scale, state as State);
};

/** `10 %`; where a few are rounded away `<1 %`, and where all but a few are there `>99 %`: some are not none, and most not all. */
export const shareText = (share: number, count: number, total: number, locale: Locale): string => {
  const [sign, whole] = count && !share ? ['<', 1] : count < total && share === 100 ? ['>', 99] : ['', share];
  return withUnit(sign + formatNumber(whole, locale, 0), '%', locale);
};

/** By what a goal was counted. */
const basisText = (scale: Scale): string => {
  switch (scale) {
    case 'assessment':
      return msg(
        'Varje mål räknas efter sin bedömning, annars efter bedömningen av sin enda indikator, annars efter den indikatorns siffror.',
        { id: 'goal-summary.by-assessment' },
      );
    case 'outlook':
      return msg('Varje mål räknas efter sin prognos, annars efter prognosen för sin enda indikator.', {
        id: 'goal-summary.by-outlook',
      });
    case 'trend':
      return msg('Varje mål räknas efter sin bedömda utveckling, annars efter sin enda indikators.', {
        id: 'goal-summary.by-trend',
      });
    case 'pace':
      return msg('Varje mål räknas efter hur dess enda indikator ligger till mot planen.', {
        id: 'goal-summary.by-pace',
      });
  }
};

/** How the numbers came about: who counted, by what, and how many goals were judged, calculated, and neither. */
export const ruleText = (result: SummaryResult, locale: Locale): unknown => {
  const { scale, total, decidedBy, judged, computed } = result;
  if (decidedBy === 'given') return msg('Antalen är angivna av kommunen.', { id: 'goal-summary.given' });
  const write = (number: number | null): string => formatNumber(number ?? 0, locale, 0);
  const all = write(total);
  if (scale === 'assignments')
    return msg(str`Räknat på ${all} uppdrag. Varje uppdrag räknas en gång, efter sitt läge.`, {
      id: 'goal-summary.counted-assignments',
    });
  const byJudgement = write(judged);
  const byFigures = write(computed);
  const without = write(total - (judged ?? 0) - (computed ?? 0));
  return joinSentences([
    msg(str`Räknat på ${all} mål.`, { id: 'goal-summary.counted' }),
    basisText(scale),
    scale !== 'pace' && msg(str`Bedömda: ${byJudgement}.`, { id: 'goal-summary.judged' }),
    (scale === 'pace' || scale === 'assessment') &&
      msg(str`Uträknade: ${byFigures}.`, { id: 'goal-summary.computed' }),
    msg(str`Utan bedömning: ${without}.`, { id: 'goal-summary.without' }),
  ]);
};
