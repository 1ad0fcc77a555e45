/** A place in the document, in the words of the form. */
import { goalsDocument } from '../../contract/document.js';
import type { Schema } from '../../contract/schema.js';
import { rowLabels } from '../words/field-labels.js';
import { labelOf, typeNameOf } from '../words/field-names.js';
import { inLocale, type UiLocale } from '../words/locale.js';
import type { Path } from './path.js';
import { innerOf } from './schema-options.js';

/** A step into the document: the name of the field in the reference, `Goal.title`, and what stands there. */
interface Step {
  readonly name: string;
  readonly options: readonly Schema[];
}

const stepInto = ({ name, options }: Step, step: string | number): Step => {
  const inner = innerOf(options, step);
  if (inner?.of.kind === 'list') return { name, options: inner.options };
  return { name: `${inner ? typeNameOf(inner.of, name) : name}.${step}`, options: inner?.options ?? [] };
};

/** What a row of a list is called: by its field, or as in any other list of that name. */
const rowLabelOf = (name: string, locale: UiLocale): string => {
  const last = name.slice(name.lastIndexOf('.'));
  const key = name in rowLabels ? name : (Object.keys(rowLabels).find(key => key.endsWith(last)) ?? '');
  return inLocale(rowLabels[key], locale) || labelOf(name, locale);
};

/** Describes a path in words: `Mål 3, Beskrivning`. */
export const describePath = (path: Path, locale: UiLocale): string => {
  const words: string[] = [];
  let at: Step = { name: 'GoalsDocument', options: [goalsDocument] };
  path.forEach((step, index) => {
    at = stepInto(at, step);
    if (typeof step === 'number') return;
    const next = path[index + 1];
    if (typeof next === 'number') words.push(`${rowLabelOf(at.name, locale)} ${next + 1}`);
    // The object that holds the list needs no word of its own.
    else if (typeof path[index + 2] !== 'number') words.push(labelOf(at.name, locale));
  });
  return words.join(', ');
};
