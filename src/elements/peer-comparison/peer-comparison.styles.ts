import { css } from 'lit';

export const styles = css`
  .base {
    --_own: var(--civic-peer-comparison-own-color, var(--_accent));
    --_bar: var(--civic-peer-comparison-bar-color, color-mix(in oklab, var(--_accent) 26%, transparent));
    --_thick: var(--civic-peer-comparison-bar-size, 0.85em);
    --_radius: var(--civic-radius, 0.2em);
  }
  .title {
    font-size: 1.3em;
  }
  .description {
    max-width: 38em;
    margin-top: 0.2em;
  }
  .lead {
    max-width: 38em;
    margin-top: 0.5em;
    font-size: 1.1em;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: pretty;
  }
  .head {
    margin-top: 0.9em;
    font-size: 0.9em;
    color: var(--_muted);
  }
  .rows {
    margin-top: 0.3em;
    line-height: 1.35;
    print-color-adjust: exact;
  }
  .row {
    display: flex;
    column-gap: 0.8em;
    align-items: center;
    break-inside: avoid;
  }
  .name {
    flex: 0 0 clamp(7em, 32%, 17em);
    padding-block: 0.28em;
    hyphens: auto;
    hyphenate-limit-chars: 12 4 4;
  }
  .value {
    order: 1;
    flex: 0 0 var(--_room);
    text-align: end;
    font-variant-numeric: tabular-nums;
    overflow-wrap: normal;
  }
  .track {
    flex: 1 1 0;
    position: relative;
    align-self: stretch;
    min-height: 1.6em;
  }
  .own {
    font-weight: 700;
  }
  .mark {
    color: var(--_muted);
  }
  .note {
    display: inline-block;
    font-size: 0.8em;
    font-weight: 400;
    color: var(--_muted);
  }
  .track > * {
    position: absolute;
    box-sizing: border-box;
  }
  .bar {
    inset-block-start: calc(50% - var(--_thick) / 2);
    block-size: var(--_thick);
    background: var(--_bar);
    border: 1px solid var(--_muted);
  }
  .own .bar {
    background: var(--_own);
    border-color: var(--_own);
  }
  /* What may change is hatched, with a broken outline. */
  .bar.provisional {
    border-style: dashed;
    background: repeating-linear-gradient(-45deg, var(--_bar) 0 0.25em, transparent 0.25em 0.5em);
  }
  .own .bar.provisional {
    background: repeating-linear-gradient(-45deg, var(--_own) 0 0.3em, transparent 0.3em 0.45em);
  }
  .zero {
    inset-block: 0;
    border-inline-start: 1px solid var(--_muted);
  }
  /* A scale that does not begin at 0 has places and no lengths; the outermost have room for all of their mark. */
  .points .track {
    margin-inline: 0.5em;
  }
  .points .peers .track::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-start: 50%;
    border-block-start: 1px solid var(--_line);
  }
  .point {
    inset-block-start: calc(50% - 0.42em);
    inline-size: 0.84em;
    block-size: 0.84em;
    margin-inline-start: -0.42em;
    border: 2px solid var(--_muted);
    border-radius: 50%;
    background: Canvas;
  }
  .own .point {
    border-color: var(--_own);
    border-radius: 0;
    background: var(--_own);
    rotate: 45deg;
  }
  .point.provisional {
    border-style: dashed;
    background: Canvas;
  }
  .spread {
    inset-block-start: calc(50% - 0.3em);
    block-size: 0.6em;
    border: solid var(--_text);
    border-width: 0 1.5px;
    background: linear-gradient(var(--_text), var(--_text)) center / 100% 1.5px no-repeat;
  }
  .line {
    inset-block: 0;
    margin-inline-start: -1px;
    border-inline-start: 2px solid var(--_text);
    filter: drop-shadow(0 0 1px Canvas);
  }
  .of-1 {
    border-inline-start-style: dashed;
  }
  .of-2 {
    border-inline-start-style: dotted;
  }
  .of-3 {
    border-inline-start-width: 1px;
  }
  .of-4 {
    border-inline-start: 1px dashed var(--_text);
  }
  .of-5 {
    border-inline-start: 1px dotted var(--_text);
  }
  .sentence {
    margin-top: 0.7em;
    max-width: 38em;
    text-wrap: pretty;
  }
  .without {
    margin-top: 0.4em;
    font-size: 0.9em;
    color: var(--_muted);
  }
  .without ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
  }
  details {
    margin-top: 0.3em;
  }
  /* In a narrow place the name stands over its bar. */
  @container (max-width: 30em) {
    .row {
      flex-wrap: wrap;
      column-gap: 0.6em;
      padding-block-end: 0.4em;
    }
    .name {
      flex: 1 1 6em;
      padding-block: 0;
    }
    .value {
      order: 0;
      flex: 0 0 auto;
      margin-inline-start: auto;
    }
    .track {
      flex: 0 0 100%;
      min-height: 1.2em;
    }
    .points .track {
      flex-basis: calc(100% - 1em);
    }
  }
  @media (forced-colors: active) {
    .rows {
      forced-color-adjust: none;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_line: GrayText;
      --_bar: Canvas;
      --_own: Highlight;
      color: CanvasText;
    }
  }
  @media print {
    details:not(.on-paper),
    summary {
      display: none;
    }
    :is(.description, .lead, .head) {
      break-inside: avoid;
      break-after: avoid;
    }
  }
`;
