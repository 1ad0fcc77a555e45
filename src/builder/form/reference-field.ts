/** A goal's reference to an indicator elsewhere in the document. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { setValue } from '../document/edit.js';
import { makeId } from '../document/make-id.js';
import { parsePath, valueAt, type Path } from '../document/path.js';
import { fieldId, type FormContext } from './form-context.js';
import { labelledField } from './labelled-field.js';
import { referable } from './references.js';

/** Refers to an indicator, and gives it an id where it has none. */
const refer = (form: FormContext, path: Path, target: string): void => {
  const one = referable(form.document).find(({ path }) => path === target);
  if (!one) {
    form.typeValue(path, '');
    return;
  }
  const id = one.id ?? makeId(one.title, form.document);
  const withId =
    one.id === undefined ? setValue(form.document, [...parsePath(one.path), 'id'], id) : form.document;
  form.edit(setValue(withId, path, id), form.words.referred(one.title), fieldId([...path, 'ref']));
};

export const referenceField = (form: FormContext, path: Path): TemplateResult => {
  const value = valueAt(form.document, path);
  const all = referable(form.document);
  const isListed = value === '' || all.some(({ id }) => id === value);
  return labelledField(
    form,
    'Goal.indicators',
    [...path, 'ref'],
    html`<select
        id=${fieldId([...path, 'ref'])}
        @change=${(event: Event) => refer(form, path, (event.target as HTMLSelectElement).value)}
      >
        <option value="" .selected=${live(value === '')}>${form.words.choose}</option>
        ${all.map(
          ({ id, title, path }) =>
            html`<option value=${path} .selected=${live(id !== undefined && id === value)}>${title}</option>`,
        )}
        ${isListed ? '' : html`<option value="?" .selected=${live(true)}>${String(value)}</option>`}
      </select>
      ${all.length ? '' : html`<p class="help">${form.words.noOtherIndicator}</p>`}`,
    { label: form.words.whichIndicator, bare: true },
  );
};
