/** The order of the fields on the form, and which of them are there at once: the rest are under "Fler uppgifter". */
import type { Schema } from '../../contract/schema.js';
import type { ElementName } from '../elements/elements.js';

/** What most have something to write in, by type. Of a type that is not here every field is shown. */
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
  Summary: ['title', 'scale', 'counts'],
  Feedback: ['question', 'endpoint', 'contact'],
  'Feedback.contact': ['href', 'label'],
  'Feedback.reasons': ['label', 'value'],
  'GoalsDocument.organization': ['name', 'code', 'href'],
};

/** A chart is drawn from its years. */
const mainFieldsOfChart = ['title', 'unit', 'series', 'target', 'baseline'];

/** What is written in several lines. */
const multilineNames = /\.(description|intro|reason|thanks|text)$|^Vision\.statement$|^Image\.alt$/;

export const isMultiline = (name: string): boolean => multilineNames.test(name);

/** A field of a type. */
export type FieldEntry = readonly [key: string, schema: Schema];

/** The fields of a type in two: those that are there at once, in their order, and the others, what is for references last. */
export const orderFields = (
  schema: Schema,
  name: string,
  element?: ElementName,
): { readonly first: readonly FieldEntry[]; readonly more: readonly FieldEntry[] } => {
  if (schema.kind !== 'object') return { first: [], more: [] };
  const { id, lang, ...rest } = schema.fields;
  const order =
    name === 'Indicator' && element === 'trend-chart'
      ? mainFieldsOfChart
      : (mainFields[name] ?? Object.keys(rest));
  const all: FieldEntry[] = Object.entries(rest);
  // A part that is observed has no name and no language of its own worth a row.
  const common: FieldEntry[] = Object.entries({ ...(id && { id }), ...(lang && { lang }) });
  return {
    first: order.flatMap(key => all.filter(([name]) => name === key)),
    more: [...all.filter(([key]) => !order.includes(key)), ...common],
  };
};
