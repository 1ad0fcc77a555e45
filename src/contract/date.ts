/** A day, as judgements, indicators and assignments have it; parts that have none do without its description. */
import { pattern } from './schema.js';

/** A day, `2024-02-22`. */
export const date = pattern('date', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T.*)?$/);
