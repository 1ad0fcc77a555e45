/** The second step: the form of the part that is shown, the rest of the document folded under it, and beside it what comes of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { goalsDocument } from '../contract/document.js';
import { choicesIn } from './elements/extract-part.js';
import { formatPath, type Path } from './document/edit.js';
import type { FormContext } from './form/form-context.js';
import { notesPanel } from './advice/notes-panel.js';
import { pageLanguages } from './preview/preview.js';
import { sampleDocument } from './elements/samples.js';
import type { EditorState } from './editor-state.js';

export interface EditStep {
  readonly work: EditorState;
  readonly form: FormContext;
  readonly preview: TemplateResult;
  /** What had been broken in what was pasted. */
  readonly repairs: readonly string[];
  readonly showPart: (path: string) => void;
  readonly next: () => void;
  readonly save: () => void;
  readonly jump: (path: string) => void;
}

const tools = ({ work, form: { words, element, locale } }: EditStep): TemplateResult => {
  const step = (id: 'undo' | 'redo', label: string, can: boolean): TemplateResult =>
    html`<button type="button" id=${id} aria-disabled=${can ? 'false' : 'true'} @click=${() => work.step(id)}>
      ${label}
    </button>`;
  const example = (): void => work.replace(sampleDocument(element, locale), words.exampleFilled);
  const clear = (): void => work.replace({}, words.cleared);
  return html`<div class="buttons top" role="group" aria-label=${words.form}>
    ${step('undo', words.undo, work.canUndo)} ${step('redo', words.redo, work.canRedo)}
    ${
      work.isEmpty
        ? html`<button type="button" id="example" @click=${example}>${words.example}</button>`
        : html`<button type="button" id="clear" @click=${clear}>${words.clear}</button>`
    }
    <button
      type="button"
      class="to-preview"
      @click=${() => document.getElementById('preview-heading')?.focus()}
    >
      ${words.preview}
    </button>
  </div>`;
};

/** Where the document has several indicators: which of them. */
const partSelect = ({ work, form: { words }, showPart }: EditStep): unknown => {
  const all = choicesIn(work.document, work.element);
  const chosen = formatPath(work.main.path);
  return all.length > 1
    ? html`<div class="field which-part">
        <label for="which">${words.whichToShow}</label>
        <select id="which" @change=${(event: Event) => showPart((event.target as HTMLSelectElement).value)}>
          ${all.map(
            ({ path, title }) => html`<option value=${path} ?selected=${path === chosen}>${title}</option>`,
          )}
        </select>
      </div>`
    : nothing;
};

/** What else the document has a place for. */
const restOfDocument = (form: FormContext, main: Path): TemplateResult => {
  const { words } = form;
  const open = form.isOpen('rest');
  const [first] = main;
  const others =
    goalsDocument.kind === 'object'
      ? Object.entries(goalsDocument.fields).filter(([key]) => key !== first || main.length > 1)
      : [];
  return html`<div class="more rest">
    <button
      type="button"
      class="fold"
      aria-expanded=${open ? 'true' : 'false'}
      @click=${() => form.toggle('rest')}
    >
      ${words.rest}
    </button>
    ${
      open
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

export const editStep = (filling: EditStep): TemplateResult => {
  const { work, form, preview, repairs: mended, next, save, jump } = filling;
  const { words, locale, element } = form;
  const { schema, path, name } = work.main;
  return html`<h2 class="step-heading" id="step-heading" tabindex="-1">${words.about[element][0]}</h2>
    ${
      mended.length && !work.isEmpty
        ? html`<ul class="notes mended">
            ${mended.map(line => html`<li class="hint"><span class="mark" aria-hidden="true">i</span><span>${line}</span></li>`)}
          </ul>`
        : nothing
    }
    <div class="fill">
      <div class="form">
        ${tools(filling)} ${partSelect(filling)} ${form.fields(schema, name, path)}
        ${restOfDocument(form, path)}
        <div class="buttons onward">
          <button type="button" class="primary" @click=${next}>${words.next}</button>
          <button type="button" @click=${save}>${words.save}</button>
        </div>
      </div>
      <div class="beside-form">${preview} ${notesPanel(words, work.notes, jump, locale)}</div>
    </div>
    <datalist id="languages">
      ${Object.keys(pageLanguages).map(code => html`<option value=${code}></option>`)}
    </datalist>`;
};
