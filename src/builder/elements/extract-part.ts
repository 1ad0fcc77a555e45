/** The part of a document that an element shows. Nothing is checked here: what is wrong stays wrong, for the editor to see. */
import { own } from '../../data/validate.js';
import type { Choice } from '../document/choice.js';
import { elementNames, elements, type ElementName } from './elements.js';

/**
 * Returns what an element needs of a document: all of it, and no more.
 *
 * @param document A whole document, as `toDocument` returns it.
 * @param of Which indicator, or which list of goals: an id, or a JSON Pointer. Not needed where there is one only.
 * @returns `undefined` where the document has nothing for the element, or several and `of` does not say which.
 */
export const extractPart = (document: unknown, element: ElementName, of?: string): unknown =>
  elements[element].extract(document, of || undefined);

/** What an element can show of a document, where there are several: each indicator, or the goals of each area. */
export const choicesIn = (document: unknown, element: ElementName): readonly Choice[] =>
  elements[element].choices?.(document) ?? [];

/** The elements that a document has something for. */
export const elementsIn = (document: unknown): readonly ElementName[] =>
  elementNames.filter(
    element => extractPart(document, element) !== undefined || choicesIn(document, element).length > 0,
  );

/** The element that a document opens as, where nobody has said which. */
export const elementToOpen = (document: unknown): ElementName => {
  const [first = 'feedback-prompt'] = elementNames
    .filter(
      name => elements[name].openOrder !== undefined && own(document, elements[name].field) !== undefined,
    )
    .sort((a, b) => (elements[a].openOrder ?? 0) - (elements[b].openOrder ?? 0));
  return first;
};
