/** A list of texts, one a row. */
import { html, type TemplateResult } from 'lit';
import { listAt, type Path } from '../document/path.js';
import { addRow, rowLabel } from './add-row.js';
import { fieldId, type FormContext } from './form-context.js';
import { fieldNotes, fieldTitle, groupHelp } from './labelled-field.js';
import { rowButtons } from './row-buttons.js';
import { textField } from './text-field.js';

export const textList = (form: FormContext, name: string, path: Path): TemplateResult => {
  const rows = listAt(form.document, path);
  const what = rowLabel(name, form.locale);
  const id = fieldId(path);
  return html`<fieldset class="texts" id=${id} tabindex="-1" data-field=${name}>
    <legend>${fieldTitle(form, name, path)}</legend>
    ${groupHelp(form, name)}
    <ol role="list">
      ${rows.map(
        (row, index) =>
          html`<li class="text-row">
            ${textField(form, name, [...path, index], {
              label: form.words.rowOf(what, index + 1, rows.length),
              bare: true,
              value: row,
            })}
            ${rowButtons(form, what, path, index, rows.length, '')}
          </li>`,
      )}
    </ol>
    <button type="button" class="add" id="${id}-add" @click=${() => addRow(form, name, path, '')}>
      ${form.words.add(what)}
    </button>
    ${fieldNotes(form, path)}
  </fieldset>`;
};
