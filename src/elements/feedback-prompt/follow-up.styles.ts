import { css } from 'lit';

export const styles = css`
  [role='status']:not(:empty) {
    margin-top: 0.8em;
  }
  .question:focus {
    outline: none;
  }
  .primary {
    border-color: var(--_text);
    box-shadow: inset 0 0 0 1px var(--_text);
  }
  form,
  .review,
  .reasons {
    display: grid;
    gap: 0.9em;
    max-width: 38em;
  }
  .reasons {
    gap: 0.2em;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
  }
  .reasons label {
    display: flex;
    gap: 0.7em;
    align-items: baseline;
    padding: 0.5em 0;
  }
  input {
    flex: none;
    font: inherit;
    width: 1.2em;
    height: 1.2em;
    margin: 0;
    accent-color: var(--_accent);
    transform: translateY(0.2em);
  }
  .comment > label {
    font-weight: 600;
  }
  .hint {
    font-size: 0.9em;
    color: var(--_muted);
  }
  textarea {
    display: block;
    box-sizing: border-box;
    width: 100%;
    margin-top: 0.3em;
    padding: 0.5em 0.6em;
    border: 1px solid var(--_muted);
    border-radius: var(--civic-radius, 0.2em);
    background: transparent;
    color: inherit;
    font: inherit;
    resize: vertical;
  }
  textarea:read-only {
    color: var(--_muted);
  }
  textarea[aria-invalid] {
    border-color: currentColor;
    box-shadow: inset 0 0 0 1px;
  }
  .count {
    margin-top: 0.4em;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .found {
    padding: 0.6em 0.8em;
    border-inline-start: 0.25em solid var(--_line);
    white-space: pre-wrap;
  }
  mark {
    padding-inline: 0.1em;
    background: color-mix(in oklab, var(--_accent) 22%, transparent);
    color: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-decoration-thickness: 0.12em;
    text-underline-offset: 0.2em;
  }
  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;
