import { css } from 'lit';

export const styles = css`
  /* A table that is wider than its place scrolls in it; the page does not. */
  .scroll {
    overflow-x: auto;
    margin-top: 0.4em;
  }
  table {
    border-collapse: collapse;
    font-size: 0.9em;
    line-height: 1.4;
    overflow-wrap: normal;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-bottom: 0.4em;
    font-weight: 600;
    text-align: start;
    overflow-wrap: anywhere;
  }
  th,
  td {
    padding: 0.3em 0;
    padding-inline-end: 1.2em;
    border-bottom: 1px solid var(--_line);
    font-weight: inherit;
    text-align: end;
    vertical-align: baseline;
  }
  th:first-child,
  .note {
    text-align: start;
  }
  thead th {
    border-bottom-color: var(--_muted);
    color: var(--_muted);
  }
  .between {
    white-space: nowrap;
  }
  .missing {
    color: var(--_muted);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin-top: 0.8em;
  }
  button {
    min-height: 2.75em;
    padding: 0.4em 1em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.9em;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--_text);
    box-shadow: inset 0 0 0 1px var(--_text);
  }
  .done {
    min-height: 1.55em;
    margin-top: 0.3em;
  }
  textarea {
    position: fixed;
    opacity: 0;
  }
  @media print {
    .scroll {
      overflow: visible;
    }
    .buttons,
    .done {
      display: none;
    }
  }
`;
