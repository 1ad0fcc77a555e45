import { css } from 'lit';

export const styles = css`
  .primary {
    border-color: var(--_text);
    box-shadow: inset 0 0 0 1px var(--_text);
  }
  form,
  .reasons {
    display: grid;
    gap: 0.8em;
    max-width: 38em;
  }
  .reasons {
    gap: 0.2em;
  }
  .reasons label {
    display: flex;
    gap: 0.7em;
    align-items: baseline;
    min-height: 24px;
    padding: 0.3em 0;
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
  .comment > span {
    display: block;
  }
  .comment > :first-child {
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
`;
