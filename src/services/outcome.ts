/** What came of asking. */
import type { Problem, SourceSeries } from '../sources/source-series.js';
import type { Failure } from './failure.js';

/** Of one series. */
export type Outcome =
  | { readonly series: SourceSeries }
  /** An answer came, and has no such series. */
  | { readonly problem: Problem }
  /** No answer came. */
  | { readonly failure: Failure };

/** What a list gave, or why it gave nothing. */
export type Listed<T> =
  | { readonly items: readonly T[]; readonly error?: undefined }
  | { readonly items?: undefined; readonly error: Exclude<Outcome, { readonly series: SourceSeries }> };
