/** What few charts need: parts of years under the axis, and a column of names. It is fetched for those that do. */
export { endLabels } from './end-labels.js';
export { periodTicks } from './period-ticks.js';
export { periodWords } from './short-period.js';
