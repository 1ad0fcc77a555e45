/** All that is said of the document, in one list: each line leads to its field. */
import { html, nothing, type TemplateResult } from 'lit';
import { parsePath, type Path } from '../document/edit.js';
import { fieldLabels, rowLabels } from '../words/field-labels.js';
import { inLocale, type UiLocale } from '../words/field-names.js';
import type { Note } from '../document/note.js';
import type { UiWords } from '../words/ui-words.js';

/** Which name a step has, where only the path is known: the same word in every part that has it. */
const labelOfKey = (step: string, locale: UiLocale): string => {
  const name = Object.keys(fieldLabels).find(key => key === step || key.endsWith(`.${step}`)) ?? '';
  return inLocale(fieldLabels[name], locale) || step;
};

/** A place in words: `Mål 3, Beskrivning`. */
export const describePath = (path: Path, locale: UiLocale): string =>
  path
    .flatMap((step, index) => {
      const next = path[index + 1];
      if (typeof step === 'number') return [];
      const list = Object.keys(rowLabels).find(key => key.endsWith(`.${step}`)) ?? '';
      if (typeof next === 'number')
        return [`${inLocale(rowLabels[list], locale) || labelOfKey(step, locale)} ${next + 1}`];
      // What holds the list needs no word of its own.
      return typeof path[index + 2] === 'number' ? [] : [labelOfKey(step, locale)];
    })
    .join(', ');

const line = (note: Note, locale: UiLocale, words: UiWords, jump: (path: string) => void): TemplateResult =>
  html`<li class=${note.kind}>
    <span class="mark" aria-hidden="true">${note.kind === 'fault' ? '!' : 'i'}</span>
    <span
      ><button type="button" class="to-field" @click=${() => jump(note.path)}>
        <span class="unseen">${words.noteKinds[note.kind]}: </span
        >${describePath(parsePath(note.path), locale) || words.form}
      </button>
      ${note.message}</span
    >
  </li>`;

export const notesPanel = (
  words: UiWords,
  notes: readonly Note[],
  jump: (path: string) => void,
  locale: UiLocale,
): TemplateResult => {
  const missing = notes.filter(note => note.missing);
  const others = notes.filter(note => !note.missing);
  return html`<section class="remarks" aria-labelledby="remarks-heading">
    <h2 id="remarks-heading">
      ${words.advice} ${others.length ? html`<span class="count">${others.length}</span>` : nothing}
    </h2>
    ${
      others.length
        ? html`<p class="help">${words.adviceHelp}</p>
            <ul class="notes">
              ${others.map(note => line(note, locale, words, jump))}
            </ul>`
        : missing.length
          ? nothing
          : html`<p class="help">${words.noAdvice}</p>`
    }
    ${
      missing.length
        ? html`<h3>${words.remaining}</h3>
            <ul class="notes">
              ${missing.map(note => line({ ...note, kind: 'hint' }, locale, words, jump))}
            </ul>`
        : nothing
    }
  </section>`;
};
