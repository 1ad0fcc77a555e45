import { css } from 'lit';

export const styles = css`
  .areas {
    display: grid;
    gap: calc(1.5 * var(--_gap)) 2.5em;
    margin-top: calc(1.5 * var(--_gap));
  }
  .area {
    position: relative;
    display: flex;
    gap: 1em;
    padding-top: 0.7em;
    border-top: var(--civic-goal-area-list-rule-width, 0.25em) solid var(--_accent);
  }
  .icon img {
    display: block;
    width: 3em;
    height: 3em;
    object-fit: contain;
  }
  .area-title {
    font-size: 1.3em;
  }
  .area-title a {
    text-decoration-color: transparent;
  }
  .linked:hover a {
    text-decoration-color: var(--_accent);
  }
  .area-title a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .area-title a:focus-visible {
    outline: none;
  }
  .area-title a:focus-visible::after {
    outline: 0.14em solid var(--_text);
    outline-offset: 0.2em;
  }
  .area-title a::before {
    content: '→' / '';
    float: inline-end;
    margin-inline-start: 0.6em;
    color: var(--_accent);
  }
  .area-title:where(:dir(rtl)) a::before {
    content: '←' / '';
  }
  .description {
    margin-top: 0.3em;
    max-width: 38em;
  }
  details {
    position: relative;
    margin-top: 0.5em;
  }
  summary {
    font-size: 1em;
    font-weight: 600;
  }
  .unseen {
    position: absolute;
    overflow: hidden;
    width: 1px;
    height: 1px;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  civic-goal-list {
    margin-top: 0.5em;
  }
  /* Whatever changes here, it is never \`display\`: Firefox prints no box whose display depends on its container. */
  @container (max-width: 18em) {
    .area {
      flex-direction: column;
      gap: 0;
    }
    .area-title a::before {
      content: none;
    }
  }
  @container (min-width: 40em) {
    .areas {
      grid-template-columns: 1fr 1fr;
    }
  }
  /* Three are no pair and one left over, where there is room for three. */
  @container (min-width: 56em) {
    .areas:has(> :nth-child(3):last-child) {
      grid-template-columns: repeat(3, 1fr);
    }
  }
  @media print {
    .area-title a::before {
      content: none;
    }
    .area-title a::after {
      content: ' (' attr(href) ')';
      position: static;
    }
  }
`;
