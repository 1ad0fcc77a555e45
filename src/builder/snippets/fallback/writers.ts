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
import { escaped, flat, linked, listed, plain, wrapped, written, type Fallback } from './html.js';
import { feedbackForm } from './feedback-form.js';
import { goalSentence, indicatorSentence, judgementWords, summaryWords, tableOf } from './sentences.js';
import type { ResolvedGoal } from '../../../data/resolve-goals.js';
import type { Locale } from '../../../base/language.js';

/** One line after the other: paragraphs and items as they are, and in a tag on lines that are broken. */
const linesOf = (lines: readonly (string | undefined)[], text: string): Omit<Fallback, 'html'> => ({
  inline: lines
    .filter(line => line !== undefined && flat(line))
    .map(line => escaped(line ?? ''))
    .join('<br>'),
  text: flat(text),
});

const goalLines = (goals: readonly ResolvedGoal[], locale: Locale): string[] =>
  goals.flatMap(goal => [goalSentence(goal, locale), ...goalLines(goal.goals ?? [], locale)]);

const goalItems = (goals: readonly ResolvedGoal[], locale: Locale): string =>
  listed(goals.map(goal => escaped(goalSentence(goal, locale)) + goalItems(goal.goals ?? [], locale)));

const resolved = (goals: readonly (Goal | ResolvedGoal)[]): readonly ResolvedGoal[] =>
  goals as readonly ResolvedGoal[];

/**
 * The writers. Each is called with its element's part, the language, the level of the heading and the part as it was written, for its
 * addresses.
 */
export const writers: {
  readonly [E in ElementName]: (value: never, locale: Locale, level: number, raw: unknown) => Fallback;
} = {
  'progress-gauge': (indicator: Indicator, locale) => {
    const text = indicatorSentence(indicator, locale);
    return { html: written('p', text), ...linesOf([text], text) };
  },

  'trend-chart': (indicator: Indicator, locale) => {
    const text = indicatorSentence(indicator, locale);
    const { caption, head, rows } = tableOf(indicator, locale);
    const cells = (row: readonly string[]): string =>
      row
        .map((cell, index) =>
          index ? wrapped('td', escaped(cell)) : wrapped('th', escaped(cell), 'scope="row"'),
        )
        .join('');
    const table = wrapped(
      'table',
      written('caption', caption) +
        wrapped(
          'thead',
          wrapped('tr', head.map(cell => wrapped('th', escaped(cell), 'scope="col"')).join('')),
        ) +
        wrapped('tbody', rows.map(row => wrapped('tr', cells(row))).join('')),
    );
    const series = rows.map(
      ([period = '', ...values]) => `${period}: ${values.filter(Boolean).join(comma(locale))}`,
    );
    return {
      html: written('p', text) + (rows.length ? table : ''),
      ...linesOf([text, ...series], text),
    };
  },

  'goal-list': (list: GoalListData, locale, level) => {
    const { title, intro, goals, groups = [], judgement } = list;
    const heading = title ?? plain(msg('Mål', { id: 'goal-area-list.goals' }));
    const under = `h${Math.min(6, title ? level + 1 : level)}`;
    const judged = judgementWords(judgement);
    return {
      html:
        written(`h${level}`, title) +
        written('p', intro) +
        written('p', judged) +
        goalItems(goals, locale) +
        groups.map(group => written(under, group.title) + goalItems(group.goals, locale)).join(''),
      ...linesOf(
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
    const judged = judgementWords(judgement);
    const links = own(raw, 'areas');
    const items = areas.map(({ title, description, goals = [], judgement }, index) => {
      const href =
        Array.isArray(links) && links.length === areas.length ? own(links[index], 'href') : undefined;
      const said = [description, judgementWords(judgement)].filter(Boolean).join(' ');
      return `${linked(href, title)}${said && ` – ${escaped(said)}`}${goalItems(resolved(goals), locale)}`;
    });
    return {
      html: written(`h${level}`, title) + written('p', intro) + written('p', judged) + listed(items),
      ...linesOf(
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
    const { sentence, parts } = summaryWords(data, locale);
    const text = data.title ? `${data.title}: ${sentence}` : sentence;
    return { html: written('p', text) + listed(parts.map(escaped)), ...linesOf([text, ...parts], text) };
  },

  'vision-banner': (vision: VisionBannerData, _, level, raw) => {
    const { label, statement, intro, ambition, mission, values, link } = vision;
    const name = label ?? plain(msg('Vision', { id: 'vision-banner.label' }));
    const titled = [
      { title: ambition?.label ?? msg('Visionsmål', { id: 'vision-banner.ambition' }), text: ambition?.text },
      {
        title: mission?.label ?? msg('Verksamhetsidé', { id: 'vision-banner.mission' }),
        text: mission?.text,
      },
      { title: values?.label ?? msg('Värdegrund', { id: 'vision-banner.values' }), text: values?.text },
    ].map(({ title, text }, index) => ({
      title: plain(title),
      text,
      words: index === 2 ? values?.words : undefined,
    }));
    const shown = titled.filter(({ text, words }) => text !== undefined || words);
    const under = `h${Math.min(6, level + 1)}`;
    const text = `${name}: ${statement}`;
    return {
      html:
        written(`h${level}`, text) +
        written('p', intro) +
        shown
          .map(
            ({ title, text, words }) =>
              written(under, title) + listed((words ?? []).map(escaped)) + written('p', text),
          )
          .join('') +
        (link ? wrapped('p', linked(own(own(raw, 'link'), 'href'), link.label)) : ''),
      ...linesOf(
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
