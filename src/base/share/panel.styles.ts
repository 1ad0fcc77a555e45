import { css } from 'lit';

export const styles = css`
  .panel {
    display: grid;
    gap: 1.1em;
    box-sizing: border-box;
    max-width: 42em;
    margin-top: 0.6em;
    padding: 1.1em;
    border: 1px solid var(--_line);
    border-radius: var(--civic-radius, 0.2em);
  }
  .panel .kind {
    margin-bottom: 0.4em;
    font-weight: 650;
  }
  .panel ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .panel li {
    max-width: 100%;
  }
  .servers {
    margin-top: 0.6em;
    color: var(--_muted);
  }
  .ground {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-height: 2.75em;
    width: fit-content;
    cursor: pointer;
  }
  .ground input {
    flex: none;
    width: 1.2em;
    height: 1.2em;
    margin: 0;
    accent-color: var(--_accent);
  }
  textarea {
    position: fixed;
    opacity: 0;
  }
`;
