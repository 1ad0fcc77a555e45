/** The summary: how many goals, or assignments, have come how far, as a sentence, a bar of parts and a list. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { CivicElement } from '../../base/civic-element.js';
import { facts } from '../../base/facts.styles.js';
import { formatNumber } from '../../base/format.js';
import { heading } from '../../base/heading.js';
import type { FetchSharing } from '../../base/share/sharing.js';
import { stateShape } from '../../base/states.js';
import type { GoalsDocument } from '../../contract/document.js';
import type { AssignmentState, State } from '../../contract/scales.js';
import { countedStates } from '../../contract/summary.js';
import type { Part } from '../../data/part.js';
import { summaryOf, type SummaryResult } from '../../progress/summary.js';
import { assignmentShape } from './assignment-shape.js';
import { summaryPartOn, type GoalSummaryData, type WrittenSummary } from './goal-summary.part.js';
import { styles } from './goal-summary.styles.js';
import { partText, ruleText, sentence, shareText } from './sentence.js';

export type { GoalSummaryData } from './goal-summary.part.js';
export type { SummaryEvent } from '../../base/result-event.js';
export type { SummaryResult } from '../../progress/summary.js';

/** How the states of a scale look, in order, but for the last: each has its own pattern. */
const looks = ['good', 'between', 'bad', 'waiting', 'off'];

/**
 * @summary How many goals, or assignments, have come how far: a sentence, a bar of parts, each part in words and numbers, and the rule that was counted by.
 *
 * @attr {boolean} actions - Ends with a button with which visitors share what is shown: a link, code for other pages, a picture and the figures.
 * @fires {SummaryEvent} civic-result - Another summary is shown. `detail` has its numbers.
 * @csspart title - The heading.
 * @csspart sentence - The sentence.
 * @csspart bar - The bar.
 * @csspart segment - A part of the bar.
 * @csspart item - A part in words: its shape, its state, its number and its share.
 * @csspart rule - How it was counted.
 * @csspart share - The button for sharing, with what it opens.
 * @csspart share-button - That button, and each in what it opens.
 * @cssprop [--civic-goal-summary-bar-size=1.2em] - The thickness of the bar.
 * @cssprop [--civic-color-met] - The colour of the signs for "met" and all that is good.
 * @cssprop [--civic-color-partly-met] - The colour of the signs for "partly met" and all that is between.
 * @cssprop [--civic-color-partly-met-outturn] - The same in an outturn, for those who have no yellow there. Default: as in a forecast.
 * @cssprop [--civic-color-not-met] - The colour of the signs for "not met" and all that is bad.
 */
export class GoalSummary extends CivicElement<GoalSummaryData> {
  static override styles = [CivicElement.styles, facts, styles].flat();

  protected static override readonly fetchSharing: FetchSharing = () => import('./summary-sharing.js');

  static override properties: PropertyDeclarations = { scale: {} };

  /** The data: the element's part, or a whole goals document, as an object or as JSON text. It wins over the markup. */
  declare data: WrittenSummary | GoalsDocument | string | null | undefined;

  /** What is counted: goals on one of their scales, or their `assignments`. Default: as the data says. */
  scale: 'assessment' | 'outlook' | 'trend' | 'pace' | 'assignments' | undefined;

  protected override get shows(): Part<GoalSummaryData> {
    return summaryPartOn(this.scale);
  }

  #summary: GoalSummaryData | undefined;
  #result: SummaryResult | null = null;
  #told: SummaryResult | null = null;
  #isDrawn = false;

  /** The numbers that are shown; `null` while the fallback is shown. */
  get result(): SummaryResult | null {
    return this.#isDrawn ? this.#result : null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Another scale asks another thing of the data.
    if (changed.has('scale')) changed.set('data', undefined);
    super.willUpdate(changed);
    this.#isDrawn = false;
  }

  protected override updated(): void {
    const detail = this.result;
    if (detail && detail !== this.#told)
      this.dispatchEvent(new CustomEvent('civic-result', { detail, bubbles: true, composed: true }));
    this.#told = detail;
  }

  protected override renderPart(summary: GoalSummaryData): TemplateResult {
    const { title } = summary;
    const result = summary === this.#summary && this.#result ? this.#result : summaryOf(summary);
    this.#summary = summary;
    this.#result = result;
    this.#isDrawn = true;
    return html`
      ${title ? heading(this.headingLevel, title, 'title', this.textLang) : nothing}
      <p class="sentence" part="sentence">${sentence(result, this.locale)}</p>
      ${result.total ? this.#parts(result) : nothing}
    `;
  }

  #parts(result: SummaryResult): TemplateResult {
    const { scale, counts, shares } = result;
    const states: readonly (State | AssignmentState)[] = countedStates[scale];
    const parts = states.map((state, index) => ({
      state,
      look: (index < states.length - 1 && looks[index]) || 'unknown',
      count: counts[state] ?? 0,
      share: shares[state] ?? 0,
    }));
    return html`
      <div class="bar" part="bar" aria-hidden="true">
        ${parts.map(({ look, count }) =>
          count
            ? html`<span class=${`segment ${look}`} part="segment" .style=${`flex-grow:${count}`}></span>`
            : nothing,
        )}
      </div>
      <ul role="list" class="items">
        ${parts.map(({ state, look, count, share }) =>
          count || look !== 'unknown'
            ? html`<li class="item" part="item">
                ${
                  scale === 'assignments'
                    ? assignmentShape(state as AssignmentState)
                    : stateShape(scale, state as State)
                }
                <span>${`${partText(scale, state)} `}${this.#figures(count, share, result.total)}</span>
              </li>`
            : nothing,
        )}
      </ul>
      <p class="rule" part="rule">${ruleText(result, this.locale)}</p>
    `;
  }

  /** Kept together on the line. */
  #figures(count: number, share: number, total: number): TemplateResult {
    return html`<span class="figures"
      ><b>${formatNumber(count, this.locale, 0)}</b>
      <span class="share">(${shareText(share, count, total, this.locale)})</span></span
    >`;
  }
}
