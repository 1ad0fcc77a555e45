/** One goal in a list, with everything that belongs to it. */
import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { assignmentText } from '../../base/assignment-text.js';
import { directionMark } from '../../base/direction.js';
import { comma, formatDate, formatList, formatPeriod } from '../../base/format.js';
import { judgementText } from '../../base/judgement.js';
import type { Locale } from '../../base/language.js';
import type { Assignment } from '../../contract/goal.js';
import type { ResolvedGoal } from '../../data/resolve-goals.js';
import { sdgTexts } from './sdgs.js';

/** Things in a line, with the spaces between that a reader needs. */
const spaced = (items: readonly unknown[]): unknown => items.flatMap(item => [item, ' ']);

/** The kind of a goal in words. */
export const kindText = (kind: string): string =>
  kind === 'outcome'
    ? msg('Effektmål', { id: 'goal-list.outcome-goal' })
    : msg('Processmål', { id: 'goal-list.process-goal' });

const titled = (title: string, href: string | undefined): unknown =>
  href ? html`<a href=${href}>${title}</a>` : title;

const fact = (content: unknown, lang?: unknown): TemplateResult =>
  html`<span class="fact" dir="auto" lang=${lang ?? nothing}>${content}</span>`;

const factsOf = (goal: ResolvedGoal, locale: Locale, lang: unknown): TemplateResult | typeof nothing => {
  const { kind, direction, owners, period, sdgs, indicators } = goal;
  const named = sdgs?.length && sdgTexts(sdgs, locale).join(comma(locale));
  const facts = [
    kind && fact(kindText(kind)),
    // An indicator tells its own direction.
    direction && !indicators?.length && directionMark(direction),
    owners?.length && fact(formatList(owners, locale), lang),
    period !== undefined && fact(formatPeriod(period, locale)),
    named && fact(msg(str`Globala målen: ${named}`, { id: 'goal-list.sdgs' })),
  ].filter(Boolean);
  return facts.length ? html`<p class="facts" part="facts">${spaced(facts)}</p>` : nothing;
};

const assignmentRow = (assignment: Assignment, locale: Locale, lang: unknown): TemplateResult => {
  const { title, description, owner, state, due, href } = assignment;
  const spoken = assignment.lang ?? lang;
  const day = due && formatDate(due, locale);
  const facts = [
    state && fact(assignmentText(state)),
    owner && fact(owner, spoken),
    day && fact(msg(str`senast ${day}`, { id: 'assignment.due' })),
  ].filter(Boolean);
  return html`<li part="assignment">
    <p dir="auto" lang=${spoken}>${titled(title, href)}</p>
    ${facts.length ? html`<p class="facts">${spaced(facts)}</p>` : nothing}
    ${description ? html`<p class="description" dir="auto" lang=${spoken}>${description}</p>` : nothing}
  </li>`;
};

/** What belongs to a goal, to open and close: how many there are stands on it. */
const inner = (
  part: string,
  title: string,
  rows: readonly TemplateResult[],
  isOpen: boolean,
): TemplateResult | typeof nothing =>
  rows.length
    ? html`<details part=${part} ?open=${isOpen}>
        <summary>${title} (${rows.length})</summary>
        <ul role="list" class="inner">
          ${rows}
        </ul>
      </details>`
    : nothing;

/**
 * A goal as a list item. A goal without indicators shows no number and no bar.
 *
 * @param host The element that shows it.
 * @param goal The goal, its references looked up.
 * @param inherited The language of its texts, where it is not the element's and the goal does not say.
 * @param isOpen Whether what belongs to it is shown from the start.
 */
export const goalRow = (
  host: LitElement,
  goal: ResolvedGoal,
  locale: Locale,
  inherited: unknown,
  isOpen: boolean,
): TemplateResult => {
  const { id, title, description, indicators, assignments = [], goals = [], judgement, href } = goal;
  const lang = goal.lang ?? inherited;
  return html`<li class="goal" part="goal" id=${id ? `goal-${id}` : nothing}>
    <p class="goal-title" part="goal-title" dir="auto" lang=${lang}>${titled(title, href)}</p>
    ${factsOf(goal, locale, lang)}
    ${description ? html`<p class="description" dir="auto" lang=${lang}>${description}</p>` : nothing}
    ${judgement ? judgementText(host, judgement, locale, lang) : nothing}
    ${indicators?.map(
      indicator => html`<civic-progress-gauge compact .data=${indicator}></civic-progress-gauge>`,
    )}
    ${inner(
      'assignments',
      msg('Uppdrag', { id: 'goal-list.assignments' }),
      assignments.map(assignment => assignmentRow(assignment, locale, lang)),
      isOpen,
    )}
    ${inner(
      'sub-goals',
      msg('Delmål', { id: 'goal-list.sub-goals' }),
      goals.map(goal => goalRow(host, goal, locale, lang, isOpen)),
      isOpen,
    )}
  </li>`;
};
