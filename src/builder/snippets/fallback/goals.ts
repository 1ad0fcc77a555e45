/** The fallbacks of goals: nested lists, under the headings of their groups or areas. */
import { msg } from '@lit/localize';
import { comma } from '../../../base/format.js';
import type { Locale } from '../../../base/language.js';
import type { Goal } from '../../../contract/goal.js';
import type { ResolvedGoal } from '../../../data/resolve-goals.js';
import { own } from '../../../data/validate.js';
import type { GoalAreaListData } from '../../../elements/goal-area-list/goal-area-list.part.js';
import type { GoalListData } from '../../../elements/goal-list/goal-list.part.js';
import type { GoalSummaryData } from '../../../elements/goal-summary/goal-summary.part.js';
import type { Fallback, FallbackContext } from './fallback.js';
import { asLines, escapeText, htmlLink, htmlList, textElement } from './html.js';
import { toPlainText } from './plain-text.js';
import { goalSentence, judgementSentence, summarySentences } from './sentences.js';

const goalLines = (goals: readonly ResolvedGoal[], locale: Locale): string[] =>
  goals.flatMap(goal => [goalSentence(goal, locale), ...goalLines(goal.goals ?? [], locale)]);

const goalItems = (goals: readonly ResolvedGoal[], locale: Locale): string =>
  htmlList(goals.map(goal => escapeText(goalSentence(goal, locale)) + goalItems(goal.goals ?? [], locale)));

const resolved = (goals: readonly (Goal | ResolvedGoal)[]): readonly ResolvedGoal[] =>
  goals as readonly ResolvedGoal[];

export const goalListFallback = (list: GoalListData, { locale, level }: FallbackContext): Fallback => {
  const { title, intro, goals, groups = [], judgement } = list;
  const heading = title ?? toPlainText(msg('Mål', { id: 'goal-area-list.goals' }));
  const under = `h${Math.min(6, title ? level + 1 : level)}`;
  const judged = judgementSentence(judgement);
  return {
    html:
      textElement(`h${level}`, title) +
      textElement('p', intro) +
      textElement('p', judged) +
      goalItems(goals, locale) +
      groups.map(group => textElement(under, group.title) + goalItems(group.goals, locale)).join(''),
    ...asLines(
      [
        title,
        judged,
        ...goalLines(goals, locale),
        ...groups.flatMap(group => [group.title, ...goalLines(group.goals, locale)]),
      ],
      heading,
    ),
  };
};

export const goalAreaListFallback = (
  list: GoalAreaListData,
  { locale, level, raw }: FallbackContext,
): Fallback => {
  const { title, intro, areas, judgement } = list;
  const judged = judgementSentence(judgement);
  const links = own(raw, 'areas');
  const items = areas.map(({ title, description, goals = [], judgement }, index) => {
    const href =
      Array.isArray(links) && links.length === areas.length ? own(links[index], 'href') : undefined;
    const said = [description, judgementSentence(judgement)].filter(Boolean).join(' ');
    return `${htmlLink(href, title)}${said && ` – ${escapeText(said)}`}${goalItems(resolved(goals), locale)}`;
  });
  return {
    html:
      textElement(`h${level}`, title) + textElement('p', intro) + textElement('p', judged) + htmlList(items),
    ...asLines(
      [
        title,
        judged,
        ...areas.flatMap(({ title, goals = [] }) => [title, ...goalLines(resolved(goals), locale)]),
      ],
      `${title ? `${title}: ` : ''}${areas.map(({ title }) => title).join(comma(locale))}`,
    ),
  };
};

export const goalSummaryFallback = (data: GoalSummaryData, { locale }: FallbackContext): Fallback => {
  const { sentence, parts } = summarySentences(data, locale);
  const text = data.title ? `${data.title}: ${sentence}` : sentence;
  return {
    html: textElement('p', text) + htmlList(parts.map(escapeText)),
    ...asLines([text, ...parts], text),
  };
};
