/** The field of any value, chosen by its schema. */
import { html, nothing } from 'lit';
import { no, type Schema } from '../../contract/schema.js';
import { valueAt, type Path } from '../document/path.js';
import { labelOf, typeNameOf } from '../words/field-names.js';
import { checkbox } from './checkbox.js';
import { fieldId, type FormContext } from './form-context.js';
import { groupField } from './group-field.js';
import { judgementsField } from './judgements-field.js';
import { fieldNotes } from './labelled-field.js';
import { mapField } from './map-field.js';
import { objectList } from './object-list.js';
import { observationField } from './observation-field.js';
import { pairField } from './pair-field.js';
import { sdgField } from './sdg-field.js';
import { selectField } from './select-field.js';
import { seriesField } from './series-field.js';
import { numberField, periodField, textField } from './text-field.js';
import { textList } from './text-list.js';
import { fromField } from './from-field.js';
import { textOrNoneField } from './text-or-none-field.js';
import { unitField } from './unit-field.js';

/** The kind of text field, by the name of the rule that the text must keep. */
const textKinds = {
  link: 'address',
  picture: 'address',
  document: 'address',
  endpoint: 'address',
  date: 'date',
  color: 'color',
  language: 'language',
} as const;

const textKindOf = (rule: string): (typeof textKinds)[keyof typeof textKinds] | undefined =>
  rule in textKinds ? textKinds[rule as keyof typeof textKinds] : undefined;

const isTextOrNumber = (schema: Schema): boolean => schema.kind === 'number' || schema.kind === 'text';

/** A value that may be written in two ways. */
const eitherField = (
  form: FormContext,
  options: readonly [Schema, Schema],
  name: string,
  path: Path,
): unknown => {
  const [one, other] = options;
  // A list that may be bare or an object with a title is written as the object.
  if (one.kind === 'list') return form.field(other, name, path);
  if (other.kind === 'list') return judgementsField(form, one, name, path);
  if (other === no) return textOrNoneField(form, name, path, false, form.words.noFollowUp);
  if (one.kind === 'text' && other.kind === 'object') return unitField(form, other, name, path);
  if (one.kind === 'text' && one.name === 'period') return periodField(form, name, path);
  return observationField(form, { kind: 'either', options }, name, path);
};

const listField = (
  form: FormContext,
  { item }: Extract<Schema, { kind: 'list' }>,
  name: string,
  path: Path,
): unknown => {
  if (item.kind === 'either' && item.options.every(isTextOrNumber)) return sdgField(form, name, path);
  if (item.kind === 'number') return pairField(form, item, name, path);
  if (item.kind === 'text') return textList(form, name, path);
  if (typeNameOf(item, name) === 'Observation') return seriesField(form, item, name, path);
  return objectList(form, item, name, path);
};

export const field = (form: FormContext, schema: Schema, name: string, path: Path): unknown => {
  switch (schema.kind) {
    case 'lazy':
      return schema.each ? mapField(form, schema.each, name, path) : field(form, schema.of(), name, path);
    case 'either':
      return eitherField(form, schema.options, name, path);
    case 'text': {
      // A text without a rule may be blank on purpose, which a checkbox says.
      if (!schema.name)
        return textOrNoneField(form, name, path, '', form.words.blank[name] ?? form.words.otherBlank);
      const kind = textKindOf(schema.name);
      return textField(form, name, path, kind ? { kind } : {});
    }
    case 'number':
      return numberField(form, schema, name, path);
    case 'flag':
      return html`<div class="flag" data-field=${name}>
        ${checkbox(
          fieldId(path),
          labelOf(name, form.locale),
          valueAt(form.document, path) === true,
          checked => form.typeValue(path, checked || undefined),
        )}
        ${fieldNotes(form, path)}
      </div>`;
    case 'oneOf':
      return selectField(form, schema.values, name, path);
    case 'list':
      return listField(form, schema, name, path);
    case 'object':
      return groupField(form, schema, name, path);
    case 'any':
      return /\.from$/.test(name) ? fromField(form, name, path) : nothing;
  }
};
