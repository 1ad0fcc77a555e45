/** A judgement, as a group; where there are several, a list of them, with a row for each. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../../contract/schema.js';
import { setValue } from '../document/edit.js';
import { isList } from '../document/json-object.js';
import { valueAt, type Path } from '../document/path.js';
import { rowKey } from '../document/row-key.js';
import { rowLabel } from './add-row.js';
import { fieldId, type FormContext } from './form-context.js';
import { groupField } from './group-field.js';
import { objectList } from './object-list.js';

/** @param schema The schema of one judgement. */
export const judgementsField = (
  form: FormContext,
  schema: Schema,
  name: string,
  path: Path,
): TemplateResult => {
  const value = valueAt(form.document, path);
  if (isList(value)) return objectList(form, schema, name, path);
  const what = rowLabel(name, form.locale);
  const add = (): void => {
    const next = {};
    form.toggle(`item ${rowKey(next, 1)}`);
    form.edit(setValue(form.document, path, [value, next]), form.words.added(what, 2), fieldId([...path, 1]));
  };
  return html`${groupField(form, schema, name, path)}
  ${
    value === undefined
      ? nothing
      : html`<div class="buttons" data-field=${name}>
          <button type="button" class="add" @click=${add}>${form.words.addLater(what)}</button>
        </div>`
  }`;
};
