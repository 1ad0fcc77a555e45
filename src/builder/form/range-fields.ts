/** The fields of an object that is a range, from the lowest to the highest: beside each other. */
import { html, type TemplateResult } from 'lit';
import type { Schema } from '../../contract/schema.js';
import type { Path } from '../document/path.js';
import { orderFields } from './field-order.js';
import type { FormContext } from './form-context.js';
import { moreFields } from './object-fields.js';
import { numberField } from './text-field.js';

/** Whether an object is two numbers of which the first is never above the second. */
export const isRange = (schema: Schema): boolean => schema.kind === 'object' && schema.order !== undefined;

export const rangeFields = (form: FormContext, schema: Schema, name: string, path: Path): TemplateResult => {
  const { first, more } = orderFields(schema, name);
  return html`<div class="fields">
    <div class="row">
      ${first.map(([key, inner]) => numberField(form, inner, `${name}.${key}`, [...path, key], { bare: true }))}
    </div>
    ${moreFields(form, path, more, name)}
  </div>`;
};
