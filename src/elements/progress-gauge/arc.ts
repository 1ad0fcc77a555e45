/** The gauge as half a circle: the same marks as on the bar, from the left to the right. Fetched where a page asks for it. */
import { css, html, nothing, svg, type LitElement, type TemplateResult } from 'lit';
import { adoptStyles } from '../../base/adopt-styles.js';
import type { Drawing } from './drawing.js';

// In units of the view box: the circle's middle, its radius, and the band's thickness.
const x = 120;
const y = 116;
const radius = 96;
const thickness = 16;
// Where a line within the band is drawn.
const inner = radius - thickness / 2 - 4;

const sheet = css`
  .half {
    container-type: inline-size;
    position: relative;
    max-width: 22em;
  }
  .arc {
    width: 100%;
    fill: none;
    stroke-width: ${thickness};
    overflow: visible;
  }
  :where([dir='rtl']) .arc {
    transform: scaleX(-1);
  }
  .arc .track {
    stroke: var(--_track);
  }
  .arc .within {
    stroke: var(--_text);
    stroke-width: 4;
  }
  .arc .partly {
    stroke: var(--_muted);
    stroke-width: 1.5;
  }
  .arc .part {
    stroke: var(--_bar);
  }
  .arc .away {
    stroke-dasharray: 3 3;
  }
  .arc .line {
    stroke: var(--_text);
    stroke-width: 2;
  }
  .arc .now {
    stroke: var(--_text);
    stroke-width: 5;
    stroke-linecap: round;
  }
  .arc .was {
    stroke: var(--_text);
    stroke-width: 1;
  }
  .half > .figure {
    margin: -5.4em 16% 0;
    min-height: 5.4em;
    container-type: normal;
    line-height: 1.3;
    text-align: center;
  }
  /* As large as there is room for in the arc. */
  .half .value {
    display: block;
    line-height: 1.1;
    font-size: min(2.4em, calc(100cqi * 1.05 / var(--_length)));
    overflow-wrap: normal;
  }
  .half > .flag {
    padding: 0;
    text-align: center;
  }
  @media (forced-colors: active) {
    .arc {
      forced-color-adjust: none;
    }
    .arc .track {
      stroke: GrayText;
    }
    .arc .part {
      stroke: Highlight;
    }
    .arc :is(.line, .now, .was, .within) {
      stroke: CanvasText;
    }
  }
`;

const at = (share: number, from: number): string => {
  const angle = Math.PI * (1 - share);
  return `${(x + from * Math.cos(angle)).toFixed(2)} ${(y - from * Math.sin(angle)).toFixed(2)}`;
};

/** A line along the circle, from a share to a share. */
const along = ([from, to]: readonly [number, number], from0 = radius): string =>
  to - from < 0.0005 ? '' : `M${at(from, from0)}A${from0} ${from0} 0 0 1 ${at(to, from0)}`;

/** A line across the band. */
const across = (share: number, inside: number, outside: number): string =>
  `M${at(share, radius - thickness / 2 - inside)}L${at(share, radius + thickness / 2 + outside)}`;

/**
 * The arc with the large number in it.
 *
 * @param host The gauge.
 * @param figure The number with its unit, or nothing where there is no result.
 * @param axis What is written under its ends.
 * @param aim What the target is, in words; empty where there is none.
 * @param length How many characters the number has.
 */
export const arc = (
  host: LitElement,
  drawing: Drawing,
  figure: unknown,
  axis: TemplateResult,
  aim: string,
  length: number,
): TemplateResult => {
  adoptStyles(host, sheet);
  const { band, partly, fill, backwards, baseline, target, expected, milestones, current } = drawing;
  return html`<div class="half" .style=${`--_length:${length}`}>
    <svg class="arc" part="arc" viewBox="0 0 240 122">
      ${svg`<path class="track" d=${along([0, 1])}></path>
        ${partly ? svg`<path class="partly" d=${along(partly, inner)}></path>` : nothing}
        ${band ? svg`<path class="within" d=${along(band, inner)}></path>` : nothing}
        ${fill ? svg`<path class=${backwards ? 'part away' : 'part'} d=${along(fill)}></path>` : nothing}
        ${milestones.map(mark => svg`<path class="was" d=${across(mark.at, 0, 4)}></path>`)}
        ${baseline ? svg`<path class="was" d=${across(baseline.at, 4, 0)}></path>` : nothing}
        ${expected ? svg`<path class="line" d=${across(expected.at, 6, -thickness / 2)}></path>` : nothing}
        ${target ? svg`<path class="line" d=${across(target.at, 0, 8)}></path>` : nothing}
        ${current ? svg`<path class="now" d=${across(current.at, 1, 1)}></path>` : nothing}`}
    </svg>
    ${figure} ${axis} ${aim ? html`<p class="flag" part="target">${aim}</p>` : nothing}
  </div>`;
};
