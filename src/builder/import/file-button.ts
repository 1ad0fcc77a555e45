/** The button that opens a file, which is also where one can be dropped. */
import { html, type TemplateResult } from 'lit';
import type { UiWords } from '../words/ui-words.js';

/** What can be opened, as the dialogue of the system shows it. What a file is, its bytes say. */
const kinds =
  '.xlsx,.ods,.csv,.tsv,.txt,.json,.html,application/json,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.oasis.opendocument.spreadsheet';

/** A goals document alone. */
export const documents = '.json,.txt,.html,application/json';

/**
 * @param label What the button says.
 * @param accept What the dialogue of the system shows.
 */
export const fileButton = (label: string, open: (file: File) => void, accept = kinds): TemplateResult => {
  const onFile = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) open(file);
    // Else the same file could not be opened again.
    input.value = '';
  };
  return html`<label class="file"
    >${label}
    <input type="file" accept=${accept} @change=${onFile} />
  </label>`;
};

/** The button in a box that says so. */
export const dropZone = (words: UiWords, open: (file: File) => void): TemplateResult =>
  html`<div class="drop-zone" role="group" aria-labelledby="drop-heading">
    <p id="drop-heading" class="drop-heading">${words.dropHere}</p>
    ${fileButton(words.openFile, open)}
    <p class="help">${words.fileKinds}</p>
  </div>`;
