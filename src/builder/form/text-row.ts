/** A row of a list that is a text where others are objects: a reference to an indicator, or a label without a value of its own. */
import type { Schema } from '../../contract/schema.js';
import { valueAt, type Path } from '../document/path.js';
import { typeNameOf } from '../words/field-names.js';
import type { FormContext } from './form-context.js';
import { referenceField } from './reference-field.js';
import { textField } from './text-field.js';

/** @param schema The schema of a row that is an object. */
export const textRow = (form: FormContext, schema: Schema, name: string, path: Path): unknown => {
  if (typeNameOf(schema, name) === 'Indicator') return referenceField(form, path);
  const label = valueAt(form.document, path);
  return [
    textField(form, `${name}.label`, path, { value: label }),
    textField(form, `${name}.value`, [...path, 'value'], {
      value: undefined,
      onType: value => form.typeValue(path, value === undefined ? label : { value, label }),
    }),
  ];
};
