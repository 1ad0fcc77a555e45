/** The title and its text, the quiet line of facts, the direction's arrow and the judgement, as lists and gauges share them. */
import { css } from 'lit';

/** The title, what opens, and the source: what every element with figures has. */
export const texts = css`
  .title {
    font-size: min(1.728em, max(1.3em, 9cqi));
    hyphens: auto;
    hyphenate-limit-chars: 12 4 4;
  }
  /* What opens has the same mark everywhere, as large as its words. */
  summary,
  .opens {
    display: inline-block;
    min-height: 24px;
    cursor: pointer;
    font-size: 0.9em;
  }
  :is(summary, .opens)::before {
    content: '';
    display: inline-block;
    width: 0.42em;
    height: 0.42em;
    margin-inline: 0.15em 0.6em;
    border: solid var(--_accent);
    border-width: 0 0.14em 0.14em 0;
    translate: 0 -0.1em;
    rotate: -45deg;
  }
  :where([dir='rtl']) :is(summary, .opens)::before {
    rotate: 135deg;
  }
  :is([open] > summary, [aria-expanded='true'])::before {
    rotate: 45deg;
  }
  .source {
    margin-top: 0.3em;
    font-size: 0.833em;
    color: var(--_muted);
  }
  /* What is behind a heading is on paper, too. */
  @media print {
    :is(summary, .opens)::before {
      content: none;
    }
    ::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;

export const facts = css`
  ${texts}
  .intro {
    max-width: 38em;
    margin-top: 0.6em;
  }
  /*
   * In lines of text, and not in boxes: what assistive technology reads has the spaces between. The space is at the end of the line,
   * which a text that runs the other way in it does not know.
   */
  .fact,
  .direction,
  .state {
    margin-right: 0.9em;
  }
  :where([dir='rtl']) :is(.fact, .direction, .state) {
    margin: 0 0 0 0.9em;
  }
  .fact {
    display: inline-block;
  }
  /* Also before it is known how they are shown: nothing moves then. */
  .earlier {
    margin-top: 0.4em;
  }
  .facts {
    font-size: 0.9em;
    color: var(--_muted);
  }
  .direction,
  .state {
    display: inline-flex;
    gap: 0.4em;
    align-items: baseline;
  }
  /* Chromium takes a paragraph that is a flexible box for none. */
  .wanted {
    display: block;
  }
  .wanted > svg {
    display: inline-block;
    margin-inline-end: 0.4em;
  }
  .direction svg,
  .shape {
    flex: none;
    width: 0.85em;
    height: 0.85em;
    /* Drawn a little lower than the box that stands on the line. */
    overflow: visible;
  }
  .direction svg {
    color: var(--_accent);
  }
  .shape {
    width: 1em;
    height: 1em;
  }
  .unknown > path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6px;
    stroke-dasharray: 2.6px 2.3px;
  }
  .base {
    --_met: #1a6e3c;
    --_partly: #8a5a00;
    --_not: #a8281f;
  }
  @supports (color: light-dark(red, red)) {
    .base {
      --_met: light-dark(#1a6e3c, #7bd29b);
      --_partly: light-dark(#8a5a00, #efc26b);
      --_not: light-dark(#a8281f, #f5a097);
    }
  }
  .good {
    color: var(--civic-color-met, var(--_met));
  }
  .between {
    color: var(--civic-color-partly-met, var(--_partly));
  }
  .outturn .between {
    color: var(--civic-color-partly-met-outturn, var(--civic-color-partly-met, var(--_partly)));
  }
  .bad {
    color: var(--civic-color-not-met, var(--_not));
  }
  /* Forward is where the text goes. */
  :where([dir='rtl']) .trend,
  :where([dir='rtl']) .pace {
    scale: -1 1;
  }
  .judgement {
    margin-top: 0.4em;
  }
  .states {
    font-weight: 600;
  }
  .basis {
    margin-inline-end: 0.5em;
    font-weight: 400;
  }
  .reason {
    max-width: 38em;
  }
  @media (forced-colors: active) {
    .shape.shape.shape,
    .direction svg {
      color: CanvasText;
    }
  }
`;
