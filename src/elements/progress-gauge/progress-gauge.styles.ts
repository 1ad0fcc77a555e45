import { css } from 'lit';

export const styles = css`
  .base {
    --_bar: var(--civic-progress-gauge-bar-color, var(--_accent));
    --_track: var(--civic-progress-gauge-track-color, color-mix(in oklab, var(--_text) 11%, transparent));
    --_size: var(--civic-progress-gauge-bar-size, 0.8em);
    font-variant-numeric: tabular-nums;
    container-type: normal;
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
  /* The one that is asked how wide it is: a browser styles what is in such a box by itself, and takes its time. */
  .figure {
    container-type: inline-size;
    line-height: 1.1;
  }
  .value {
    font-family: var(--civic-font-family-heading, inherit);
    font-size: clamp(2.2em, 1.6em + 3cqi, 3em);
    font-weight: 650;
    letter-spacing: -0.02em;
  }
  .flag {
    text-align: end;
    font-size: 0.9em;
    line-height: 1.3;
    font-weight: 600;
    padding-bottom: 0.35em;
  }
  .flag,
  .figure + .bar {
    margin-top: 0.5em;
  }
  /* A line at each round value but at the start, where the bar itself ends. */
  .bar {
    --_tick: color-mix(in oklab, currentColor 38%, transparent);
    --_first: 200%;
    --_step: 400%;
    position: relative;
    height: var(--_size);
    background: repeating-linear-gradient(
        90deg,
        transparent calc(var(--_first) - 1px),
        var(--_tick) calc(var(--_first) - 1px) var(--_first),
        transparent var(--_first) calc(var(--_first) + var(--_step) - 1px)
      )
      1px 0 / 100% 100% no-repeat;
    background-color: var(--_track);
    print-color-adjust: exact;
  }
  :where([dir='rtl']) .bar {
    scale: -1 1;
  }
  .empty {
    box-sizing: border-box;
    border: 1px dashed var(--_muted);
    background-color: transparent;
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
  .fill {
    background: var(--_bar);
  }
  .backwards {
    background: repeating-linear-gradient(-45deg, var(--_bar) 0 3px, transparent 3px 6px);
  }
  .milestone {
    width: 1px;
    background: currentColor;
  }
  /* The result, what was expected, the target and the baseline; the box reaches out of the bar, over it and under it. */
  .bar > .marks {
    inset: -0.45em 0 -0.35em;
    background:
      linear-gradient(currentColor 0 0) 0 0.29em / 4px calc(100% - 0.48em),
      repeating-linear-gradient(currentColor 0 3px, transparent 3px 5px) 0 100% / 2px calc(70% - 0.21em),
      linear-gradient(currentColor 0 0) 0 0 / 2px calc(100% - 0.35em),
      linear-gradient(currentColor 0 0) 0 0.45em / 1px calc(100% - 0.5em);
    background-repeat: no-repeat;
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
  /* Where there is no room for it a value has no width at all: what is between the ends under 22em of running text, the last under 13em. */
  .tick {
    --_room: calc(22em / 0.833);
    max-width: max(0px, (100% - var(--_room)) * 999);
    overflow: clip;
    position: absolute;
    white-space: nowrap;
    translate: -50%;
  }
  :where([dir='rtl']) .tick {
    translate: 50%;
  }
  .tick.first,
  .tick.last {
    inset-inline-start: 0;
    translate: none;
  }
  .tick.first {
    max-width: none;
  }
  .tick.last {
    --_room: calc(13em / 0.833);
    inset-inline: auto 0;
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
  .worked-out > .state {
    font-weight: 600;
  }
  .opens {
    margin: 0.3em 0 0;
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.9em;
    text-align: inherit;
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
  @media (forced-colors: active) {
    .bar {
      forced-color-adjust: none;
      color: CanvasText;
      background-color: Canvas;
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
  }
  @media print {
    .base {
      break-inside: avoid;
    }
    .opens {
      display: none;
    }
  }
`;
