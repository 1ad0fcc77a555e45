/** An object as a group to expand. It is not in the document until something is filled in. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../../contract/schema.js';
import { formatPath, valueAt, type Path } from '../document/path.js';
import { fieldId, type FormContext } from './form-context.js';
import { fieldNotes, fieldTitle, groupHelp } from './labelled-field.js';

export const groupField = (form: FormContext, schema: Schema, name: string, path: Path): TemplateResult => {
  const key = `group ${formatPath(path)}`;
  const isGiven = valueAt(form.document, path) !== undefined;
  const isExpanded = form.isExpanded(key, isGiven);
  const id = fieldId(path);
  return html`<div class="group" data-field=${name}>
    <button
      type="button"
      class="fold"
      id=${id}
      aria-expanded=${isExpanded ? 'true' : 'false'}
      @click=${() => form.toggle(key, isGiven)}
    >
      ${fieldTitle(form, name, path)}
    </button>
    ${fieldNotes(form, path)}
    ${
      isExpanded
        ? html`<div class="inside" role="group" aria-labelledby=${id}>
            ${groupHelp(form, name)} ${form.fields(schema, name, path)}
          </div>`
        : nothing
    }
  </div>`;
};
