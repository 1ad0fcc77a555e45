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
    container-type: inline-size;
    --_text: var(--civic-color-text, CanvasText);
    --_muted: var(--civic-color-muted, color-mix(in oklab, var(--_text) 72%, transparent));
    --_line: var(--civic-color-line, color-mix(in oklab, var(--_text) 20%, transparent));
    --_gap: var(--civic-space, 1em);
  }
  /*
   * Whatever colour the page has, it is seen. On a light page its luminance is at most 0.16, which is 5:1 on white and 4:1 beside a
   * bar's track, in its own hue and saturation; on a dark one its lightness is at least 0.72, which in every hue of sRGB is a
   * luminance above 0.34, 6:1 on the dark of pages. What is light enough there keeps all of its colour.
   * (WCAG 2.2, relative luminance, which is the Y of XYZ.)
   */
  .base,
  .area {
    --_brand: var(--civic-color-accent, #1c6350);
    --_accent: color-mix(in oklab, var(--_brand) 40%, CanvasText);
  }
  @supports (color: light-dark(red, color(from red xyz-d65 x y z))) {
    .base {
      --_text: var(
        --civic-color-text,
        light-dark(
          oklch(from var(--_brand) 0.23 min(c, 0.018) h),
          oklch(from var(--_brand) 0.94 min(c, 0.012) h)
        )
      );
    }
    @media not (prefers-contrast: more) {
      .base,
      .area {
        --_accent: light-dark(
          color(
            from var(--_brand) xyz-d65 calc(x * min(1, 0.16 / y)) min(y, 0.16) calc(z * min(1, 0.16 / y)) / 1
          ),
          oklch(from var(--_brand) max(l, 0.72) min(c, 0.12 + 10 * max(0, l - 0.72)) h / 1)
        );
      }
    }
  }
  @media (prefers-contrast: more) {
    .base {
      --_muted: var(--_text);
      --_line: var(--_text);
    }
  }
  /* A text of the data's: its line breaks are kept. */
  [dir='auto']:not(textarea) {
    white-space: pre-line;
  }
  :is(h1, h2, h3, h4, h5, h6, p, ul, figure) {
    margin: 0;
    padding: 0;
    list-style: none;
    text-align: -webkit-match-parent;
    text-align: match-parent;
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
  /* Paper is light, has nothing to press, and shows where links lead. */
  @media print {
    .base {
      color-scheme: light;
      --_text: #000;
      --_muted: #333;
    }
    :is(h1, h2, h3, h4, h5, h6, .title, .goal-title, .facts) {
      break-inside: avoid;
    }
    /* Not after the last one in a row: a list whose rows all hold on to the next is one that no page has room for. */
    :is(h1, h2, h3, h4, h5, h6, .title, .goal-title, .facts):not(:last-child) {
      break-after: avoid;
    }
    a::after {
      content: ' (' attr(href) ')';
      font-size: 0.8em;
      font-weight: 400;
    }
  }
`;
