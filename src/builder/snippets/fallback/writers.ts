/** What each element has for a fallback: HTML, the same on broken lines, and one line of text. */
import { msg } from '@lit/localize';
import { comma } from '../../../base/format.js';
import { own } from '../../../data/validate.js';
import type { Goal } from '../../../contract/goal.js';
import type { Indicator } from '../../../contract/indicator.js';
import type { FeedbackPromptData } from '../../../elements/feedback-prompt/feedback-prompt.part.js';
import type { GoalAreaListData } from '../../../elements/goal-area-list/goal-area-list.part.js';
import type { GoalListData } from '../../../elements/goal-list/goal-list.part.js';
import type { GoalSummaryData } from '../../../elements/goal-summary/goal-summary.part.js';
import type { VisionBannerData } from '../../../elements/vision-banner/vision-banner.part.js';
import type { ElementName } from '../../elements/elements.js';
import {
  escapeText,
  collapseSpace,
  htmlLink,
  htmlList,
  toPlainText,
  htmlElement,
  textElement,
  type Fallback,
} from './html.js';
import { feedbackForm } from './feedback-form.js';
import {
  goalSentence,
  indicatorSentence,
  judgementSentence,
  summarySentences,
  indicatorTable,
} from './sentences.js';
import type { ResolvedGoal } from '../../../data/resolve-goals.js';
import type { Locale } from '../../../base/language.js';

/** One line after the other: paragraphs and items as they are, and in a tag on lines that are broken. */
const asLines = (lines: readonly (string | undefined)[], text: string): Omit<Fallback, 'html'> => ({
  inline: lines
    .filter(line => line !== undefined && collapseSpace(line))
    .map(line => escapeText(line ?? ''))
    .join('<br>'),
  text: collapseSpace(text),
});

const goalLines = (goals: readonly ResolvedGoal[], locale: Locale): string[] =>
  goals.flatMap(goal => [goalSentence(goal, locale), ...goalLines(goal.goals ?? [], locale)]);

const goalItems = (goals: readonly ResolvedGoal[], locale: Locale): string =>
  htmlList(goals.map(goal => escapeText(goalSentence(goal, locale)) + goalItems(goal.goals ?? [], locale)));

const resolved = (goals: readonly (Goal | ResolvedGoal)[]): readonly ResolvedGoal[] =>
  goals as readonly ResolvedGoal[];

/**
 * The writers. Each is called with its element's part, the language, the level of the heading and the part as it was written, for its
 * addresses.
 */
export const fallbackWriters: {
  readonly [E in ElementName]: (value: never, locale: Locale, level: number, raw: unknown) => Fallback;
} = {
  'progress-gauge': (indicator: Indicator, locale) => {
    const text = indicatorSentence(indicator, locale);
    return { html: textElement('p', text), ...asLines([text], text) };
  },

  'trend-chart': (indicator: Indicator, locale) => {
    const text = indicatorSentence(indicator, locale);
    const { caption, head, rows } = indicatorTable(indicator, locale);
    const cells = (row: readonly string[]): string =>
      row
        .map((cell, index) =>
          index ? htmlElement('td', escapeText(cell)) : htmlElement('th', escapeText(cell), 'scope="row"'),
        )
        .join('');
    const table = htmlElement(
      'table',
      textElement('caption', caption) +
        htmlElement(
          'thead',
          htmlElement('tr', head.map(cell => htmlElement('th', escapeText(cell), 'scope="col"')).join('')),
        ) +
        htmlElement('tbody', rows.map(row => htmlElement('tr', cells(row))).join('')),
    );
    const series = rows.map(
      ([period = '', ...values]) => `${period}: ${values.filter(Boolean).join(comma(locale))}`,
    );
    return {
      html: textElement('p', text) + (rows.length ? table : ''),
      ...asLines([text, ...series], text),
    };
  },

  'goal-list': (list: GoalListData, locale, level) => {
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
  },

  'goal-area-list': (list: GoalAreaListData, locale, level, raw) => {
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
        textElement(`h${level}`, title) +
        textElement('p', intro) +
        textElement('p', judged) +
        htmlList(items),
      ...asLines(
        [
          title,
          judged,
          ...areas.flatMap(({ title, goals = [] }) => [title, ...goalLines(resolved(goals), locale)]),
        ],
        `${title ? `${title}: ` : ''}${areas.map(({ title }) => title).join(comma(locale))}`,
      ),
    };
  },

  'goal-summary': (data: GoalSummaryData, locale) => {
    const { sentence, parts } = summarySentences(data, locale);
    const text = data.title ? `${data.title}: ${sentence}` : sentence;
    return {
      html: textElement('p', text) + htmlList(parts.map(escapeText)),
      ...asLines([text, ...parts], text),
    };
  },

  'vision-banner': (vision: VisionBannerData, _, level, raw) => {
    const { label, statement, intro, ambition, mission, values, link } = vision;
    const name = label ?? toPlainText(msg('Vision', { id: 'vision-banner.label' }));
    const titled = [
      { title: ambition?.label ?? msg('Visionsmål', { id: 'vision-banner.ambition' }), text: ambition?.text },
      {
        title: mission?.label ?? msg('Verksamhetsidé', { id: 'vision-banner.mission' }),
        text: mission?.text,
      },
      { title: values?.label ?? msg('Värdegrund', { id: 'vision-banner.values' }), text: values?.text },
    ].map(({ title, text }, index) => ({
      title: toPlainText(title),
      text,
      words: index === 2 ? values?.words : undefined,
    }));
    const shown = titled.filter(({ text, words }) => text !== undefined || words);
    const under = `h${Math.min(6, level + 1)}`;
    const text = `${name}: ${statement}`;
    return {
      html:
        textElement(`h${level}`, text) +
        textElement('p', intro) +
        shown
          .map(
            ({ title, text, words }) =>
              textElement(under, title) + htmlList((words ?? []).map(escapeText)) + textElement('p', text),
          )
          .join('') +
        (link ? htmlElement('p', htmlLink(own(own(raw, 'link'), 'href'), link.label)) : ''),
      ...asLines(
        [
          text,
          intro,
          ...shown.map(
            ({ title, text, words }) => `${title}: ${[words?.join(', '), text].filter(Boolean).join('. ')}`,
          ),
        ],
        text,
      ),
    };
  },

  'feedback-prompt': (feedback: FeedbackPromptData, locale, _, raw) => feedbackForm(feedback, locale, raw),
};
