/** What the style sheet of pages says of the elements on them: columns as wide as charts are drawn, and nothing said twice. Pure. */

/**
 * @param widths The widths that charts are drawn for, the narrowest first.
 */
export const pageRules = (widths: readonly number[]): string => `body {
  --civic-color-text: var(--ink);
  --civic-color-muted: var(--quiet);
  --civic-color-line: var(--line);
  --civic-color-accent: var(--link);
}
main {
  container-type: inline-size;
}
civic-progress-gauge,
civic-trend-chart,
civic-peer-comparison,
civic-vision-banner,
civic-goal-area-list,
civic-goal-list {
  display: block;
  margin: 1rem 0 2rem;
}
civic-progress-gauge {
  max-width: 36rem;
}
/* The page has said what it is about, in a heading and in words. */
:is(civic-progress-gauge, civic-trend-chart, civic-peer-comparison)::part(title),
:is(civic-progress-gauge, civic-trend-chart, civic-peer-comparison)::part(description),
civic-trend-chart::part(direction),
civic-trend-chart::part(source),
civic-progress-gauge:has(~ .quiet)::part(source) {
  display: none;
}
${widths
  .map(
    width => `@container (min-width: ${width}px) {
  civic-trend-chart {
    width: ${width}px;
  }
}`,
  )
  .join('\n')}
`;
