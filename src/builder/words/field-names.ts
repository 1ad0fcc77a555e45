/** What the parts and fields of a document are called: in the reference, on the form and in help. */
import type { Schema } from '../../contract/schema.js';
import { fields } from '../../generated/fields.js';
import { goalsDocument } from '../../contract/document.js';
import { namedParts } from '../../contract/named-parts.js';
import { fieldLabels } from './field-labels.js';

/** The language of the builder's own words. */
export type UiLocale = 'sv' | 'en';

/** Text in both languages: Swedish, then English. */
export type Bilingual = readonly [sv: string, en: string];

export const inLocale = (both: readonly string[] | undefined, locale: UiLocale): string =>
  both?.[locale === 'sv' ? 0 : 1] ?? '';

/**
 * The name of a type: `Goal`. What is observed has the same fields wherever it stands.
 *
 * @param place The name of the field that it stands in, where it has none of its own.
 */
export const typeNameOf = (schema: Schema, place: string): string => {
  const own = schema === goalsDocument ? 'GoalsDocument' : namedParts.get(schema);
  if (own || schema.kind !== 'object') return own ?? place;
  const { breakBefore, period, min } = schema.fields;
  return breakBefore || (period && min) ? 'Observation' : place;
};

/** What means the same in every part. */
const sharedName = (name: string): string => /\.(id|lang)$/.exec(name)?.[1] ?? name;

/** What a field is called on the form: `Utgångsvärde`. */
export const labelOf = (name: string, locale: UiLocale): string =>
  inLocale(fieldLabels[sharedName(name)], locale) || (name.split('.').at(-1) ?? name);

/** What is said of a field: the words of the published schema. */
export const descriptionOf = (name: string, locale: UiLocale): string =>
  inLocale(fields[sharedName(name)], locale);
