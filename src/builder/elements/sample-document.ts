/** An example of what an element shows, to look at and to begin from. */
import type { GoalsJson } from '../document/json-object.js';
import { inLocale, type UiLocale } from '../words/locale.js';
import { elements, type ElementName } from './elements.js';

export const sampleDocument = (element: ElementName, locale: UiLocale): GoalsJson =>
  elements[element].sample((sv, en) => inLocale([sv, en], locale));
