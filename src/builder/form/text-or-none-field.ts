/** A text, or a checkbox that says that there is to be none. */
import { html, type TemplateResult } from 'lit';
import { valueAt, type Path } from '../document/path.js';
import { checkbox } from './checkbox.js';
import { fieldId, type FormContext } from './form-context.js';
import { labelledField } from './labelled-field.js';
import { textField } from './text-field.js';

/** @param none The value that says that there is no text. */
export const textOrNoneField = (
  form: FormContext,
  name: string,
  path: Path,
  none: unknown,
  label: string,
): TemplateResult => {
  const value = valueAt(form.document, path);
  return html`<div class="either">
    ${value === none ? labelledField(form, name, path, html`<input id=${fieldId(path)} disabled />`) : textField(form, name, path)}
    ${checkbox(`${fieldId(path)}-none`, label, value === none, checked => form.typeValue(path, checked ? none : undefined))}
  </div>`;
};
