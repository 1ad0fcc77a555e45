import { css } from 'lit';

export const styles = css`
  .base {
    font-variant-numeric: tabular-nums;
  }
  .title {
    font-size: 1.2em;
  }
  .sentence {
    font-family: var(--civic-font-family-heading, inherit);
    font-size: clamp(1.44em, 1.1em + 2.2cqi, 2.2em);
    font-weight: 650;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .title + .sentence {
    margin-top: 0.25em;
  }
  .bar {
    display: flex;
    gap: 3px;
    height: var(--civic-goal-summary-bar-size, 1.2em);
    margin-top: calc(0.8 * var(--_gap));
    print-color-adjust: exact;
  }
  /* One goal in a thousand is still to be seen. */
  .segment {
    box-sizing: border-box;
    flex: 1 1 0;
    min-width: 0.5em;
  }
  /* Each has its own pattern, for those who see no colours, and for paper without them. */
  .segment.good {
    background: currentColor;
  }
  .segment.between {
    border: 1px solid;
    background: repeating-linear-gradient(-45deg, currentColor 0 0.25em, transparent 0.25em 0.5em);
  }
  .segment.bad {
    border: 2px solid;
  }
  .segment.waiting {
    border: 1px solid;
    background: repeating-linear-gradient(90deg, currentColor 0 1px, transparent 1px 0.4em);
  }
  .segment.off {
    border: 1px solid;
    background: repeating-linear-gradient(0deg, currentColor 0 1px, transparent 1px 0.25em);
  }
  .segment.unknown {
    border: 1px dashed var(--_muted);
  }
  .items {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 1.8em;
    margin-top: 0.7em;
  }
  .item {
    display: flex;
    gap: 0.45em;
    align-items: baseline;
  }
  .shape.unknown {
    color: var(--_muted);
  }
  .figures {
    display: inline-block;
    white-space: nowrap;
  }
  b {
    font-weight: 650;
  }
  .share {
    color: var(--_muted);
  }
  .rule {
    max-width: 46em;
    margin-top: 0.7em;
    font-size: 0.833em;
    color: var(--_muted);
  }
  @container (max-width: 34em) {
    .items {
      flex-direction: column;
    }
  }
  @media (forced-colors: active) {
    .bar {
      forced-color-adjust: none;
    }
    .bar .segment {
      color: CanvasText;
      border-color: CanvasText;
    }
  }
  @media print {
    .base {
      break-inside: avoid;
    }
  }
`;
