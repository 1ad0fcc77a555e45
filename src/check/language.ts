/** The two languages in which the one who writes is spoken to. */
export type Language = 'sv' | 'en';
