/** What a goal's page says in lines and lists, in the words that the elements have for it. */
import { msg, str } from '@lit/localize';
import { assignmentText } from '../../base/assignment-text.js';
import { directionText } from '../../base/direction.js';
import { comma, formatDate, formatList, formatPeriod } from '../../base/format.js';
import type { Assignment } from '../../contract/goal.js';
import { judgementsInOrder, type Judgement, type Judgements } from '../../contract/judgement.js';
import type { ResolvedGoal } from '../../data/resolve-goals.js';
import { kindText } from '../../elements/goal-list/goal-row.js';
import { sdgTexts } from '../../elements/goal-list/sdgs.js';
import type { FallbackContext } from '../fallback/fallback.js';
import { htmlElement, htmlLink, htmlList, textElement } from '../fallback/html.js';
import { inWords, joined, phrase, type Phrase } from '../fallback/phrase.js';
import { toPlainText } from '../fallback/plain-text.js';
import { judgementSentence } from '../fallback/sentences.js';

const words = (text: unknown): Phrase => phrase(toPlainText(text));

/** A list of short facts; nothing where there are none. */
const factList = (facts: readonly (Phrase | undefined)[]): string =>
  htmlList(facts.filter(fact => fact !== undefined && fact.text !== '') as readonly Phrase[]).replace(
    '<ul>',
    '<ul class="facts">',
  );

/** The kind of the goal, its direction, who owns it, its years and the Global Goals. */
export const goalFacts = (goal: ResolvedGoal, { locale, own }: FallbackContext): string => {
  const { kind, direction, owners, period, sdgs, indicators, lang } = goal;
  const named = sdgs?.length ? sdgTexts(sdgs, locale).join(comma(locale)) : '';
  return factList([
    kind && words(kindText(kind)),
    direction && !indicators?.length ? words(directionText(direction)) : undefined,
    owners?.length ? own(formatList(owners, locale), lang) : undefined,
    period === undefined ? undefined : words(formatPeriod(period, locale)),
    named ? words(msg(str`Globala målen: ${named}`, { id: 'goal-list.sdgs' })) : undefined,
  ]);
};

/** Who decided, and when; as a sentence after the states. */
const oneJudgement = (judgement: Judgement, { locale, own }: FallbackContext, lang?: string): string => {
  const { basis, by, date, reason } = judgement;
  const spoken = judgement.lang ?? lang;
  const kind =
    basis === 'forecast'
      ? words(msg('Prognos:', { id: 'judgement.forecast' }))
      : basis === 'outturn'
        ? words(msg('Utfall:', { id: 'judgement.outturn' }))
        : undefined;
  const day = date && formatDate(date, locale);
  const who = joined(
    [
      by === undefined ? undefined : own(by, spoken),
      day ? words(msg(str`bedömt ${day}`, { id: 'judgement.date' })) : undefined,
    ],
    comma(locale),
  );
  return (
    textElement('p', joined([kind, judgementSentence(judgement)])) +
    (who.text ? htmlElement('p', inWords(who), 'class="quiet"') : '') +
    (reason === undefined ? '' : textElement('p', own(reason, spoken)))
  );
};

/** The judgement that counts, and those before it, the latest first. */
export const judgementBlock = (
  given: Judgements | undefined,
  context: FallbackContext,
  lang: string | undefined,
): string => {
  if (!given) return '';
  const [latest, ...earlier] = judgementsInOrder(given);
  const before = earlier.map(each => oneJudgement(each, context, lang)).filter(Boolean);
  return (
    (latest ? oneJudgement(latest, context, lang) : '') +
    (before.length
      ? textElement('h2', words(msg('Tidigare bedömningar', { id: 'judgement.earlier' }))) + htmlList(before)
      : '')
  );
};

const assignmentItem = (
  { title, description, owner, state, due, href, lang }: Assignment,
  { locale, own }: FallbackContext,
  inherited: string | undefined,
): string => {
  const spoken = lang ?? inherited;
  const day = due && formatDate(due, locale);
  return (
    htmlElement('p', htmlLink(href, own(title, spoken))) +
    factList([
      state && words(assignmentText(state)),
      owner === undefined ? undefined : own(owner, spoken),
      day ? words(msg(str`senast ${day}`, { id: 'assignment.due' })) : undefined,
    ]) +
    (description === undefined ? '' : textElement('p', own(description, spoken)))
  );
};

/** The assignments of a goal, under their heading. */
export const assignmentBlock = (
  assignments: readonly Assignment[],
  context: FallbackContext,
  lang: string | undefined,
): string =>
  assignments.length
    ? textElement('h2', words(msg('Uppdrag', { id: 'goal-list.assignments' }))) +
      htmlList(assignments.map(each => assignmentItem(each, context, lang)))
    : '';
