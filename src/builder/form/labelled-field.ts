/** What surrounds the controls of the form: label or legend, help, and notes. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../document/path.js';
import { helpOf } from '../words/field-help.js';
import { labelOf } from '../words/field-names.js';
import { fieldId, type FormContext } from './form-context.js';

const marks = { fault: '!', hint: 'i', advice: 'i' } as const;

/** The notes on one field, under it. */
export const fieldNotes = (form: FormContext, path: Path): TemplateResult | typeof nothing => {
  const notes = form.notesAt(path);
  return notes.length
    ? html`<ul class="notes" id="${fieldId(path)}-notes">
        ${notes.map(
          ({ message, kind }) =>
            html`<li class=${kind}>
              <span class="mark" aria-hidden="true">${marks[kind]}</span>
              <span><span class="unseen">${form.words.noteKinds[kind]}: </span>${message}</span>
            </li>`,
        )}
      </ul>`
    : nothing;
};

/** The ids of what describes a control. */
export const descriptionIds = (form: FormContext, path: Path, name: string): string =>
  [
    helpOf(name, form.locale) ? `${fieldId(path)}-help` : '',
    form.notesAt(path).length ? `${fieldId(path)}-notes` : '',
  ]
    .filter(Boolean)
    .join(' ');

/** The label of a field, and its name in the document. */
export const fieldTitle = (form: FormContext, name: string, path: Path): TemplateResult =>
  html`${labelOf(name, form.locale)} <code aria-hidden="true">${path.at(-1)}</code>`;

/** The help for a field that is a group. */
export const groupHelp = (form: FormContext, name: string): TemplateResult | typeof nothing => {
  const text = helpOf(name, form.locale);
  return text ? html`<p class="help">${text}</p>` : nothing;
};

export interface LabelOptions {
  /** The label, where it is not the field's own. */
  readonly label?: string;
  /** Leaves out the help, where many fields of the same kind stand together. */
  readonly bare?: boolean;
  /** The limits of a number, to show after the help. */
  readonly limits?: string;
}

/** A control with its label, its help and its notes. */
export const labelledField = (
  form: FormContext,
  name: string,
  path: Path,
  control: unknown,
  { label = labelOf(name, form.locale), bare = false, limits = '' }: LabelOptions = {},
): TemplateResult => {
  const id = fieldId(path);
  const help = bare ? '' : helpOf(name, form.locale);
  return html`<div class="field" data-field=${name}>
    <label for=${id}>${label}${bare ? nothing : html` <code aria-hidden="true">${path.at(-1)}</code>`}</label>
    ${help || limits ? html`<p class="help" id="${id}-help">${help} ${limits}</p>` : nothing} ${control}
    ${fieldNotes(form, path)}
  </div>`;
};
