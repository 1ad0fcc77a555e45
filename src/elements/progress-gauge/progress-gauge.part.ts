/** What the gauge shows of a document: one indicator. */
import type { Indicator } from '../../contract/indicator.js';

export type ProgressGaugeData = Indicator;

export { oneIndicator as gaugePart } from '../../base/one-indicator.js';
