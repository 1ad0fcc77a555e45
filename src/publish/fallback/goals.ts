/** The fallbacks of goals: nested lists, under the headings of their groups or areas. */
import { msg } from '@lit/localize';
import { comma } from '../../base/format.js';
import type { Goal } from '../../contract/goal.js';
import type { ResolvedGoal } from '../../data/resolve-goals.js';
import { own } from '../../data/validate.js';
import type { GoalAreaListData } from '../../elements/goal-area-list/goal-area-list.part.js';
import type { GoalListData } from '../../elements/goal-list/goal-list.part.js';
import type { GoalSummaryData } from '../../elements/goal-summary/goal-summary.part.js';
import type { Fallback, FallbackContext } from './fallback.js';
import { asLines, htmlLink, htmlList, textElement } from './html.js';
import { inWords, joined, phrase, type Phrase } from './phrase.js';
import { toPlainText } from './plain-text.js';
import { goalSentence, judgementSentence, linked, summarySentences } from './sentences.js';

const goalLines = (goals: readonly ResolvedGoal[], context: FallbackContext): Phrase[] =>
  goals.flatMap(goal => [goalSentence(goal, context), ...goalLines(goal.goals ?? [], context)]);

/** Goals as a list, with what stands in each; empty where there are none. */
export const goalItems = (goals: readonly ResolvedGoal[], context: FallbackContext): string =>
  htmlList(
    goals.map(goal => {
      const inner = goalItems(goal.goals ?? [], context);
      const said = goalSentence(goal, context);
      return inner ? inWords(said) + inner : said;
    }),
  );

const resolved = (goals: readonly (Goal | ResolvedGoal)[]): readonly ResolvedGoal[] =>
  goals as readonly ResolvedGoal[];

export const goalListFallback = (list: GoalListData, context: FallbackContext): Fallback => {
  const { level, own } = context;
  const { goals, groups = [] } = list;
  const title = list.title === undefined ? undefined : own(list.title);
  const under = `h${Math.min(6, title ? level + 1 : level)}`;
  const judged = judgementSentence(list.judgement);
  const titled = groups.map(group => ({ ...group, title: own(group.title, group.lang) }));
  return {
    html:
      textElement(`h${level}`, title) +
      (list.intro === undefined ? '' : textElement('p', own(list.intro))) +
      textElement('p', judged) +
      goalItems(goals, context) +
      titled.map(group => textElement(under, group.title) + goalItems(group.goals, context)).join(''),
    ...asLines(
      [
        title,
        judged,
        ...goalLines(goals, context),
        ...titled.flatMap(group => [group.title, ...goalLines(group.goals, context)]),
      ],
      title ?? phrase(toPlainText(msg('Mål', { id: 'goal-area-list.goals' }))),
    ),
  };
};

/** An area's title: a link to the page about it, else to what the data says. */
const areaName = (title: Phrase, id: string | undefined, href: unknown, context: FallbackContext): string => {
  const name = linked(title, id, context);
  return name === title ? htmlLink(href, title) : inWords(name);
};

export const goalAreaListFallback = (list: GoalAreaListData, context: FallbackContext): Fallback => {
  const { level, raw, own: written, locale } = context;
  const title = list.title === undefined ? undefined : written(list.title);
  const judged = judgementSentence(list.judgement);
  const links = own(raw, 'areas');
  const hrefAt = (index: number): unknown =>
    Array.isArray(links) && links.length === list.areas.length ? own(links[index], 'href') : undefined;
  const areas = list.areas.map(({ goals = [], ...area }, index) => ({
    title: written(area.title, area.lang),
    id: area.id,
    said: joined([
      area.description === undefined ? undefined : written(area.description, area.lang),
      judgementSentence(area.judgement),
    ]),
    goals: resolved(goals),
    href: hrefAt(index),
  }));
  const titles = areas.map(area => area.title);
  return {
    html:
      textElement(`h${level}`, title) +
      (list.intro === undefined ? '' : textElement('p', written(list.intro))) +
      textElement('p', judged) +
      htmlList(
        areas.map(({ title, id, said, goals, href }) =>
          [
            areaName(title, id, href, context),
            said.text && ` – ${inWords(said)}`,
            goalItems(goals, context),
          ].join(''),
        ),
      ),
    ...asLines(
      [title, judged, ...areas.flatMap(({ title, goals }) => [title, ...goalLines(goals, context)])],
      joined([title, joined(titles, comma(locale))], ': '),
    ),
  };
};

export const goalSummaryFallback = (data: GoalSummaryData, context: FallbackContext): Fallback => {
  const { sentence, parts } = summarySentences(data, context.locale);
  const text = joined([data.title === undefined ? undefined : context.own(data.title), sentence], ': ');
  return { html: textElement('p', text) + htmlList(parts), ...asLines([text, ...parts], text) };
};
