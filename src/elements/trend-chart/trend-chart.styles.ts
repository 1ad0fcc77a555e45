import { css } from 'lit';

export const styles = css`
  .base {
    --_result: var(--civic-trend-chart-line-color, var(--_accent));
    --_plan: var(--civic-trend-chart-plan-color, var(--_muted));
    --_band: var(--civic-trend-chart-band-color, color-mix(in oklab, var(--_accent) 16%, transparent));
    --_radius: var(--civic-radius, 0.2em);
    --_height: var(--civic-trend-chart-size, clamp(14em, 45cqi, 20em));
  }
  .title {
    font-size: 1.3em;
  }
  .description {
    max-width: 38em;
    margin-top: 0.2em;
  }
  .wanted {
    font-size: 0.9em;
    color: var(--_muted);
  }
  /* The unit and, while a point is read, the point have the same place: nothing moves. */
  .head {
    display: grid;
    align-items: end;
    margin-top: 0.6em;
    min-height: 1.5em;
    font-size: 0.9em;
    line-height: 1.4;
  }
  .head.many {
    min-height: 2.8em;
  }
  .head > * {
    grid-area: 1 / 1;
  }
  .unit {
    color: var(--_muted);
  }
  .reads .unit {
    opacity: 0;
  }
  .reading {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .plot {
    position: relative;
    height: var(--_height);
    font-size: 0.8333em;
    /* A finger that goes up or down scrolls the page; one that goes along reads. */
    touch-action: pan-y;
    print-color-adjust: exact;
  }
  .drawing {
    height: 100%;
  }
  .plot svg {
    max-width: 100%;
    fill: none;
    stroke-linejoin: round;
  }
  input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  input:focus-visible + .drawing {
    outline: 0.18em solid var(--_text);
    outline-offset: 0.18em;
  }
  .grid {
    stroke: var(--_line);
  }
  .zero {
    stroke: var(--_muted);
  }
  .band {
    fill: var(--_band);
  }
  .edge {
    stroke: var(--_plan);
    stroke-dasharray: 2 3;
  }
  /* Its outline is dotted, so that it is seen without its colour, and is not taken for a range to stay within. */
  .spread {
    fill: color-mix(in oklab, var(--_result) 13%, transparent);
    stroke: var(--_result);
    stroke-dasharray: 0.1 3.5;
    stroke-linecap: round;
    stroke-width: 1.5;
  }
  .spread.alone {
    stroke-dasharray: none;
  }
  path.plan {
    stroke: var(--_plan);
    stroke-width: 1.5;
    stroke-dasharray: 5 4;
  }
  .milestone {
    stroke: var(--_plan);
    stroke-width: 1.5;
  }
  path.break,
  .pole {
    stroke: var(--_muted);
  }
  path.break {
    stroke-dasharray: 1 3;
    stroke-linecap: round;
    stroke-width: 1.5;
  }
  .pole {
    stroke: var(--_line);
  }
  .line {
    stroke: var(--_result);
    stroke-width: 3;
    stroke-linecap: round;
  }
  .line.group {
    stroke: var(--_text);
    stroke-width: 1.5;
    stroke-dasharray: 9 3;
    stroke-linecap: butt;
  }
  .line.men {
    stroke-dasharray: 2 2.5;
  }
  /* Those without a name of the library's: each its own dashes. */
  .other.of-1 {
    stroke-dasharray: 2 2.5;
  }
  .other.of-2 {
    stroke-dasharray: 12 3 2 3;
  }
  .other.of-3 {
    stroke-dasharray: 5 3;
  }
  .other.of-4 {
    stroke-dasharray: 6 2 1 2 1 2;
  }
  .other.of-5 {
    stroke-dasharray: 1 4;
  }
  /* What the results are compared with stands back. */
  .line.compared {
    stroke: var(--_muted);
    stroke-width: 1;
  }
  .sign {
    fill: Canvas;
    stroke: var(--_text);
    stroke-width: 1.2;
  }
  .thread {
    stroke: var(--_muted);
    stroke-width: 0.75;
  }
  .line.outlook {
    stroke-dasharray: 0.1 6;
  }
  .dot,
  .last {
    fill: var(--_result);
  }
  .mark {
    fill: var(--_text);
  }
  .hair {
    stroke: var(--_text);
  }
  .ring {
    fill: var(--_result);
    stroke: var(--_text);
    stroke-width: 2;
  }
  .label {
    fill: var(--_muted);
  }
  .label:is(.at-value, .at-target, .at-women, .at-men, .at-group) {
    fill: var(--_text);
  }
  /* Where there is no place without a line, the line is under the words and not through them. */
  .covers {
    stroke: Canvas;
    stroke-width: 0.4em;
    paint-order: stroke;
  }
  .at-value {
    font-weight: 700;
  }
  .sentence {
    margin-top: 0.5em;
    max-width: 38em;
  }
  details {
    margin-top: 0.3em;
  }
  @container (max-width: 30em) {
    .head {
      min-height: 2.8em;
    }
    .head.many {
      min-height: 5.6em;
    }
  }
  @media (forced-colors: active) {
    .plot {
      forced-color-adjust: none;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_plan: CanvasText;
      --_line: GrayText;
      --_result: Highlight;
      --_band: transparent;
    }
  }
  @media print {
    /* What stands over the drawing is on the same page. */
    :is(.description, .wanted, .head) {
      break-inside: avoid;
      break-after: avoid;
    }
    summary,
    .plot:not(:has(svg)) {
      display: none;
    }
  }
`;
