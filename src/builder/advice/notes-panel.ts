/** All notes on the document in one list, each with a button that leads to its field. */
import { html, nothing, type TemplateResult } from 'lit';
import { describePath } from '../document/describe-path.js';
import type { Note } from '../document/note.js';
import { parsePath } from '../document/path.js';
import type { UiLocale } from '../words/locale.js';
import type { UiWords } from '../words/ui-words.js';

const noteItem = (
  note: Note,
  locale: UiLocale,
  words: UiWords,
  jump: (path: string) => void,
): TemplateResult =>
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
              ${others.map(note => noteItem(note, locale, words, jump))}
            </ul>`
        : missing.length
          ? nothing
          : html`<p class="help">${words.noAdvice}</p>`
    }
    ${
      missing.length
        ? html`<h3>${words.remaining}</h3>
            <ul class="notes">
              ${missing.map(note => noteItem({ ...note, kind: 'hint' }, locale, words, jump))}
            </ul>`
        : nothing
    }
  </section>`;
};
