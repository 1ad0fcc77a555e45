/** A period, as it is written: a year, a month, a quarter, a term. */
import { parsePeriod } from './parse-period.js';
import { between, either, rule, type Schema } from './schema.js';

const periodText = rule('period', value => (parsePeriod(value) ? value : undefined));

/** A period as it is written. A plain year may be a number. */
export const period: Schema<string | number> = either(periodText, between(1000, 9999, true));
