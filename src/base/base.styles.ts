/**
 * What every element starts from. The host page's rules for `*` beat `:host`, so all that matters stands on an inner element
 * that begins from nothing and takes from the page only the font, the colour scheme and, where the page has set them, the
 * tokens. Tokens are read here and never declared on the host, so that a page can set them anywhere above.
 */
import { css } from 'lit';

export const base = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    all: initial;
    display: block;
    color-scheme: inherit;
    visibility: inherit;
    font-family: var(--civic-font-family, inherit);
    font-size: var(--civic-font-size, medium);
    line-height: 1.55;
    color: var(--_text);
    overflow-wrap: anywhere;
    text-align: start;
    container-type: inline-size;
    --_text: var(--civic-color-text, #17201c);
    --_accent: var(--civic-color-accent, #1c6350);
    --_muted: var(--civic-color-muted, color-mix(in oklab, var(--_text) 72%, transparent));
    --_line: var(--civic-color-line, color-mix(in oklab, var(--_text) 20%, transparent));
    --_gap: var(--civic-space, 1em);
  }
  @supports (color: light-dark(red, red)) {
    .base {
      --_text: var(--civic-color-text, light-dark(#17201c, #e9efec));
      --_accent: light-dark(
        var(--civic-color-accent, #1c6350),
        color-mix(in oklab, var(--civic-color-accent, #1c6350) 45%, #e9efec)
      );
    }
  }
  :is(h1, h2, h3, h4, h5, h6, p, ul, figure) {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  :is(h1, h2, h3, h4, h5, h6) {
    font: inherit;
    font-family: var(--civic-font-family-heading, inherit);
    font-weight: 650;
    line-height: 1.2;
    text-wrap: balance;
  }
  a {
    color: inherit;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 0.09em;
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-thickness: 0.16em;
  }
  :focus-visible {
    outline: 0.18em solid var(--_text);
    outline-offset: 0.18em;
  }
  svg {
    display: block;
    fill: currentColor;
  }
`;
