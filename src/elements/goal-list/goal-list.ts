/** The goals of a municipality, as a list to read. */
import { html, nothing, type TemplateResult } from 'lit';
import { CivicElement } from '../../base/civic-element.js';
import type { GoalsDocument } from '../../goals-document.schema.js';
import { facts } from '../../base/facts.styles.js';
import { formatPeriod } from '../../base/format.js';
import { heading } from '../../base/heading.js';
import { judgementText } from '../../base/judgement.js';
import { goalRow } from './goal-row.js';
import { goalsPart, type GoalListData, type WrittenGoalList } from './goal-list.schema.js';
import { styles } from './goal-list.styles.js';
import type { ResolvedGoal } from '../../data/goal.schema.js';

export type { GoalListData } from './goal-list.schema.js';

const hasIndicator = ({ indicators, goals }: ResolvedGoal): boolean =>
  !!indicators?.length || !!goals?.some(hasIndicator);

/**
 * @summary A municipality's goals: each with what it is about, who owns it, and a gauge only where there is an indicator.
 *
 * @csspart title - The heading of the list.
 * @csspart period - The years that the goals are for.
 * @csspart intro - The text under the heading.
 * @csspart group-title - The heading of an area, where goals stand under their areas.
 * @csspart goal - One goal.
 * @csspart goal-title - What the goal is.
 * @csspart facts - The quiet line under it.
 * @csspart direction - The direction, as an arrow and words.
 * @csspart assignment - An assignment.
 * @csspart state - A state of a judgement: its shape and its word.
 * @csspart judgement - A judgement.
 * @cssprop [--civic-color-met] - The colour of the signs for "met" and all that is good.
 * @cssprop [--civic-color-partly-met] - The colour of the signs for "partly met" and all that is between.
 * @cssprop [--civic-color-partly-met-outturn] - The same in an outturn, for those who have no yellow there. Default: as in a forecast.
 * @cssprop [--civic-color-not-met] - The colour of the signs for "not met" and all that is bad.
 */
export class GoalList extends CivicElement<GoalListData> {
  static override styles = [CivicElement.styles, facts, styles].flat();

  /** The data: the element's part, or a whole goals document, as an object or as JSON text. It wins over the markup. */
  declare data: WrittenGoalList | GoalsDocument | string | null | undefined;

  protected override readonly shows = goalsPart;

  protected override renderPart(list: GoalListData): TemplateResult {
    const { title, intro, period, goals, groups = [], judgement } = list;
    const lang = this.textLang;
    const level = title ? this.headingLevel + 1 : this.headingLevel;
    if ([goals, ...groups.map(group => group.goals)].flat().some(hasIndicator))
      void import('../progress-gauge/define.js');
    // The years are said once: not where the title has them already.
    const years = period === undefined ? '' : formatPeriod(period, this.locale);
    return html`
      ${title ? heading(this.headingLevel, title, 'title', lang) : nothing}
      ${years && !title?.includes(years) ? html`<p class="period" part="period">${years}</p>` : nothing}
      ${intro ? html`<p class="intro" part="intro" lang=${lang}>${intro}</p>` : nothing}
      ${judgement ? judgementText(judgement, this.locale, lang) : nothing}
      ${goals.length ? this.#list(goals) : nothing}
      ${groups.map(
        group => html`
          ${heading(level, group.title, 'group-title', group.lang ?? lang)} ${this.#list(group.goals)}
        `,
      )}
    `;
  }

  #list(goals: readonly ResolvedGoal[]): TemplateResult {
    return html`<ul role="list" class="goals">
      ${goals.map(goal => goalRow(goal, this.locale, this.textLang))}
    </ul>`;
  }
}
