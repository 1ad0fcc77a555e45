/** The goals of a municipality, as a list to read. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Addressed } from '../../base/address.js';
import { CivicElement } from '../../base/civic-element.js';
import { facts } from '../../base/facts.styles.js';
import { formatPeriod } from '../../base/format.js';
import { heading } from '../../base/heading.js';
import { judgementText } from '../../base/judgement.js';
import type { Indicator } from '../../contract/indicator.js';
import type { GoalsDocument } from '../../contract/document.js';
import type { ResolvedGoal } from '../../data/resolve-goals.js';
import { applyFilters, controls, filtersOf, placesIn, resetFilters, type Filters } from './filters.js';
import { goalsPart, type GoalListData, type WrittenGoalList } from './goal-list.part.js';
import { styles } from './goal-list.styles.js';
import { goalRow } from './goal-row.js';
import type { PendingRows } from './show-rows.js';

export type { GoalListData } from './goal-list.part.js';

/** A list that is so long that what belongs to a goal waits until somebody asks for it. */
const long = 20;

/** A list that is so long that its rows cannot all change in one frame. */
const many = 100;

const indicatorsIn = (all: readonly ResolvedGoal[]): readonly Indicator[] =>
  all.flatMap(({ indicators = [], goals = [] }) => [...indicators, ...indicatorsIn(goals)]);

/**
 * @summary A municipality's goals: each with what it is about, who owns it, and a gauge only where there is an indicator. A longer
 *   list can be narrowed down and searched. A goal with an `id` has the address `#goal-<id>` on the page.
 *
 * @csspart title - The heading of the list.
 * @csspart period - The years that the goals are for.
 * @csspart intro - The text under the heading.
 * @csspart filters - What the list is narrowed down by.
 * @csspart group-title - The heading of an area, where goals stand under their areas.
 * @csspart goal - One goal.
 * @csspart goal-title - What the goal is.
 * @csspart facts - The quiet line under it.
 * @csspart direction - The direction, as an arrow and words.
 * @csspart assignments - The assignments of a goal, to open and close.
 * @csspart assignment - An assignment.
 * @csspart sub-goals - The sub-goals of a goal, to open and close.
 * @csspart state - A state of a judgement: its shape and its word.
 * @csspart judgement - A judgement.
 * @csspart earlier-judgements - The judgements before it, to open and close.
 * @cssprop [--civic-radius=0.2em] - How round the corners of buttons, fields and pictures are.
 * @cssprop [--civic-color-met] - The colour of the signs for "met" and all that is good.
 * @cssprop [--civic-color-partly-met] - The colour of the signs for "partly met" and all that is between.
 * @cssprop [--civic-color-partly-met-outturn] - The same in an outturn, for those who have no yellow there. Default: as in a forecast.
 * @cssprop [--civic-color-not-met] - The colour of the signs for "not met" and all that is bad.
 */
export class GoalList extends CivicElement<GoalListData> {
  static override styles = [CivicElement.styles, facts, styles].flat();

  #list: GoalListData | undefined;
  #filters: Filters | undefined;
  #places: readonly HTMLElement[] = [];
  #rest: PendingRows | undefined;

  /** The data: the element's part, or a whole goals document, as an object or as JSON text. It wins over the markup. */
  declare data: WrittenGoalList | GoalsDocument | string | null | undefined;

  protected override readonly shows = goalsPart;

  protected override updated(): void {
    // To look for a thousand rows takes a while: it is done now, and not when a visitor waits.
    if (this.shadowRoot && this.#filters) this.#places = placesIn(this.shadowRoot);
    this.#filter();
  }

  protected override get addressed(): Addressed {
    const { find } = super.addressed;
    return {
      find: name => this.shadowRoot?.getElementById(`goal-${name}`) ?? find(name),
      reveal: this.#reveal,
    };
  }

  /** Where the page came with the list, its gauges are to be there at once when the element takes over. */
  protected override fetchFor({ goals, groups = [] }: GoalListData): Promise<unknown> | false {
    const indicators = [goals, ...groups.map(group => group.goals)].flatMap(indicatorsIn);
    return (
      this.isServed &&
      indicators.length > 0 &&
      Promise.allSettled([
        import('../progress-gauge/define.js'),
        import('../../base/remarks.js').then(({ fetchRemarks }) =>
          Promise.all(indicators.map(async each => fetchRemarks(each))),
        ),
      ])
    );
  }

  protected override renderPart(list: GoalListData): TemplateResult {
    const { title, intro, period, goals, groups = [], judgement } = list;
    const lang = this.textLang;
    const level = title ? this.headingLevel + 1 : this.headingLevel;
    const all = [goals, ...groups.map(group => group.goals)].flat();
    if (list !== this.#list) this.#filters = filtersOf(list);
    this.#list = list;
    if (indicatorsIn(all).length) void import('../progress-gauge/define.js');
    // The years are said once: not where the title has them already.
    const years = period === undefined ? '' : formatPeriod(period, this.locale);
    const isLong = all.length >= long;
    const isMany = all.length > many;
    return html`
      ${title ? heading(this.headingLevel, title, 'title', lang) : nothing}
      ${years && !title?.includes(years) ? html`<p class="period" part="period">${years}</p>` : nothing}
      ${intro ? html`<p class="intro" part="intro" dir="auto" lang=${lang}>${intro}</p>` : nothing}
      ${judgement ? judgementText(this, judgement, this.locale, lang) : nothing}
      ${this.#filters ? controls(this.#filters, lang, this.#filter, this.#onReset) : nothing}
      ${goals.length ? this.#rows(goals, isLong, isMany) : nothing}
      ${groups.map(
        group =>
          html`<div class=${isMany ? 'group many-group' : 'group'}>
            ${heading(level, group.title, 'group-title', group.lang ?? lang)}
            ${this.#rows(group.goals, isLong, isMany)}
          </div>`,
      )}
    `;
  }

  #rows(goals: readonly ResolvedGoal[], isLong: boolean, isMany: boolean): TemplateResult {
    return html`<ul role="list" class=${isMany ? 'goals many' : 'goals'}>
      ${goals.map(goal => goalRow(this, goal, this.locale, this.textLang, !isLong))}
    </ul>`;
  }

  readonly #filter = (): void => {
    this.#rest?.drop();
    if (this.shadowRoot && this.#filters)
      this.#rest = applyFilters(this.shadowRoot, this.#places, this.#filters, this.locale, work =>
        this.localize(work),
      );
  };

  /** Shows everything, and gives the first control. */
  #reset(): HTMLElement | undefined {
    const first = this.shadowRoot ? resetFilters(this.shadowRoot) : undefined;
    this.#filter();
    return first;
  }

  /** The button goes: the focus stays where a visitor can go on. */
  readonly #onReset = (): void => this.#reset()?.focus();

  /** What a visitor has narrowed the list down to does not hide what an address names. */
  readonly #reveal = (inside: Node): void => {
    // Where a row stands is known when all before it are there.
    this.#rest?.finish();
    if (!(inside instanceof Element) || !inside.closest('[hidden]')) return;
    this.#reset();
    this.#rest?.finish();
  };
}
