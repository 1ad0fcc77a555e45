import { css } from 'lit';

export const styles = css`
  .banner {
    display: grid;
    gap: calc(1.5 * var(--_gap)) 2.5em;
  }
  .picture img {
    display: block;
    width: 100%;
    height: auto;
    aspect-ratio: var(--civic-vision-banner-image-ratio, 16 / 9);
    object-fit: cover;
    border-radius: var(--civic-radius, 0);
  }
  figcaption {
    margin-top: 0.4em;
    font-size: 0.833em;
    color: var(--_muted);
  }
  .eyebrow {
    display: block;
    margin-bottom: 0.7em;
    font-family: var(--civic-font-family, inherit);
    font-weight: 500;
    color: var(--_muted);
  }
  .words {
    display: block;
    /* Never so large that a long word has to be broken in a narrow place, also where the reader has enlarged all text. */
    font-size: min(clamp(1.9em, 1.1em + 3.2cqi, 3.4em), max(1.3em, 12cqi));
    hyphens: auto;
    hyphenate-limit-chars: 12 4 4;
    line-height: 1.1;
    letter-spacing: -0.012em;
  }
  .lead {
    align-self: center;
  }
  .intro {
    max-width: 38em;
    font-size: 1.2em;
    margin-top: 0.9em;
  }
  .columns {
    display: grid;
    gap: 1.5em 2.5em;
  }
  .columns > *,
  .values {
    border-top: 1px solid var(--_line);
    padding-top: 0.8em;
  }
  .label {
    margin-bottom: 0.3em;
    color: var(--_muted);
  }
  .columns p,
  .values p {
    max-width: 38em;
  }
  .values ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1.2em;
    margin: 0.3em 0 0.6em;
    font-family: var(--civic-font-family-heading, inherit);
    font-size: clamp(1.44em, 1em + 2cqi, 2.074em);
    line-height: 1.1;
    font-weight: 650;
  }
  /* Marked where each begins, for what is underlined is a link. */
  li {
    padding-inline-start: 0.4em;
    border-inline-start: 0.1em solid var(--_accent);
  }
  @container (min-width: 44em) {
    .columns {
      grid-template-columns: repeat(auto-fit, minmax(16em, 1fr));
    }
  }
  @container (min-width: 56em) {
    .pictured {
      grid-template-columns: 1fr 1fr;
    }
    .pictured > :not(.lead, .picture) {
      grid-column: 1 / -1;
    }
    .picture {
      order: 1;
    }
    .pictured > :not(.lead, .picture) {
      order: 2;
    }
    .picture img {
      aspect-ratio: 4 / 3;
    }
  }
`;
