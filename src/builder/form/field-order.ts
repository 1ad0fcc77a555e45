/** The order of the fields on the form, and which of them are collapsed under "Fler uppgifter". */
import type { Schema } from '../../contract/schema.js';
import { elements, type ElementName } from '../elements/elements.js';
import type { FieldEntry } from './form-context.js';

/** The fields that most documents have, by type. Of any other type every field is shown. */
const mainFields: Readonly<Record<string, readonly string[]>> = {
  Vision: ['statement', 'intro', 'ambition', 'mission', 'values', 'image'],
  'Vision.ambition': ['text'],
  'Vision.mission': ['text'],
  'Vision.values': ['words', 'text'],
  Image: ['src', 'alt'],
  Link: ['href', 'label'],
  GoalAreaList: ['title', 'intro', 'areas'],
  Area: ['title', 'description', 'href', 'goals'],
  GoalList: ['title', 'intro', 'goals'],
  Goal: ['title', 'description', 'owners', 'indicators'],
  'Goal.assignments': ['title', 'owner', 'state', 'due'],
  Judgement: ['assessment', 'outlook', 'trend', 'by', 'date', 'reason'],
  Indicator: ['title', 'unit', 'baseline', 'current', 'target'],
  'Indicator.source': ['name', 'href'],
  Comparison: ['title', 'kind', 'current', 'code', 'series'],
  'Comparison.source': ['name', 'href'],
  Summary: ['title', 'scale', 'counts'],
  Feedback: ['question', 'endpoint', 'contact'],
  'Feedback.contact': ['href', 'label'],
  'Feedback.reasons': ['label', 'value'],
  'GoalsDocument.organization': ['name', 'code', 'href'],
};

/** The texts that are written on several lines. */
const multilineNames = /\.(description|intro|reason|thanks|text)$|^Vision\.statement$|^Image\.alt$/;

export const isMultiline = (name: string): boolean => multilineNames.test(name);

/** Divides the fields of a type into those that are shown, in order, and the others, with `id` and `lang` last. */
export const orderFields = (
  schema: Schema,
  name: string,
  element?: ElementName,
): { readonly first: readonly FieldEntry[]; readonly more: readonly FieldEntry[] } => {
  if (schema.kind !== 'object') return { first: [], more: [] };
  const { id, lang, ...rest } = schema.fields;
  const ofElement = element && elements[element];
  const order =
    (ofElement?.part.schema === schema ? ofElement.mainFields : undefined) ??
    mainFields[name] ??
    Object.keys(rest);
  const all: FieldEntry[] = Object.entries(rest);
  // What others name it by.
  const isRequired = ([key]: FieldEntry): boolean => schema.required.includes(key);
  const common: FieldEntry[] = Object.entries({ ...(id && { id }), ...(lang && { lang }) });
  return {
    first: [...common.filter(isRequired), ...order.flatMap(key => all.filter(([name]) => name === key))],
    more: [...all.filter(([key]) => !order.includes(key)), ...common.filter(field => !isRequired(field))],
  };
};

/** The fields of an observation beside its value or limits and its period, with `id` and `lang` last. */
export const extraFields = (schema: Schema | undefined): readonly FieldEntry[] => {
  if (schema?.kind !== 'object') return [];
  const rest = Object.entries(schema.fields).filter(([key]) => !/^(value|period|min|max)$/.test(key));
  const isCommon = ([key]: FieldEntry): boolean => /^(id|lang)$/.test(key);
  return [...rest.filter(field => !isCommon(field)), ...rest.filter(isCommon)];
};
