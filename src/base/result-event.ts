/** The event with which a gauge, a chart or a summary hands out its figures. */
import type { ProgressResult } from '../progress/result.js';
import type { SummaryResult } from '../progress/summary.js';

/** Fired when another result is shown. */
export type ResultEvent = CustomEvent<ProgressResult>;

/** Fired when another summary is shown. */
export type SummaryEvent = CustomEvent<SummaryResult>;

declare global {
  interface GlobalEventHandlersEventMap {
    // Of a gauge or a chart, or of a summary, which has a `scale`.
    'civic-result': ResultEvent | SummaryEvent;
  }
}
