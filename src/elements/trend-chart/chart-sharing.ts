/** What visitors take away of a chart. Fetched when one asks for it. */
import type { Sharing } from '../../base/share/sharing.js';
import { resultOf } from '../../progress/result.js';
import { cellsOf } from './table-csv.js';
import { rowsOf } from './table-rows.js';
import type { TrendChartData } from './trend-chart.part.js';
import { trendOf } from './trend.js';

export const fields: Sharing<TrendChartData>['fields'] = indicator => ({ indicators: [indicator] });

/** The same as its table has. */
export const cells: Sharing<TrendChartData>['cells'] = (indicator, { locale, sender, day }) => {
  const trend = trendOf(indicator, resultOf(indicator));
  return cellsOf(rowsOf(indicator, trend), indicator, trend, locale, sender, day);
};
