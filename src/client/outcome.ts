/** What came of asking for one series. */
import type { Problem, SourceSeries } from '../sources/source-series.js';
import type { Failure } from './failure.js';

export type Outcome =
  | { readonly series: SourceSeries }
  /** An answer came, and has no such series. */
  | { readonly problem: Problem }
  /** No answer came. */
  | { readonly failure: Failure };
