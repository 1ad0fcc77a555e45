import type { Locale } from '../../base/language.js';
import type { Indicator } from '../../contract/indicator.js';
import type { Figures } from '../../progress/figures.js';
import type { Trend } from './trend.js';

/** What is shown, and in which language. */
export interface ChartInput {
  readonly indicator: Indicator;
  readonly trend: Trend;
  readonly figures: Figures;
  readonly locale: Locale;
}
