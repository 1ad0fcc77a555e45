/** The progress gauge: how far an indicator has come, as a sentence and a bar. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { CivicElement } from '../../base/civic-element.js';
import { directionLine } from '../../base/direction.js';
import { facts } from '../../base/facts.styles.js';
import { heading } from '../../base/heading.js';
import { judgementText } from '../../base/judgement.js';
import { onDemand, unwatchPaper, watchPaper, type OnPrint } from '../../base/paper.js';
import { fetchRemarks, remarks } from '../../base/remarks.js';

import type { FetchSharing } from '../../base/share/sharing.js';
import { sourceLine } from '../../base/source-line.js';
import type { GoalsDocument } from '../../contract/document.js';
import type { Goal } from '../../contract/goal.js';

import { figuresOf } from '../../progress/figures.js';
import { fulfilmentOf } from '../../progress/fulfilment.js';
import { resultOf, type ProgressResult } from '../../progress/result.js';
import type * as ArcModule from './arc.js';
import { calculation } from './calculation.js';
import { drawingOf } from './drawing.js';
import { picture } from './picture.js';
import { gaugePart, type ProgressGaugeData } from './progress-gauge.part.js';
import { styles } from './progress-gauge.styles.js';
import { sentence } from './sentence.js';

export type { ProgressGaugeData } from './progress-gauge.part.js';
export type { ResultEvent } from '../../base/result-event.js';
export type { ProgressResult } from '../../progress/result.js';

const workingCode = onDemand(() => import('./calculation-steps.js'));

/**
 * @summary An indicator: its latest result, its baseline and its target, as a sentence that carries the message and a bar.
 *
 * @attr {boolean} actions - Ends with a button with which visitors share what is shown: a link, code for other pages, a picture and the figures.
 * @attr {boolean} compact - Smaller and without a heading, for a gauge inside something that has a title of its own.
 * @fires {ResultEvent} civic-result - Another result is shown. `detail` has its figures, and what is made of them.
 * @csspart title - The heading.
 * @csspart description - The text under it.
 * @csspart figure - The large number with its unit and period.
 * @csspart bar - The bar.
 * @csspart arc - The arc, with `appearance="arc"`.
 * @csspart fill - The part of the bar from the baseline to the result.
 * @csspart target - The flag at the target.
 * @csspart sentence - The sentence.
 * @csspart age - That the figures are old.
 * @csspart notes - What is noted of the figures.
 * @csspart direction - The direction, as an arrow and words.
 * @csspart state - A state: its shape and its word.
 * @csspart judgement - A named body's judgement.
 * @csspart earlier-judgements - The judgements before it, to open and close.
 * @csspart worked-out - What is worked out of the figures.
 * @csspart working - How it is worked out, once it has been opened.
 * @csspart source - Where the figures come from.
 * @csspart share - The button for sharing, with what it opens.
 * @csspart share-button - That button, and each in what it opens.
 * @cssprop [--civic-progress-gauge-bar-size=0.8em] - The thickness of the bar.
 * @cssprop [--civic-progress-gauge-bar-color] - The colour of the filled part. Default: the accent.
 * @cssprop [--civic-progress-gauge-track-color] - The colour of the rest.
 * @cssprop [--civic-color-met] - The colour of the signs for "met" and all that is good.
 * @cssprop [--civic-color-partly-met] - The colour of the signs for "partly met" and all that is between.
 * @cssprop [--civic-color-partly-met-outturn] - The same in an outturn, for those who have no yellow there. Default: as in a forecast.
 * @cssprop [--civic-color-not-met] - The colour of the signs for "not met" and all that is bad.
 */
export class ProgressGauge extends CivicElement<ProgressGaugeData> {
  static override styles = [CivicElement.styles, facts, styles].flat();

  protected static override readonly fetchSharing: FetchSharing = () => import('./gauge-sharing.js');

  static override properties: PropertyDeclarations = {
    appearance: {},
    // With `useDefault`, what stands on the tag is not written back: editors save `compact="compact"`, too.
    compact: { type: Boolean, reflect: true, useDefault: true },
  };

  #indicator: ProgressGaugeData | undefined;
  #result: ProgressResult | null = null;
  #told: ProgressResult | null = null;
  #isDrawn = false;
  #isOpen = false;
  #isPrinted = false;
  #arc: typeof ArcModule | undefined;

  /** How the figures are drawn: as a bar, or as half a circle. */
  appearance: 'bar' | 'arc' = 'bar';

  /** Smaller and without a heading. */
  compact = false;

  /** The data: the element's part, or a whole goals document, as an object or as JSON text. It wins over the markup. */
  declare data: ProgressGaugeData | Goal | GoalsDocument | string | null | undefined;

  protected override readonly shows = gaugePart;

  /** The figures that are shown, and what is made of them by the indicator's method; `null` while the fallback is shown. */
  get result(): ProgressResult | null {
    return this.#isDrawn ? this.#result : null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    watchPaper(this.#onPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unwatchPaper(this.#onPrint);
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
  }

  protected override fetchFor(indicator: ProgressGaugeData): Promise<unknown> | false {
    return fetchRemarks(indicator);
  }

  protected override renderPart(indicator: ProgressGaugeData): TemplateResult {
    const { title, description, unit, direction, judgement, source } = indicator;
    const { locale } = this;
    const fulfilment = fulfilmentOf(indicator);
    if (indicator !== this.#indicator) this.#result = resultOf(indicator, fulfilment);
    this.#indicator = indicator;
    this.#isDrawn = true;
    const lang = this.textLang;
    const figures = figuresOf(indicator);
    const drawing = drawingOf(indicator, fulfilment);
    const said = calculation(fulfilment, figures, indicator, locale);
    if (said !== nothing) workingCode.fetchAtRest();
    const isOpen = this.#isOpen ? 'true' : 'false';
    const words = msg('Så är det räknat', { id: 'progress-gauge.working' });
    // All of them stand in lines of their own: no white space between, which would be a node each.
    return html`${
        this.compact
          ? html`<p class="title" part="title" dir="auto" lang=${lang} .textContent=${title}></p>`
          : heading(this.headingLevel, title, 'title', lang)
      }${
        description
          ? html`<p
              class="description"
              part="description"
              dir="auto"
              lang=${lang}
              .textContent=${description}
            ></p>`
          : nothing
      }${direction ? directionLine(direction) : nothing}${
        drawing ? picture(this, drawing, figures, indicator, locale, this.#fetchArc()) : nothing
      }
      <p class="sentence" part="sentence">${sentence(figures, unit, locale)}</p>
      ${remarks(this, indicator, [figures.baseline, figures.current, figures.missing, figures.target], locale, lang)}${judgement ? judgementText(this, judgement, locale, lang) : nothing}${said}${
        said === nothing
          ? nothing
          : html`<button class="opens" aria-expanded=${isOpen} @click=${this.#onClick}>${words}</button>`
      }${
        (this.#isOpen || this.#isPrinted) && said !== nothing
          ? workingCode.code?.calculationSteps(
              this,
              indicator,
              fulfilment,
              locale,
              lang,
              this.#isPrinted ? words : undefined,
            )
          : nothing
      }${source ? sourceLine(source, locale, lang) : nothing}`;
  }

  /** The arc's drawing, once it has come; nothing for a bar, and `true` while it is waited for. */
  #fetchArc(): typeof ArcModule.arc | boolean {
    if (this.appearance !== 'arc') return false;
    if (this.#arc) return this.#arc.arc;
    void import('./arc.js').then(
      module => {
        this.#arc = module;
        this.requestUpdate();
      },
      // The bar says the same.
      () => (this.appearance = 'bar'),
    );
    return true;
  }

  /** Opens or closes how it is calculated. */
  readonly #onClick = async (): Promise<void> => {
    this.#isOpen = !this.#isOpen;
    this.requestUpdate();
    // It has come, as a rule, while the page was at rest.
    if (workingCode.code) return;
    await workingCode.fetch();
    this.requestUpdate();
  };

  /** On paper nothing can be opened. */
  readonly #onPrint: OnPrint = begins => {
    this.#isPrinted = begins;
    this.requestUpdate();
    this.performUpdate();
  };
}
