/** A goal's reference to an indicator that stands elsewhere in the document. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { own } from '../../data/validate.js';
import { objectsIn } from '../../data/objects.js';
import { indicatorsIn } from '../../data/references.js';
import { labelledField } from './text-field.js';
import { parsePath, valueAt, setValue, type Path } from '../document/edit.js';
import { fieldId, type FormContext } from './form-context.js';

interface Referable {
  readonly id: string | undefined;
  readonly title: string;
  readonly path: string;
}

/** The indicators that can be referred to: those that say what they are. */
const referable = (form: FormContext): readonly Referable[] =>
  indicatorsIn(form.document).flatMap(({ part, path }) => {
    const [id, title] = [own(part, 'id'), own(part, 'title')];
    const name = typeof id === 'string' ? id : undefined;
    return typeof title === 'string' || name !== undefined
      ? [{ id: name, title: typeof title === 'string' ? title : (name ?? ''), path }]
      : [];
  });

/** The title of the indicator of that id. */
export const referenceTitle = (form: FormContext, id: string): string =>
  referable(form).find(one => one.id === id)?.title ?? '';

/** A name that the document does not have yet, made of a title: `antal-invanare`. */
export const makeId = (title: string, document: unknown): string => {
  const taken = new Set([...objectsIn(document)].map(({ part }) => own(part, 'id')));
  const word =
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z\d]+/g, '-')
      .replace(/^-|-$/g, '') || 'indikator';
  let id = word;
  for (let count = 2; taken.has(id); count++) id = `${word}-${count}`;
  return id;
};

/** Refers to an indicator; one that has no name to refer to is given one. */
const refer = (form: FormContext, path: Path, to: string): void => {
  const one = referable(form).find(({ path }) => path === to);
  if (!one) {
    form.type(path, '');
    return;
  }
  const id = one.id ?? makeId(one.title, form.document);
  const named =
    one.id === undefined ? setValue(form.document, [...parsePath(one.path), 'id'], id) : form.document;
  form.change(setValue(named, path, id), form.words.referred(one.title), fieldId([...path, 'ref']));
};

export const referenceField = (form: FormContext, path: Path): TemplateResult => {
  const value = valueAt(form.document, path);
  const all = referable(form);
  const known = value === '' || all.some(({ id }) => id === value);
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
        ${known ? '' : html`<option value="?" .selected=${live(true)}>${String(value)}</option>`}
      </select>
      ${all.length ? '' : html`<p class="help">${form.words.noOtherIndicator}</p>`}`,
    { label: form.words.whichIndicator, bare: true },
  );
};
