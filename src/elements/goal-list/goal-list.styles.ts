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
  .inner-title {
    margin-top: 0.7em;
    font-size: 0.9em;
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
`;
