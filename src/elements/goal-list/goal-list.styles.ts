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
  .group {
    margin-top: calc(2.6 * var(--_gap));
  }
  .group-title {
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
  /* In a list of hundreds no row touches another's layout, so that many can come and go in one frame. */
  .many > .goal {
    contain: layout style;
  }
  @supports (overflow-clip-margin: 1em) {
    .many > .goal {
      contain: content;
      overflow-clip-margin: 1em;
    }
  }
  /* What is hidden there keeps its boxes: to throw those of a thousand rows away, and to make them anew, takes a second on a slow phone. */
  @supports (content-visibility: hidden) {
    .many > .goal[hidden],
    .many-group[hidden] {
      display: list-item;
      visibility: hidden;
      padding: 0;
      border: 0;
      content-visibility: hidden;
      contain-intrinsic-size: 0;
    }
    .many-group[hidden] {
      display: block;
    }
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
    font-weight: 600;
    color: var(--_muted);
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
  /* What the list is narrowed down to is still said. */
  @media print {
    .filters :is(label, button) {
      display: none;
    }
  }
`;
