/** The goal areas: the first level of a municipality's goals. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Addressed } from '../../base/address.js';
import { CivicElement } from '../../base/civic-element.js';
import { facts } from '../../base/facts.styles.js';
import { heading } from '../../base/heading.js';
import { picture } from '../../base/image.js';
import { judgementText } from '../../base/judgement.js';
import type { GoalsDocument } from '../../contract/document.js';
import {
  goalAreasPart,
  type GoalAreaListData,
  type ResolvedArea,
  type WrittenGoalAreaList,
} from './goal-area-list.part.js';
import { styles } from './goal-area-list.styles.js';

export type { GoalAreaListData } from './goal-area-list.part.js';

/**
 * @summary The goal areas of a municipality: titles with their texts, linked where there is somewhere to go, with their goals inside.
 *   An area with an `id` has the address `#area-<id>` on the page.
 *
 * @attr {boolean} compact - The areas without their goals, where these stand in a list of their own.
 * @csspart title - The heading of the list.
 * @csspart intro - The text under it.
 * @csspart area - One area.
 * @csspart area-title - The heading of an area.
 * @csspart image - An area's icon.
 * @csspart goals - What opens to show an area's goals.
 * @csspart state - A state of a judgement: its shape and its word.
 * @csspart judgement - A judgement.
 * @csspart earlier-judgements - The judgements before it, to open and close.
 * @cssprop [--civic-goal-area-list-rule-width=0.25em] - The width of the rule over an area.
 * @cssprop [--civic-color-met] - The colour of the signs for "met" and all that is good.
 * @cssprop [--civic-color-partly-met] - The colour of the signs for "partly met" and all that is between.
 * @cssprop [--civic-color-partly-met-outturn] - The same in an outturn, for those who have no yellow there. Default: as in a forecast.
 * @cssprop [--civic-color-not-met] - The colour of the signs for "not met" and all that is bad.
 */
export class GoalAreaList extends CivicElement<GoalAreaListData> {
  static override styles = [CivicElement.styles, facts, styles].flat();

  static override properties: PropertyDeclarations = {
    compact: { type: Boolean, reflect: true, useDefault: true },
  };

  /** The areas without their goals. */
  compact = false;

  /** The data: the element's part, or a whole goals document, as an object or as JSON text. It wins over the markup. */
  declare data: WrittenGoalAreaList | GoalsDocument | string | null | undefined;

  protected override readonly shows = goalAreasPart;

  protected override get addressed(): Addressed {
    const { find } = super.addressed;
    return { find: name => this.shadowRoot?.getElementById(`area-${name}`) ?? find(name) };
  }

  protected override renderPart({ title, intro, areas, judgement }: GoalAreaListData): TemplateResult {
    const lang = this.textLang;
    if (!this.compact && areas.some(area => area.goals?.length)) void import('../goal-list/define.js');
    return html`
      ${title ? heading(this.headingLevel, title, 'title', lang) : nothing}
      ${intro ? html`<p class="intro" part="intro" dir="auto" lang=${lang}>${intro}</p>` : nothing}
      ${judgement ? judgementText(this, judgement, this.locale, lang) : nothing}
      <ul role="list" class="areas">
        ${areas.map(area => this.#area(area, title ? this.headingLevel + 1 : this.headingLevel))}
      </ul>
    `;
  }

  #area(area: ResolvedArea, level: number): TemplateResult {
    const { id, title, description, href, color, icon, goals, judgement } = area;
    const lang = area.lang ?? this.textLang;
    return html`<li
      class=${href ? 'area linked' : 'area'}
      part="area"
      id=${id ? `area-${id}` : nothing}
      .style=${color ? `--civic-color-accent:${color}` : ''}
    >
      ${icon ? html`<span class="icon">${picture(icon, lang, '3em')}</span>` : nothing}
      <div>
        ${heading(level, href ? html`<a href=${href}>${title}</a>` : title, 'area-title', lang)}
        ${description ? html`<p class="description" dir="auto" lang=${lang}>${description}</p>` : nothing}
        ${judgement ? judgementText(this, judgement, this.locale, lang) : nothing}
        ${
          goals?.length && !this.compact
            ? html`<details part="goals">
                <summary>
                  ${msg('Mål', { id: 'goal-area-list.goals' })} (${goals.length})
                  <span class="unseen" dir="auto" lang=${lang}>${title}</span>
                </summary>
                <civic-goal-list
                  .data=${{ ...(typeof lang === 'string' && { lang }), goals }}
                ></civic-goal-list>
              </details>`
            : nothing
        }
      </div>
    </li>`;
  }
}
