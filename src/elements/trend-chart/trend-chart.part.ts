/** What the chart shows of a document: one indicator. */
import type { Indicator } from '../../contract/indicator.js';

export type TrendChartData = Indicator;

export { oneIndicator as chartPart } from '../../base/one-indicator.js';
