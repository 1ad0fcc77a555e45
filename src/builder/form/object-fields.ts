/** The fields of an object, without a frame around them: those that most need, and the others collapsed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../../contract/schema.js';
import { describePath } from '../document/describe-path.js';
import { isObject } from '../document/json-object.js';
import { formatPath, valueAt, type Path } from '../document/path.js';
import { typeNameOf } from '../words/field-names.js';
import { orderFields } from './field-order.js';
import type { FieldEntry, FormContext } from './form-context.js';

/**
 * The fields that are rarely needed, collapsed.
 *
 * @param fieldOf Renders one of them.
 */
export const moreFields = (
  form: FormContext,
  path: Path,
  fields: readonly FieldEntry[],
  name: string,
  fieldOf: FormContext['field'] = form.field,
): TemplateResult | typeof nothing => {
  if (!fields.length) return nothing;
  const key = `more ${formatPath(path)}`;
  const value = valueAt(form.document, path);
  const filled = fields.filter(([key]) => isObject(value) && value[key] !== undefined).length;
  const isExpanded = form.isExpanded(key);
  return html`<div class="more">
    <button
      type="button"
      class="fold"
      aria-expanded=${isExpanded ? 'true' : 'false'}
      @click=${() => form.toggle(key)}
    >
      ${form.words.more}<span class="unseen">: ${describePath(path, form.locale)}</span>
      ${filled ? html`<span class="count">${form.words.filled(filled)}</span>` : nothing}
    </button>
    ${isExpanded ? html`<div class="fields">${fields.map(([key, schema]) => fieldOf(schema, `${name}.${key}`, [...path, key]))}</div>` : nothing}
  </div>`;
};

/** @param place The name of the field that the object stands in. */
export const objectFields = (
  form: FormContext,
  schema: Schema,
  place: string,
  path: Path,
): TemplateResult => {
  const name = typeNameOf(schema, place);
  const { first, more } = orderFields(schema, name, form.element);
  return html`<div class="fields">
    ${first.map(([key, inner]) => form.field(inner, `${name}.${key}`, [...path, key]))}
    ${moreFields(form, path, more, name)}
  </div>`;
};
