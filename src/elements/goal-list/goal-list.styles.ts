import { css } from 'lit';

export const styles = css`
  .period {
    color: var(--_muted);
  }
  .goals {
    margin-top: var(--_gap);
    border-bottom: 1px solid var(--_line);
  }
  .goal {
    padding: 0.85em 0;
    border-top: 1px solid var(--_line);
  }
  .goal-title {
    max-width: 42em;
    font-size: 1.1em;
    font-weight: 600;
    line-height: 1.4;
    text-wrap: pretty;
  }
  .group-title {
    margin-top: calc(2 * var(--_gap));
    font-size: 1.3em;
  }
  .facts {
    margin-top: 0.15em;
  }
  .description {
    max-width: 38em;
    margin-top: 0.3em;
  }
  civic-progress-gauge {
    max-width: 36em;
    margin-top: 0.7em;
  }
  .goal,
  .goal-title {
    scroll-margin-top: 1em;
  }
  .goal-title:focus {
    outline: 0.14em solid var(--_accent);
    outline-offset: 0.2em;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 0.8em 1.2em;
    align-items: end;
    margin-top: var(--_gap);
  }
  label {
    font-size: 0.9em;
    font-weight: 600;
  }
  .filters :is(input, select, button) {
    box-sizing: border-box;
    display: block;
    width: 100%;
    min-height: 2.75em;
    padding: 0.3em 0.6em;
    font: inherit;
    font-weight: 400;
    color: inherit;
    background: transparent;
    border: 1px solid var(--_muted);
    border-radius: var(--civic-radius, 0.2em);
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  .filters button {
    width: auto;
    justify-self: start;
    cursor: pointer;
  }
  .filters [hidden],
  [hidden] {
    display: none;
  }
  .hits {
    grid-column: 1 / -1;
    font-weight: 600;
  }
  .hits:empty {
    position: absolute;
  }
  details {
    margin-top: 0.5em;
  }
  summary {
    display: inline-block;
    min-height: 24px;
    cursor: pointer;
    font-size: 0.9em;
    font-weight: 600;
    color: var(--_muted);
  }
  summary::before {
    content: '';
    display: inline-block;
    width: 0.42em;
    height: 0.42em;
    margin-inline: 0.15em 0.6em;
    border: solid var(--_accent);
    border-width: 0 0.14em 0.14em 0;
    transform: translateY(-0.1em) rotate(-45deg);
  }
  :where([dir='rtl']) summary::before {
    transform: translateY(-0.1em) rotate(135deg);
  }
  details[open] > summary::before {
    transform: translateY(-0.2em) rotate(45deg);
  }
  .inner {
    padding-inline-start: 1em;
    border-inline-start: 0.15em solid var(--_line);
  }
  .inner > * {
    padding: 0.35em 0;
    border: 0;
  }
  .inner .goal-title {
    font-size: 1em;
  }
  @media print {
    .filters > :not(.hits) {
      display: none;
    }
  }
`;
