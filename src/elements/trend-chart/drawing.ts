/** The drawing: lines, marks and the words beside them. It says nothing that the sentence and the table do not. */
import { nothing, svg, type SVGTemplateResult, type TemplateResult, html } from 'lit';
import { groupMarks } from './group-marks.js';
import type { GroupLayout, Layout } from './layout.js';
import type { Place } from './space.js';

/** A group's thin line, with its marks and the thread to its name. */
const group = (
  { id, lines, marks: at, thread, isCompared }: GroupLayout,
  index: number,
): SVGTemplateResult => {
  const name = isCompared ? 'other compared' : id === 'women' || id === 'men' ? id : 'other';
  const mark = groupMarks[index % groupMarks.length] ?? '';
  return svg`${lines.map(line => svg`<path class=${`line group ${name} of-${index}`} d=${line}></path>`)}
    ${thread ? svg`<path class="thread" d=${thread}></path>` : nothing}
    ${at.length ? svg`<path class="sign" d=${at.map(({ x, y = 0 }) => `M${x} ${y}${mark}`).join('')}></path>` : nothing}`;
};

const across = (name: string, from: number, to: number, y: number): SVGTemplateResult =>
  svg`<path class=${name} d=${`M${from} ${y}H${to}`}></path>`;

const upright = (name: string, x: number, from: number, to: number): SVGTemplateResult =>
  svg`<path class=${name} d=${`M${x} ${from}V${to}`}></path>`;

const circle = (name: string, { x, y = 0 }: Place, r: number): SVGTemplateResult =>
  svg`<circle class=${name} cx=${x} cy=${y} r=${r}></circle>`;

const diamond = ({ x, y = 0 }: Place): SVGTemplateResult =>
  svg`<path class="milestone" d=${`M${x - 4} ${y}l4 -4 4 4 -4 4z`}></path>`;

/** A flag on its pole at the target's year; a target without a year is a line across. */
const flag = ({ plot }: Layout, { x, y }: NonNullable<Layout['target']>): SVGTemplateResult =>
  x === undefined
    ? across('plan', plot.left, plot.right, y)
    : svg`<g class="target">${upright('pole', x, y, plot.bottom)}
        <path class="mark" d=${`M${x - 5} ${y}l5 -5 5 5 -5 5z`}></path></g>`;

/** The point that is read: a hairline, and a ring where there is a value. */
const cursor = ({ plot }: Layout, place: Place): SVGTemplateResult =>
  svg`<g class="cursor">${upright('hair', place.x, plot.top, plot.bottom)}
    ${place.y === undefined ? nothing : circle('ring', place, 5)}</g>`;

/**
 * The drawing, hidden from assistive technology.
 *
 * @param read The point that is read, as an index.
 */
export const drawing = (
  layout: Layout,
  { width, height }: { readonly width: number; readonly height: number },
  read: number | undefined,
): TemplateResult => {
  const {
    plot,
    ticks,
    zero,
    lines,
    groups,
    dots,
    plan,
    outlook,
    milestones,
    target,
    band,
    spreads,
    breaks,
    last,
    labels,
  } = layout;
  const place = read === undefined ? undefined : layout.places[read];
  return html`<svg viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height} aria-hidden="true">
    ${
      band
        ? svg`<rect class="band" x=${plot.left} y=${band.top} width=${plot.right - plot.left} height=${Math.max(1, band.bottom - band.top)}></rect>
          ${across('edge', plot.left, plot.right, band.top)}${across('edge', plot.left, plot.right, band.bottom)}`
        : nothing
    }
    ${spreads.map(({ path, isAlone }) => svg`<path class=${isAlone ? 'spread alone' : 'spread'} d=${path}></path>`)}
    ${ticks.map(y => across(y === zero ? 'grid zero' : 'grid', plot.left, plot.right, y))}
    ${breaks.map(x => upright('break', x, plot.top, plot.bottom))}
    ${plan ? svg`<path class="plan" d=${plan}></path>` : nothing}
    ${outlook ? svg`<path class="line outlook" d=${outlook}></path>` : nothing} ${groups.map(group)}
    ${lines.map(line => svg`<path class="line value" d=${line}></path>`)} ${milestones.map(diamond)}
    ${dots.map(dot => circle('dot', dot, 3))} ${target ? flag(layout, target) : nothing}
    ${last ? circle('last', last, 4.5) : nothing} ${place ? cursor(layout, place) : nothing}
    ${labels.map(({ name, text, x, y, anchor, covers }) => svg`<text class=${`label at-${name}${covers ? ' covers' : ''}`} x=${x} y=${y} text-anchor=${anchor}>${text}</text>`)}
  </svg>`;
};
