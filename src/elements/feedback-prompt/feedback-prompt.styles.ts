import { css } from 'lit';

export const styles = css`
  .prompt {
    padding-block: var(--_gap);
    border-block: 1px solid var(--_line);
  }
  .asking {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.7em 1.5em;
  }
  .question {
    font-size: 1.1em;
    font-weight: 600;
    line-height: 1.4;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7em;
  }
  button {
    min-width: 5.5em;
    min-height: 2.75em;
    padding: 0.4em 1.2em;
    border: 1px solid var(--_muted);
    border-radius: var(--civic-radius, 0.2em);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--_text);
    box-shadow: inset 0 0 0 1px var(--_text);
  }
  [aria-disabled='true'] {
    color: var(--_muted);
  }
  .error {
    margin-top: 0.8em;
    padding-inline-start: 0.8em;
    border-inline-start: 0.25em solid;
    font-weight: 600;
  }
  /* A link on a line of its own is as high as a finger needs, and moves nothing. */
  .hint a {
    padding: 0.35em 0;
  }
  @media print {
    .prompt {
      display: none;
    }
  }
`;
