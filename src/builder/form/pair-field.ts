/** Two numbers that belong together: from the left, and from the top. */
import { html, type TemplateResult } from 'lit';
import type { Schema } from '../../contract/schema.js';
import { listAt, type Path } from '../document/path.js';
import { fieldId, type FormContext } from './form-context.js';
import { fieldNotes, fieldTitle, groupHelp } from './labelled-field.js';
import { numberField } from './text-field.js';

export const pairField = (form: FormContext, item: Schema, name: string, path: Path): TemplateResult => {
  const [left, top] = listAt(form.document, path);
  const one = (index: 0 | 1, value: unknown, other: unknown): TemplateResult =>
    numberField(form, item, name, [...path, index], {
      label: form.words.fromSide[index],
      bare: true,
      value,
      onType: next => {
        const pair = [next, other].map(value => value ?? 0.5);
        form.typeValue(
          path,
          next === undefined && other === undefined ? undefined : index ? pair.reverse() : pair,
        );
      },
    });
  return html`<fieldset class="figure" id=${fieldId(path)} tabindex="-1" data-field=${name}>
    <legend>${fieldTitle(form, name, path)}</legend>
    ${groupHelp(form, name)}
    <div class="row">${one(0, left, top)} ${one(1, top, left)}</div>
    ${fieldNotes(form, path)}
  </fieldset>`;
};
