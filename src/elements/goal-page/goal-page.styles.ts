import { css } from 'lit';

export const styles = css`
  .origin {
    margin-top: var(--_gap);
    color: var(--_muted);
  }
  .contents {
    margin-top: calc(2 * var(--_gap));
    padding: 0.9em 1.1em 1.1em;
    border-inline-start: var(--civic-goal-page-rule-width, 0.25em) solid var(--_accent);
    background: color-mix(in oklab, var(--_accent) 7%, transparent);
  }
  .contents-title {
    font-size: 1.1em;
  }
  .contents ul {
    margin-top: 0.5em;
  }
  .contents li li {
    break-inside: avoid;
  }
  .contents li ul {
    margin: 0.2em 0 0.4em;
    padding-inline-start: 1.1em;
    font-size: 0.95em;
  }
  .contents a {
    display: inline-block;
    min-height: 1.5em;
    padding: 0.2em 0;
  }
  .section {
    margin-top: calc(3.5 * var(--_gap));
    scroll-margin-top: 1em;
  }
  .section > .title {
    padding-top: 0.5em;
    border-top: 1px solid var(--_line);
    font-size: 1.7em;
    letter-spacing: -0.008em;
  }
  .indicator {
    margin-top: calc(2.2 * var(--_gap));
    scroll-margin-top: 1em;
  }
  .indicator > .title {
    font-size: 1.3em;
  }
  .title:focus {
    outline: 0.14em solid var(--_accent);
    outline-offset: 0.2em;
  }
  .title:focus:not(:focus-visible) {
    outline: none;
  }
  /* What a part is called stands above it, and what an indicator is about is said once. */
  .section > :not(.indicator)::part(title),
  .indicator > ::part(title),
  .indicator > * + civic-trend-chart::part(direction),
  .indicator > * + civic-trend-chart::part(description),
  .indicator > * + civic-trend-chart::part(source),
  .indicator > * + civic-peer-comparison::part(description) {
    display: none;
  }
  .indicator > * + civic-trend-chart,
  .indicator > * + civic-peer-comparison {
    margin-top: calc(1.5 * var(--_gap));
  }
  civic-progress-gauge {
    max-width: 36em;
  }
  @container (min-width: 44em) {
    .contents > ul > li > ul {
      columns: 2;
      column-gap: 2em;
    }
  }
  /* A report to have on the table: a cover, what is in it and how it goes, the goals and the indicators, each from the top of a page. */
  @media print {
    .cover {
      min-height: 90vh;
    }
    .contents {
      padding: 0;
      border: 0;
      background: none;
    }
    .contents a::after {
      content: none;
    }
    .cover + *,
    .goals,
    .indicators {
      break-before: page;
      margin-top: 0;
    }
    .feedback {
      display: none;
    }
  }
`;
