/** A day, as judgements, indicators and assignments have it; parts that have none do without its description. */
import { rule } from './schema.js';

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([T ].*)?$/;

const partOfDate = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

/** Whether a text is a day, a month or a year. */
export const isDate = (text: string): boolean => day.test(text) || partOfDate.test(text);

/** A day, `2024-02-22`. A year or a month is taken for what it is, and printed as that. */
export const date = rule('date', text => (day.test(text.trim()) ? text.trim() : undefined), partOfDate);

/** The end of a day, a month or a year, to be compared as a text. Blank is before all others. */
export const endOfDate = (text: string): string => text && `${text.slice(0, 10)}~`;
