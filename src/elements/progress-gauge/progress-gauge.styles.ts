import { css } from 'lit';

export const styles = css`
  .base {
    --_bar: var(--civic-progress-gauge-bar-color, var(--_accent));
    --_track: var(--civic-progress-gauge-track-color, color-mix(in oklab, var(--_text) 11%, transparent));
    --_size: var(--civic-progress-gauge-bar-size, 0.8em);
    font-variant-numeric: tabular-nums;
  }
  .title {
    font-size: 1.3em;
  }
  .description {
    max-width: 38em;
    margin-top: 0.2em;
  }
  .wanted,
  .worked-out .fact:last-child {
    font-size: 0.9em;
    color: var(--_muted);
  }
  .drawing {
    margin-top: 0.8em;
  }
  .figure {
    line-height: 1.1;
  }
  .value {
    font-family: var(--civic-font-family-heading, inherit);
    font-size: clamp(2.2em, 1.6em + 3cqi, 3em);
    font-weight: 650;
    letter-spacing: -0.02em;
  }
  .flag {
    font-size: 0.9em;
    line-height: 1.3;
    font-weight: 600;
  }
  .flag span {
    display: inline-block;
    padding-bottom: 0.35em;
  }
  .flag,
  .figure + .bar {
    margin-top: 0.5em;
  }
  .bar {
    position: relative;
    height: var(--_size);
    background: var(--_track);
    print-color-adjust: exact;
  }
  .empty {
    box-sizing: border-box;
    border: 1px dashed var(--_muted);
    background: none;
  }
  .bar > * {
    position: absolute;
    top: 0;
    bottom: 0;
  }
  /* From where the target counts as partly met. */
  .partly {
    background: color-mix(in oklab, var(--_text) 13%, transparent);
  }
  .band {
    background: repeating-linear-gradient(
      -45deg,
      color-mix(in oklab, var(--_bar) 55%, transparent) 0 2px,
      transparent 2px 5px
    );
    border-inline: 1px solid var(--_text);
  }
  .ticks {
    inset-inline: 0;
    width: 100%;
    height: 100%;
    fill: none;
    stroke: color-mix(in oklab, var(--_text) 38%, transparent);
  }
  :where([dir='rtl']) .ticks {
    scale: -1 1;
  }
  .fill {
    background: var(--_bar);
  }
  .backwards {
    background: repeating-linear-gradient(-45deg, var(--_bar) 0 3px, transparent 3px 6px);
  }
  .mark {
    --_width: 2px;
    width: var(--_width);
    /* At either end a mark stands inside the bar. */
    margin-inline-start: calc(-1 * var(--_at) * var(--_width));
    top: -0.45em;
    background: var(--_text);
  }
  .baseline,
  .milestone {
    top: 0;
    --_width: 1px;
  }
  .baseline {
    bottom: -0.3em;
  }
  .result {
    top: -0.16em;
    bottom: -0.16em;
    --_width: 4px;
    border-radius: 2px;
  }
  .expected {
    top: 30%;
    bottom: -0.35em;
    background: repeating-linear-gradient(var(--_text) 0 3px, transparent 3px 5px);
  }
  .halved {
    min-height: 8em;
  }
  .axis {
    position: relative;
    height: 1.6em;
    margin-top: 0.35em;
    font-size: 0.833em;
    color: var(--_muted);
  }
  .tick {
    position: absolute;
    white-space: nowrap;
    translate: -50%;
  }
  :where([dir='rtl']) .tick {
    translate: 50%;
  }
  .first,
  .last {
    translate: 0;
  }
  .sentence {
    margin-top: 0.7em;
    max-width: 38em;
  }
  .worked-out {
    margin-top: 0.3em;
  }
  /* A line of text, which in a narrow place runs on and does not begin anew for each part. */
  .worked-out .fact {
    display: inline;
  }
  details {
    margin-top: 0.3em;
  }
  @media (prefers-reduced-motion: no-preference) {
    .fill,
    .mark {
      transition: inset 0.4s ease-out;
    }
  }
  :host([compact]) .title {
    font-size: 0.9em;
    color: var(--_muted);
  }
  :host([compact]) :is(.figure, .flag, .axis) {
    display: none;
  }
  :host([compact]) :is(.drawing, .sentence) {
    margin-top: 0.5em;
  }
  :host([compact]) .bar {
    height: calc(0.75 * var(--_size));
  }
  @container (max-width: 22em) {
    .tick:not(.first, .last) {
      display: none;
    }
  }
  @container (max-width: 13em) {
    .last {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .bar {
      forced-color-adjust: none;
      background: Canvas;
      outline: 1px solid CanvasText;
    }
    .empty {
      border-color: CanvasText;
      outline: 0;
    }
    .fill {
      background: Highlight;
    }
    .backwards {
      background: repeating-linear-gradient(-45deg, Highlight 0 3px, Canvas 3px 6px);
    }
    .mark {
      background: CanvasText;
    }
  }
  @media print {
    .base {
      break-inside: avoid;
    }
    details:not([open]) {
      display: none;
    }
  }
`;
