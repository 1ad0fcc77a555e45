/** The progress gauge: how far an indicator has come, as a sentence and a bar. */
import { html, nothing, svg, type PropertyDeclarations, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { CivicElement } from '../../base/civic-element.js';
import { directionMark } from '../../base/direction.js';
import { facts } from '../../base/facts.styles.js';
import { formatDate, formatNumber, formatPeriod, withUnit } from '../../base/format.js';
import { heading } from '../../base/heading.js';
import { judgementText } from '../../base/judgement.js';
import { figuresOf, type Figures } from '../../progress/figures.js';
import { drawingOf, written, type Drawing, type Mark } from './drawing.js';
import { gaugePart, type ProgressGaugeData } from './progress-gauge.schema.js';
import { styles } from './progress-gauge.styles.js';
import { sentence } from './sentence.js';

export type { ProgressGaugeData } from './progress-gauge.schema.js';

const percent = (share: number): string => `${Math.round(share * 1e4) / 100}%`;

/**
 * @summary An indicator: its latest result, its baseline and its target, as a sentence that carries the message and a bar.
 *
 * @attr {boolean} compact - Smaller and without a heading, for a gauge inside something that has a title of its own.
 * @csspart title - The heading.
 * @csspart description - The text under it.
 * @csspart figure - The large number with its unit and period.
 * @csspart bar - The bar.
 * @csspart fill - The part of the bar from the baseline to the result.
 * @csspart target - The flag at the target.
 * @csspart sentence - The sentence.
 * @csspart direction - The direction, as an arrow and words.
 * @csspart judgement - A named body's judgement.
 * @csspart source - Where the figures come from.
 * @cssprop [--civic-progress-gauge-bar-size=0.8em] - The thickness of the bar.
 * @cssprop [--civic-progress-gauge-bar-color] - The colour of the filled part. Default: the accent.
 * @cssprop [--civic-progress-gauge-track-color] - The colour of the rest.
 * @cssprop [--civic-color-met] - The colour of the sign for "met".
 * @cssprop [--civic-color-partly-met] - The colour of the sign for "partly met".
 * @cssprop [--civic-color-not-met] - The colour of the sign for "not met".
 */
export class ProgressGauge extends CivicElement<ProgressGaugeData> {
  static override styles = [CivicElement.styles, facts, styles].flat();

  static override properties: PropertyDeclarations = { compact: { type: Boolean, reflect: true } };

  /** Smaller and without a heading. */
  compact = false;

  protected override readonly shows = gaugePart;

  protected override renderPart(indicator: ProgressGaugeData): TemplateResult {
    const { title, description, unit, direction, range, judgement, source } = indicator;
    const lang = this.textLang;
    const figures = figuresOf(indicator);
    const drawing = drawingOf(figures, unit, range);
    return html`
      ${
        this.compact
          ? html`<p class="title" part="title" lang=${lang}>${title}</p>`
          : heading(this.headingLevel, title, 'title', lang)
      }
      ${description ? html`<p class="description" part="description" lang=${lang}>${description}</p>` : nothing}
      ${direction ? html`<p class="wanted">${directionMark(direction)}</p>` : nothing}
      ${drawing ? this.#drawing(drawing, figures, unit) : nothing}
      <p class="sentence" part="sentence">${sentence(figures, unit, this.locale)}</p>
      ${judgement ? judgementText(judgement, this.locale, lang) : nothing}
      ${source ? this.#source(source) : nothing}
    `;
  }

  /** The picture. It says nothing that the sentence does not, so assistive technology is spared it. */
  #drawing(drawing: Drawing, figures: Figures, unit: string | undefined): TemplateResult {
    const { current, target, decimals } = figures;
    const write = (value: number): string => formatNumber(value, this.locale, decimals);
    const period = (at: string | number | undefined): string =>
      at === undefined ? '' : formatPeriod(at, this.locale);
    return html`<div class="drawing" aria-hidden="true">
      ${
        current?.value === undefined
          ? nothing
          : html`<p class="figure" part="figure">
              <span class="value">${write(current.value)}</span>
              <span class="unit">${[unit, period(current.period)].filter(Boolean).join(' ')}</span>
            </p>`
      }
      ${drawing.target && this.#flag(drawing.target, withUnit(write(drawing.target.value), unit, this.locale), period(target?.period))}
      ${this.#bar(drawing)}
      <p class="axis">
        ${this.#axis(drawing).map(mark => this.#tick(mark, drawing, write(mark.value), period(figures.baseline?.period)))}
      </p>
    </div>`;
  }

  #bar({ band, fill, backwards, current, baseline, target, ticks }: Drawing): TemplateResult {
    const lines = ticks
      .filter(tick => tick.at > 0.005 && tick.at < 0.995)
      .map(tick => `M${Math.round(tick.at * 1e3)} 0V1`);
    const span = ([from, to]: readonly [number, number]): string =>
      `inset-inline:${percent(from)} ${percent(1 - to)}`;
    const at = (mark: Mark): string => `inset-inline-start:${percent(mark.at)};--_at:${mark.at}`;
    return html`<div class=${current ? 'bar' : 'bar empty'} part="bar">
      ${band ? html`<span class="band" .style=${span(band)}></span>` : nothing}
      <svg class="ticks" viewBox="0 0 1000 1" preserveAspectRatio="none">
        ${svg`<path d=${lines.join('')} vector-effect="non-scaling-stroke"></path>`}
      </svg>
      ${fill ? html`<span class=${backwards ? 'fill backwards' : 'fill'} part="fill" .style=${span(fill)}></span>` : nothing}
      ${baseline ? html`<span class="mark baseline" .style=${at(baseline)}></span>` : nothing}
      ${target ? html`<span class="mark" .style=${at(target)}></span>` : nothing}
      ${current ? html`<span class="mark result" .style=${at(current)}></span>` : nothing}
    </div>`;
  }

  #flag({ at }: Mark, value: string, period: string): TemplateResult {
    const side =
      at > 0.5
        ? `padding-inline-end:${percent(1 - at)};text-align:end`
        : `padding-inline-start:${percent(at)}`;
    return html`<p class="flag" part="target" .style=${side}>
      <span
        >${period ? msg(str`Mål ${value} till ${period}`, { id: 'progress-gauge.flag-by-period' }) : msg(str`Mål ${value}`, { id: 'progress-gauge.flag' })}</span
      >
    </p>`;
  }

  #axis({ start, end, baseline, target, labels }: Drawing): readonly Mark[] {
    const ends = [
      { value: start, at: 0 },
      { value: end, at: 1 },
    ];
    // An end that is no round number, no baseline and no target is only where the drawing stops.
    const real = ends.filter(
      ({ value }) => value === target?.value || labels.some(label => label.value === value),
    );
    return written(
      [baseline, ...real].filter(mark => mark !== undefined),
      labels,
      0.24,
    );
  }

  #tick({ value, at }: Mark, { baseline }: Drawing, text: string, since: string): TemplateResult {
    const edge = at < 0.08 ? 'first' : at > 0.92 ? 'last' : '';
    const place = edge === 'last' ? 'inset-inline-end:0' : `inset-inline-start:${percent(edge ? 0 : at)}`;
    return html`<span class=${`tick ${edge}`} .style=${place}
      >${value === baseline?.value && since ? `${text} (${since})` : text}</span
    >`;
  }

  #source({ name, href, licence, updated }: NonNullable<ProgressGaugeData['source']>): TemplateResult {
    const day = updated && formatDate(updated, this.locale);
    const source = html`<span lang=${this.textLang}
      >${href ? html`<a href=${href}>${name}</a>` : name}</span
    >`;
    return html`<p class="source" part="source">
      ${msg('Källa:', { id: 'progress-gauge.source' })}
      ${source}${licence ? `, ${licence}` : ''}${day ? `, ${day}` : ''}
    </p>`;
  }
}
