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
  .line:is(.women, .men) {
    stroke: var(--_text);
    stroke-width: 1.5;
    stroke-dasharray: 9 3;
    stroke-linecap: butt;
  }
  .line.men {
    stroke-dasharray: 2 2.5;
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
  .label:is(.at-value, .at-target, .at-women, .at-men) {
    fill: var(--_text);
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
    summary {
      display: none;
    }
  }
`;
