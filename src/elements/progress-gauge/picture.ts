/** The gauge's picture: the number, the bar and what is written about it. It says nothing that the sentence does not. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Locale } from '../../base/language.js';
import type { Indicator } from '../../contract/indicator.js';
import type { Figures } from '../../progress/figures.js';
import type { arc as Arc } from './arc.js';
import type { Drawing, Mark } from './drawing.js';
import { gaugeTexts, type AxisText } from './gauge-texts.js';

const percent = (share: number): string => `${Math.round(share * 1e4) / 100}%`;

/** A stretch of the bar. The bar is mirrored where the text runs from the right, so left is its start. */
const stretch = ([from, to]: readonly [number, number]): string =>
  `left:${percent(from)};right:${percent(1 - to)}`;

/** The round values: the first of them, and how far it is from one to the next. The style sheet draws a line at each. */
const grid = (ticks: readonly Mark[]): string => {
  const [first, second] = ticks;
  if (!first) return '';
  return `--_first:${percent(first.at)};--_step:${percent(second ? second.at - first.at : 2)}`;
};

/**
 * The bar. Its lines and the four marks that nearly every gauge has are layers of two backgrounds, whose places alone are written here:
 * a box for each takes a browser more than twice as long.
 */
const bar = (drawing: Drawing): TemplateResult => {
  const { band, partly, fill, backwards, current, baseline, target, expected, milestones, ticks } = drawing;
  // In the order of the style sheet's layers; one that is not there stands outside of the bar.
  const marks = [current, expected, target, baseline].map(mark => (mark ? percent(mark.at) : '-9px'));
  const part = (name: string, span: readonly [number, number] | undefined): unknown =>
    span ? html`<span class=${name} .style=${stretch(span)}></span>` : nothing;
  return html`<div class=${current ? 'bar' : 'bar empty'} part="bar" .style=${grid(ticks)}>
    ${part('band', band)}${part('partly', partly)}${
      fill
        ? html`<span
            class=${backwards ? 'fill backwards' : 'fill'}
            part="fill"
            .style=${stretch(fill)}
          ></span>`
        : nothing
    }${
      milestones.length
        ? milestones.map(
            ({ at }) => html`<span class="milestone" .style=${`left:calc(${percent(at)} - ${at}px)`}></span>`,
          )
        : nothing
    }<span class="marks" .style=${`background-position-x:${marks.join()}`}></span>
  </div>`;
};

/** The flag over the target, on the side where there is room; at the end of the bar the style sheet has put it already. */
const flag = (at: number, text: string): TemplateResult => {
  const side =
    at > 0.5
      ? `padding-inline-end:${percent(1 - at)}`
      : `padding-inline-start:${percent(at)};text-align:start`;
  return at < 1
    ? html`<p class="flag" part="target" .style=${side}>${text}</p>`
    : html`<p class="flag" part="target">${text}</p>`;
};

/** The values under the bar. */
const axis = (texts: readonly AxisText[], onlyEnds: boolean): TemplateResult =>
  html`<p class="axis">
    ${texts.map(({ at, text }) => {
      const edge = at < 0.08 ? 'first' : at > 0.92 ? 'last' : '';
      if (onlyEnds && !edge) return nothing;
      return edge
        ? html`<span class=${`tick ${edge}`}>${text}</span>`
        : html`<span class="tick" .style=${`inset-inline-start:${percent(at)}`}>${text}</span>`;
    })}
  </p>`;

/**
 * The picture, hidden from assistive technology. A result without anything to hold it against has no bar: a full one would
 * say that all is done.
 *
 * @param arc Draws half a circle in the place of the bar; `true` while it is waited for.
 */
export const picture = (
  host: LitElement,
  drawing: Drawing,
  figures: Figures,
  indicator: Indicator,
  locale: Locale,
  arc: typeof Arc | boolean,
): TemplateResult => {
  const { value, isFirst, after, aim, isHeld, axis: texts } = gaugeTexts(drawing, figures, indicator, locale);
  const { target: mark, band } = drawing;
  const number =
    figures.current?.value === undefined
      ? nothing
      : html`<p class="figure" part="figure"><span class="value" .textContent=${value}></span>${after}</p>`;
  const isHalf = arc && isHeld;
  const under = axis(texts, isHalf);
  if (!isHalf)
    return html`<div class="drawing" aria-hidden="true">
      ${number}${aim ? flag(mark?.at ?? ((band?.[0] ?? 0) + (band?.[1] ?? 0)) / 2, aim) : nothing}${
        isHeld ? bar(drawing) : nothing
      }${isHeld ? under : nothing}
    </div>`;
  // Letters are wider than figures.
  const length = (value.length || 1) * (isFirst ? 1.2 : 1);
  return html`<div class="drawing halved" aria-hidden="true">
    ${arc === true ? nothing : arc(host, drawing, number, under, aim, length)}
  </div>`;
};
