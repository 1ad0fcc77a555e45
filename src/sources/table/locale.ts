/** The language in which is said what a table has: Swedish or English. */
export type Locale = 'sv' | 'en';
