/** The names of a document's types and fields: in the published reference, and on the form. */
import type { Schema } from '../../contract/schema.js';
import { fields } from '../../generated/fields.js';
import { goalsDocument } from '../../contract/document.js';
import { namedParts } from '../../contract/named-parts.js';
import { fieldLabels } from './field-labels.js';
import { inLocale, type UiLocale } from './locale.js';

/**
 * Returns the name of a type, such as `Goal`. Everything that is measured is an `Observation`.
 *
 * @param place The name of the field it stands in, for a type without a name of its own.
 */
export const typeNameOf = (schema: Schema, place: string): string => {
  const own = schema === goalsDocument ? 'GoalsDocument' : namedParts.get(schema);
  if (own || schema.kind !== 'object') return own ?? place;
  const { breakBefore, period, min } = schema.fields;
  return breakBefore || (period && min) ? 'Observation' : place;
};

/** A field that means the same in every type has one entry for all of them. */
const sharedName = (name: string): string => /\.(id|lang)$/.exec(name)?.[1] ?? name;

/** The label of a field on the form: `Utgångsvärde`. */
export const labelOf = (name: string, locale: UiLocale): string =>
  inLocale(fieldLabels[sharedName(name)], locale) || (name.split('.').at(-1) ?? name);

/** The description of a field in the published schema. */
export const descriptionOf = (name: string, locale: UiLocale): string =>
  inLocale(fields[sharedName(name)], locale);
