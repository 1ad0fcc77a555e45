/** What is said of the document while it is written: the library's own faults and hints, and advice. None of it locks anything. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../document/edit.js';
import { fieldId, type FormContext } from './form-context.js';

const marks = { fault: '!', hint: 'i', advice: 'i' } as const;

/** What is said of one field, under it. */
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
