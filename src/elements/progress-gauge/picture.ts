/** The gauge's picture: the number, the bar and what is written about it. It says nothing that the sentence does not. */
import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { aimText, flagText, writer } from '../../base/figure-text.js';
import { formatPeriod } from '../../base/format.js';
import type { Locale } from '../../base/locale.js';
import type { Indicator } from '../../data/indicator.schema.js';
import type { Figures } from '../../progress/figures.js';
import type { arc as Arc } from './arc.js';
import { written, type Drawing, type Mark } from './drawing.js';

const percent = (share: number): string => `${Math.round(share * 1e4) / 100}%`;

const place = ({ at }: Mark): string => `inset-inline-start:${percent(at)};--_at:${at}`;

const span = ([from, to]: readonly [number, number]): string =>
  `inset-inline:${percent(from)} ${percent(1 - to)}`;

const bar = (drawing: Drawing): TemplateResult => {
  const { band, partly, fill, backwards, current, baseline, target, expected, milestones, ticks } = drawing;
  const lines = ticks
    .filter(({ at }) => at > 0.005 && at < 0.995)
    .map(({ at }) => `M${Math.round(at * 1e3)} 0V1`)
    .join('');
  return html`<div class=${current ? 'bar' : 'bar empty'} part="bar">
    ${band ? html`<span class="band" .style=${span(band)}></span>` : nothing}
    ${partly ? html`<span class="partly" .style=${span(partly)}></span>` : nothing}
    <svg class="ticks" viewBox="0 0 1000 1" preserveAspectRatio="none">
      <path d=${lines} vector-effect="non-scaling-stroke"></path>
    </svg>
    ${fill ? html`<span class=${backwards ? 'fill backwards' : 'fill'} part="fill" .style=${span(fill)}></span>` : nothing}
    ${baseline ? html`<span class="mark baseline" .style=${place(baseline)}></span>` : nothing}
    ${target ? html`<span class="mark target" .style=${place(target)}></span>` : nothing}
    ${milestones.map(mark => html`<span class="mark milestone" .style=${place(mark)}></span>`)}
    ${expected ? html`<span class="mark expected" .style=${place(expected)}></span>` : nothing}
    ${current ? html`<span class="mark result" .style=${place(current)}></span>` : nothing}
  </div>`;
};

/** The flag over the target, on the side where there is room. */
const flag = (at: number, text: string): TemplateResult => {
  const side =
    at > 0.5
      ? `padding-inline-end:${percent(1 - at)};text-align:end`
      : `padding-inline-start:${percent(at)};text-align:start`;
  return html`<p class="flag" part="target" .style=${side}><span>${text}</span></p>`;
};

/** The ends of the scale that mean something: one that is no round number and no target is only where the drawing stops. */
const endsOf = ({ start, end, target, labels }: Drawing): Mark[] =>
  [
    { value: start, at: 0 },
    { value: end, at: 1 },
  ].filter(({ value }) => value === target?.value || labels.some(label => label.value === value));

/** The values that are written under the bar: the baseline, the ends that mean something, and ticks where there is room. */
const axis = (
  drawing: Drawing,
  write: (value: number) => string,
  since: string,
  onlyEnds: boolean,
): TemplateResult => {
  const { baseline, expected, labels } = drawing;
  const marks = written(
    [baseline, ...endsOf(drawing), expected].filter(mark => mark !== undefined),
    labels,
    0.24,
  );
  return html`<p class="axis">
    ${marks.map(({ value, at }) => {
      const edge = at < 0.08 ? 'first' : at > 0.92 ? 'last' : '';
      if (onlyEnds && !edge) return nothing;
      const from = edge === 'last' ? 'inset-inline-end:0' : `inset-inline-start:${percent(edge ? 0 : at)}`;
      const number = write(value);
      const text =
        value === baseline?.value && since
          ? `${number} (${since})`
          : value === expected?.value
            ? msg(str`${number} väntat`, { id: 'progress-gauge.expected' })
            : number;
      return html`<span class=${`tick ${edge}`} .style=${from}>${text}</span>`;
    })}
  </p>`;
};

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
  { unit, range }: Indicator,
  locale: Locale,
  arc: typeof Arc | boolean,
): TemplateResult => {
  const { current, target, baseline } = figures;
  const write = writer(figures, undefined, locale);
  const period = (at: string | number | undefined): string =>
    at === undefined ? '' : formatPeriod(at, locale);
  const when = period(current?.period);
  const { target: mark, band } = drawing;
  const number =
    current?.value === undefined
      ? nothing
      : html`<p class="figure" part="figure">
          <span class="value">${write(current.value)}</span>
          <span class="unit">${[unit, when && `(${when})`].filter(Boolean).join(' ')}</span>
        </p>`;
  const held = mark || band || range;
  const text =
    target && (mark || band)
      ? flagText(aimText(target, writer(figures, unit, locale)), target.period, locale)
      : '';
  const since = period(baseline?.period);
  const isHalf = arc && held;
  const under = axis(drawing, write, since, !!isHalf);
  return html`<div class=${isHalf ? 'drawing halved' : 'drawing'} aria-hidden="true">
    ${
      isHalf
        ? arc !== true &&
          arc(
            host,
            drawing,
            number,
            under,
            text,
            current?.value === undefined ? 1 : write(current.value).length,
          )
        : html`${number} ${text ? flag(mark?.at ?? ((band?.[0] ?? 0) + (band?.[1] ?? 0)) / 2, text) : nothing}
          ${held ? html`${bar(drawing)} ${under}` : nothing}`
    }
  </div>`;
};
