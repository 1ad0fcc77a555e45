/** How often new figures come from a source. */
import { oneOf, type Infer } from './schema.js';

export const rhythm = oneOf(
  'week',
  'month',
  'quarter',
  'four-months',
  'half-year',
  'year',
  'two-years',
  'three-years',
  'four-years',
);

export type Rhythm = Infer<typeof rhythm>;
