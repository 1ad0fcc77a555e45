/** A goal's reference to an indicator that stands elsewhere in the document. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { own } from '../data/check.js';
import { indicatorsIn } from '../data/references.js';
import { labelled } from './controls.js';
import { valueAt, type Path } from './document.js';
import { idOf, type Form } from './form.js';

/** The indicators that can be referred to. */
const shared = (form: Form): readonly { readonly id: string; readonly title: string }[] =>
  indicatorsIn(form.document).flatMap(({ part }) => {
    const [id, title] = [own(part, 'id'), own(part, 'title')];
    return typeof id === 'string' ? [{ id, title: typeof title === 'string' ? title : id }] : [];
  });

/** The title of the indicator of that id. */
export const titleOfReference = (form: Form, id: string): string =>
  shared(form).find(one => one.id === id)?.title ?? '';

export const referenceField = (form: Form, path: Path): TemplateResult => {
  const value = valueAt(form.document, path);
  const all = shared(form);
  const known = all.some(({ id }) => id === value) || value === '';
  return labelled(
    form,
    'Goal.indicators',
    [...path, 'ref'],
    html`<select
        id=${idOf([...path, 'ref'])}
        @change=${(event: Event) => form.type(path, (event.target as HTMLSelectElement).value)}
      >
        <option value="" .selected=${live(value === '')}>${form.words.choose}</option>
        ${all.map(({ id, title }) => html`<option value=${id} .selected=${live(id === value)}>${title}</option>`)}
        ${known ? '' : html`<option value=${String(value)} .selected=${live(true)}>${String(value)}</option>`}
      </select>
      ${all.length ? '' : html`<p class="help">${form.words.noShared}</p>`}`,
    { label: form.words.whichIndicator, bare: true },
  );
};
