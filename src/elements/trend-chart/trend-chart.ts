/** The trend chart: an indicator's results over time against the path to its target. */
import { msg } from '@lit/localize';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { CivicElement } from '../../base/civic-element.js';
import { directionLine } from '../../base/direction.js';
import { facts } from '../../base/facts.styles.js';
import { heading } from '../../base/heading.js';
import { judgementText } from '../../base/judgement.js';
import { onDemand } from '../../base/paper.js';
import { fetchRemarks, remarks } from '../../base/remarks.js';

import type { FetchSharing } from '../../base/share/sharing.js';
import { sourceLine } from '../../base/source-line.js';
import { isWithEach } from '../../base/value-text.js';
import type { GoalsDocument } from '../../contract/document.js';
import type { Goal } from '../../contract/goal.js';

import { figuresOf } from '../../progress/figures.js';
import { resultOf, type ProgressResult } from '../../progress/result.js';
import type { ChartInput } from './chart-input.js';
import { DrawingController, type ReadState } from './drawing-controller.js';
import type * as TableModule from './table.js';
import { chartPart, type TrendChartData } from './trend-chart.part.js';
import { styles } from './trend-chart.styles.js';
import { trendSentence } from './trend-sentence.js';
import { notedOf, trendOf, type Trend } from './trend.js';

export type { TrendChartData } from './trend-chart.part.js';

const tableCode = onDemand(() => import('./table.js'));

/**
 * @summary An indicator's results over time against the path to its target: as a sentence, a drawing and a table.
 *
 * @attr {boolean} actions - Ends with a button with which visitors share what is shown: a link, code for other pages, a picture and the figures.
 * @fires {ResultEvent} civic-result - Another result is shown. `detail` has its figures, and what is made of them.
 * @csspart title - The heading.
 * @csspart description - The text under it.
 * @csspart plot - The box that is drawn in.
 * @csspart sentence - The sentence.
 * @csspart age - That the figures are old.
 * @csspart notes - What is noted of the figures.
 * @csspart table - The table.
 * @csspart button - A button under the table.
 * @csspart direction - The direction, as an arrow and words.
 * @csspart judgement - A named body's judgement.
 * @csspart earlier-judgements - The judgements before it, to open and close.
 * @csspart source - Where the figures come from.
 * @csspart share - The button for sharing, with what it opens.
 * @csspart share-button - That button, and each in what it opens.
 * @cssprop [--civic-trend-chart-size] - The height of the drawing. Default: by its width, 14 to 20 em.
 * @cssprop [--civic-trend-chart-line-color] - The colour of the results. Default: the accent.
 * @cssprop [--civic-trend-chart-plan-color] - The colour of the path to the target.
 * @cssprop [--civic-trend-chart-band-color] - The colour of a range to stay within.
 * @cssprop [--civic-radius] - How round the corners of buttons, fields and pictures are.
 * @cssprop [--civic-color-met] - The colour of the signs for "met" and all that is good.
 * @cssprop [--civic-color-partly-met] - The colour of the signs for "partly met" and all that is between.
 * @cssprop [--civic-color-partly-met-outturn] - The same in an outturn, for those who have no yellow there. Default: as in a forecast.
 * @cssprop [--civic-color-not-met] - The colour of the signs for "not met" and all that is bad.
 */
export class TrendChart extends CivicElement<TrendChartData> {
  static override styles = [CivicElement.styles, facts, styles].flat();

  protected static override readonly fetchSharing: FetchSharing = () => import('./chart-sharing.js');

  static override properties: PropertyDeclarations = {
    _read: { state: true },
    _table: { state: true },
    _done: { state: true },
  };

  #indicator: TrendChartData | undefined;
  #result: ProgressResult | null = null;
  #trend: Trend | undefined;
  #told: ProgressResult | null = null;
  #isDrawn = false;
  readonly #box = new DrawingController(this, begins => this.#print(begins));
  /** The trend whose point is read, or whose table has been copied. */
  #touched: Trend | undefined;
  /** The point that was read last: the slider goes on from there. */
  #at: number | undefined;

  /** The point that is read, as an index. */
  private _read: number | undefined;
  /** The table's code; `null` where it could not be fetched. */
  private _table: typeof TableModule | null | undefined;
  private _done: TableModule.Done | undefined;

  /** The data: the element's part, or a whole goals document, as an object or as JSON text. It wins over the markup. */
  declare data: TrendChartData | Goal | GoalsDocument | string | null | undefined;

  protected override readonly shows = chartPart;

  /** The figures that are shown, and what is made of them by the indicator's method; `null` while the fallback is shown. */
  get result(): ProgressResult | null {
    return this.#isDrawn ? this.#result : null;
  }

  /** What a visitor does counts for the data that it was done with. */
  get #isTouched(): boolean {
    return this.#touched === this.#trend;
  }

  get #reader(): ReadState {
    const [read, rest] = this.#isTouched ? [this._read, this.#at] : [];
    return { read, rest, onRead: this.#onRead };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#isDrawn = false;
  }

  protected override updated(): void {
    const detail = this.result;
    if (detail && detail !== this.#told)
      this.dispatchEvent(new CustomEvent('civic-result', { detail, bubbles: true, composed: true }));
    this.#told = detail;
    if (this.renderRoot.querySelector('details')) tableCode.fetchAtRest();
  }

  protected override fetchFor(indicator: TrendChartData): Promise<unknown> | false {
    // What the page came with has a drawing.
    if (this.isServed) return Promise.all([fetchRemarks(indicator), this.#box.takeOver()]);
    return fetchRemarks(indicator);
  }

  protected override renderPart(indicator: TrendChartData): TemplateResult {
    const { title, description, unit, direction, judgement, source } = indicator;
    if (indicator !== this.#indicator || !this.#trend) {
      this.#result = resultOf(indicator);
      this.#trend = trendOf(indicator, this.#result);
    }
    this.#indicator = indicator;
    this.#isDrawn = true;
    const { locale, textLang: lang } = this;
    const shown = { indicator, trend: this.#trend, figures: figuresOf(indicator), locale };
    // The unit stands over the chart, or with every figure.
    const { isDrawable } = shown.trend;
    const isSaid = !isDrawable || isWithEach(unit);
    return html`
      ${heading(this.headingLevel, title, 'title', lang)}
      ${description ? html`<p class="description" part="description" dir="auto" lang=${lang}>${description}</p>` : nothing}
      ${direction ? directionLine(direction) : nothing}
      ${isDrawable ? this.#box.render(shown, this.#reader) : nothing}
      <p class="sentence" part="sentence">
        ${trendSentence(shown.trend, shown.figures, unit, isSaid, locale)}
      </p>
      ${remarks(this, indicator, notedOf(shown.trend), locale, lang)}
      ${
        shown.trend.readings.length
          ? html`<details @toggle=${this.#onToggle}>
              <summary>${msg('Visa som tabell', { id: 'trend-chart.show-table' })}</summary>
              ${this.#tableOf(shown, lang)}
            </details>`
          : nothing
      }
      ${judgement ? judgementText(this, judgement, locale, lang) : nothing}
      ${source ? sourceLine(source, locale, lang) : nothing}
    `;
  }

  #tableOf(shown: ChartInput, lang: unknown): unknown {
    if (this._table === null)
      return msg('Innehållet kan inte visas just nu.', { id: 'element.cannot-be-shown' });
    return this._table?.table({
      ...shown,
      lang,
      source: this.source,
      host: this,
      done: this.#isTouched ? this._done : undefined,
      tell: this.#onDone,
    });
  }

  async #fetchTable(): Promise<void> {
    this._table ??= (await tableCode.fetch()) ?? null;
  }

  readonly #onRead = (index: number | undefined): void => {
    this.#touched = this.#trend;
    this._read = index;
    this.#at = index ?? this.#at;
  };

  readonly #onToggle = (): void => {
    void this.#fetchTable();
  };

  /** What is said again must first go, or it is not announced again. */
  readonly #onDone = (done: TableModule.Done): void => {
    this.#touched = this.#trend;
    this._done = undefined;
    void this.updateComplete.then(() => (this._done = done));
  };

  /** On paper nothing can be opened, and nothing is waited for: what has not come by now is left out. */
  #print(begins: boolean): void {
    const details = this.renderRoot.querySelector(begins ? 'details:not([open])' : '.printed');
    details?.toggleAttribute('open', begins);
    details?.classList.toggle('printed', begins);
    if (!begins) return;
    this._table ??= tableCode.code;
    this.performUpdate();
  }
}
