/** Observations: a value at a period, as baselines, results, milestones and targets are written. */
import { period } from './period.js';
import { flag, number, object } from './schema.js';

const fields = { value: number, period, breakBefore: flag, groups: object({ women: number, men: number }) };

/** A value at its period. In a series `null` says that there is none. */
export const observation = object(fields);

/** A value at its period, where there must be one. */
export const figure = object(fields, ['value']);

/** A target may also be a range to stay within. */
export const range = object({ min: number, max: number, period });
