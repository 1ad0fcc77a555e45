/** What is said of the document while it is written: the library's own faults and hints, and advice. None of it locks anything. */
import { html, nothing, type TemplateResult } from 'lit';
import { pathOf, textOf, type Path } from './document.js';
import { idOf, type Form } from './form.js';

export interface Note {
  readonly path: string;
  readonly message: string;
  /** Whether the element, or a part of it, cannot be shown because of it. */
  readonly serious: boolean;
  readonly kind: 'fault' | 'hint' | 'advice';
  /** Whether it is only that something is not there yet. */
  readonly missing: boolean;
}

const marks = { fault: '!', hint: 'i', advice: 'i' } as const;

/** What is said of one field, under it. */
export const noteList = (form: Form, path: Path): TemplateResult | typeof nothing => {
  const notes = form.notesAt(path);
  return notes.length
    ? html`<ul class="notes" id="${idOf(path)}-notes">
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

/** Whether a path is another, or is inside it. */
export const isWithin = (path: string, outer: string): boolean =>
  path === outer || outer === '' || (path.startsWith(outer) && /^[.[]/.test(path.slice(outer.length)));

/** Every place around a place, from the outermost: what must be open for it to be seen. */
export const around = (path: string): readonly string[] => {
  const steps = pathOf(path);
  return steps.map((_, index) => textOf(steps.slice(0, index + 1)));
};
