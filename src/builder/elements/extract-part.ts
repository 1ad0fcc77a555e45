/** The part of a document that an element shows. Nothing is checked here: what is wrong stays wrong, for the editor to see. */
import { own } from '../../data/validate.js';
import type { Choice } from '../document/choice.js';
import { isObject } from '../document/json-object.js';
import { elementNames, elements, type ElementName } from './elements.js';

/** What an element shows of the document around its part, where it is asked to. */
export interface Besides {
  /** Whose the document is, and its day. */
  readonly sender?: boolean | undefined;
  /** What the document said before, and its day. */
  readonly versions?: boolean | undefined;
}

/** A document without what tells of it as a whole, where nobody has asked for that. */
const withoutOthers = (document: unknown, { sender, versions }: Besides, namesOwner = false): unknown => {
  const wanted = new Set([
    ...(sender ? ['organization', 'updated'] : []),
    ...(namesOwner ? ['organization'] : []),
    ...(versions ? ['updated', 'versions'] : []),
  ]);
  const isKept = ([key]: readonly [string, unknown]): boolean =>
    !/^(organization|updated|versions)$/.test(key) || wanted.has(key);
  return isObject(document) ? Object.fromEntries(Object.entries(document).filter(isKept)) : document;
};

/**
 * Returns what an element needs of a document: all of it, and no more.
 *
 * @param document A whole document, as `toDocument` returns it.
 * @param of Which indicator, or which list of goals: an id, or a JSON Pointer. Not needed where there is one only.
 * @param besides What else it is to show of the document.
 * @returns `undefined` where the document has nothing for the element, or several and `of` does not say which.
 */
export const extractPart = (
  document: unknown,
  element: ElementName,
  of?: string,
  besides: Besides = {},
): unknown => {
  const { extract, namesOwner } = elements[element];
  return extract(withoutOthers(document, besides, namesOwner), of || undefined);
};

/** What an element can show of a document, where there are several: each indicator, or the goals of each area. */
export const choicesIn = (document: unknown, element: ElementName): readonly Choice[] =>
  elements[element].choices?.(document) ?? [];

/**
 * What is shown where there are several: the one that is chosen.
 *
 * @param selected The path of a choice.
 * @returns The first, while none is chosen; nothing where all can be shown at once, and where there is none.
 */
export const chosenOf = (
  document: unknown,
  element: ElementName,
  selected: string | undefined,
): Choice | undefined => {
  const choices = choicesIn(document, element);
  return choices.find(({ path }) => path === selected) ?? (elements[element].all ? undefined : choices[0]);
};

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
