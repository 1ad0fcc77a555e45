/** The box to paste a table from Excel into, and what could not be read of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatPath, type Path } from '../document/path.js';
import { fieldId, type FormContext } from './form-context.js';

export const pasteBox = (form: FormContext, path: Path): TemplateResult => {
  const key = `paste ${formatPath(path)}`;
  const id = `${fieldId(path)}-paste`;
  const isExpanded = form.isExpanded(key);
  const faults = form.tableFaults(path);
  const read = (): void => {
    const box = document.getElementById(id) as HTMLTextAreaElement | null;
    if (box && form.pasteTable(path, box.value)) box.value = '';
  };
  return html`<div class="more">
      <button
        type="button"
        class="fold"
        aria-expanded=${isExpanded ? 'true' : 'false'}
        @click=${() => form.toggle(key)}
      >
        ${form.words.fromExcel}
      </button>
      ${
        isExpanded
          ? html`<div class="field">
              <label for=${id}>${form.words.pasteTable}</label>
              <p class="help" id="${id}-help">${form.words.pasteTableHelp}</p>
              <textarea
                id=${id}
                rows="4"
                wrap="off"
                aria-describedby="${id}-help"
                spellcheck="false"
              ></textarea>
              <div class="buttons"><button type="button" @click=${read}>${form.words.readTable}</button></div>
            </div>`
          : nothing
      }
    </div>
    ${
      faults.length
        ? html`<ul class="notes" role="status">
            ${faults.map(fault => html`<li class="fault">${fault}</li>`)}
          </ul>`
        : nothing
    }`;
};
