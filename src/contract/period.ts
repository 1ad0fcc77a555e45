/** A period, as it is written: a year, a month, a quarter, a term. */
import { parsePeriod } from './parse-period.js';
import { between, either, oneOf, rule, type Infer, type Schema } from './schema.js';

/** Comes out as the contract spells it, so that nobody else need know how it was written. */
const periodText = rule('period', value => parsePeriod(value)?.text);

/** A period as it is written. A plain year may be a number. */
export const period: Schema<string | number> = either(periodText, between(1000, 9999, true));

/** What a period of several years is called: `2022/2023` may be a school year, a season or a financial year, and nothing in it says which. */
export const periodKind = oneOf('school-year', 'season', 'financial-year', 'term');

export type PeriodName = Infer<typeof periodKind>;
