/** Draws charts for columns of several widths, of which the page shows one. */
import { html } from 'lit';
import type { ChartInput } from '../../elements/trend-chart/chart-input.js';
import { axisText, chartOf } from '../../elements/trend-chart/chart.js';
import { drawing } from '../../elements/trend-chart/drawing.js';
import * as rare from '../../elements/trend-chart/rare.js';
import { servedSpace, servedWidths } from '../../elements/trend-chart/served-space.js';

/** The drawings, and what stands over them where an axis does not begin at 0. */
export const drawnForPages = (shown: ChartInput): { readonly axis: string; readonly drawings: unknown } => {
  const charts = servedWidths.map(width => chartOf(undefined, shown, servedSpace(width), rare));
  const [first] = charts;
  return {
    axis: first ? axisText(first, shown.indicator.unit, shown.locale) : '',
    drawings: charts.map(({ layout, space }) =>
      layout
        ? html`<div class=${`drawing for-${space.width}`}>${drawing(layout, space, undefined)}</div>`
        : '',
    ),
  };
};
