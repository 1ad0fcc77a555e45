/** The builder's own words, in the language that is asked for. */
import { english } from './english.js';
import type { UiLocale } from './locale.js';
import { swedish, type UiWords } from './swedish.js';

export type { UiWords } from './swedish.js';

export const uiWords = (locale: UiLocale): UiWords => (locale === 'sv' ? swedish : english);
