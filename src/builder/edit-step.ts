/** The second step: the form of the part that is shown, with the rest of the document collapsed under it, beside preview and notes. */
import { html, nothing, type TemplateResult } from 'lit';
import { goalsDocument } from '../contract/document.js';
import { notesPanel } from './advice/notes-panel.js';
import type { Path } from './document/path.js';
import type { EditorState } from './editor-state.js';
import { elements } from './elements/elements.js';
import { choicesIn } from './elements/extract-part.js';
import { sampleDocument } from './elements/sample-document.js';
import type { FormContext } from './form/form-context.js';
import { documents, fileButton } from './import/file-button.js';
import { openAnswer } from './import/open-answer.js';
import { indicatorsIn } from '../data/references.js';
import { inLocale } from './words/locale.js';
import { pageLanguages } from './words/page-languages.js';

export interface EditStep {
  readonly state: EditorState;
  readonly form: FormContext;
  readonly preview: unknown;
  readonly showPart: (path: string) => void;
  readonly next: () => void;
  readonly save: () => void;
  readonly saveWorkbook: () => void;
  readonly newYear: () => void;
  /** Nothing, where nobody may be asked. */
  readonly fetch: (() => void) | undefined;
  /** Opens another version of the document, to be put together with this one. */
  readonly merge: (file: File) => void;
  readonly open: (file: File) => void;
  /** Why a file could not be opened. */
  readonly answer: readonly string[];
  readonly jump: (path: string) => void;
  /** Whether what is written is to be kept on this computer. */
  readonly keepDraft: unknown;
}

const toolbar = (context: EditStep): TemplateResult => {
  const { state, form, newYear, fetch, merge, open, answer } = context;
  const { words, element, locale } = form;
  const step = (id: 'undo' | 'redo', label: string, can: boolean): TemplateResult =>
    html`<button
      type="button"
      id=${id}
      aria-disabled=${can ? 'false' : 'true'}
      @click=${() => state.undoOrRedo(id)}
    >
      ${label}
    </button>`;
  const example = (): void => state.replace(sampleDocument(element, locale), words.exampleFilled);
  const clear = (): void => state.replace({}, words.cleared);
  return html`<div class="buttons top" role="group" aria-label=${words.form}>
    ${step('undo', words.undo, state.canUndo)} ${step('redo', words.redo, state.canRedo)}
    ${
      state.isEmpty
        ? html`<button type="button" id="example" @click=${example}>${words.example}</button>`
        : html`<button type="button" id="clear" @click=${clear}>${words.clear}</button>`
    }
    ${fileButton(words.openFile, open)} ${state.isEmpty ? nothing : fileButton(words.merge, merge, documents)}
    ${
      indicatorsIn(state.document).length
        ? html`<button type="button" id="new-year" @click=${newYear}>${words.newYear}</button>`
        : nothing
    }
    ${
      fetch
        ? html`<button type="button" id="fetch-kolada" @click=${fetch}>${words.fetchKolada}</button>`
        : nothing
    }
    <button
      type="button"
      class="to-preview"
      @click=${() => document.getElementById('preview-heading')?.focus()}
    >
      ${words.preview}
    </button>
    ${openAnswer(answer)}
  </div>`;
};

/** The choice of what to show, where the document has several. */
const partSelect = ({ state, form: { words, locale }, showPart }: EditStep): unknown => {
  const choices = choicesIn(state.document, state.element);
  const { all } = elements[state.element];
  const selected = state.choice?.path;
  return choices.length > (all ? 0 : 1)
    ? html`<div class="field which-part">
        <label for="which">${words.whichToShow}</label>
        <select id="which" @change=${(event: Event) => showPart((event.target as HTMLSelectElement).value)}>
          ${all ? html`<option value="" ?selected=${!selected}>${inLocale(all, locale)}</option>` : nothing}
          ${choices.map(
            ({ path, title }) => html`<option value=${path} ?selected=${path === selected}>${title}</option>`,
          )}
        </select>
      </div>`
    : nothing;
};

/** The other fields of the document, collapsed. */
const restOfDocument = (form: FormContext, main: Path): TemplateResult => {
  const { words } = form;
  const isExpanded = form.isExpanded('rest');
  const [first] = main;
  const others =
    goalsDocument.kind === 'object'
      ? Object.entries(goalsDocument.fields).filter(([key]) => key !== first || main.length > 1)
      : [];
  return html`<div class="more rest">
    <button
      type="button"
      class="fold"
      aria-expanded=${isExpanded ? 'true' : 'false'}
      @click=${() => form.toggle('rest')}
    >
      ${words.rest}
    </button>
    ${
      isExpanded
        ? html`<div class="inside">
            <p class="help">${words.restHelp}</p>
            <div class="fields">
              ${others.map(([key, schema]) => form.field(schema, `GoalsDocument.${key}`, [key]))}
            </div>
          </div>`
        : nothing
    }
  </div>`;
};

export const editStep = (context: EditStep): TemplateResult => {
  const { state, form, preview, next, save, saveWorkbook, jump, keepDraft } = context;
  const { words, locale, element } = form;
  const { repairs } = state;
  const { schema, path, name } = state.main;
  return html`<h2 class="step-heading" id="step-heading" tabindex="-1">
      ${inLocale(elements[element].label, locale)}
    </h2>
    ${
      repairs.length && !state.isEmpty
        ? html`<ul class="notes mended">
            ${repairs.map(line => html`<li class="hint"><span class="mark" aria-hidden="true">i</span><span>${line}</span></li>`)}
          </ul>`
        : nothing
    }
    <div class="fill">
      <div class="form" data-drop=${words.dropNow}>
        ${toolbar(context)} ${partSelect(context)} ${form.fields(schema, name, path)}
        ${restOfDocument(form, path)}
        <div class="buttons onward">
          <button type="button" class="primary" @click=${next}>${words.next}</button>
          <button type="button" @click=${save}>${words.save}</button>
          <button type="button" @click=${saveWorkbook}>${words.saveWorkbook}</button>
        </div>
        ${keepDraft}
      </div>
      <div class="beside-form">${preview} ${notesPanel(words, state.notes, jump, locale)}</div>
    </div>
    <datalist id="languages">
      ${Object.keys(pageLanguages).map(code => html`<option value=${code}></option>`)}
    </datalist>`;
};
