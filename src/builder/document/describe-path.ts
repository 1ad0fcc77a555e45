/** A place in the document, in the words of the form. */
import { fieldLabels, rowLabels } from '../words/field-labels.js';
import { inLocale, type UiLocale } from '../words/locale.js';
import type { Path } from './path.js';

/** The label of a field by its last name alone: the same in every type that has it. */
const labelOfKey = (step: string, locale: UiLocale): string => {
  const name = Object.keys(fieldLabels).find(key => key === step || key.endsWith(`.${step}`)) ?? '';
  return inLocale(fieldLabels[name], locale) || step;
};

/** Describes a path in words: `Mål 3, Beskrivning`. */
export const describePath = (path: Path, locale: UiLocale): string =>
  path
    .flatMap((step, index) => {
      const next = path[index + 1];
      if (typeof step === 'number') return [];
      const list = Object.keys(rowLabels).find(key => key.endsWith(`.${step}`)) ?? '';
      if (typeof next === 'number')
        return [`${inLocale(rowLabels[list], locale) || labelOfKey(step, locale)} ${next + 1}`];
      // The object that holds the list needs no word of its own.
      return typeof path[index + 2] === 'number' ? [] : [labelOfKey(step, locale)];
    })
    .join(', ');
