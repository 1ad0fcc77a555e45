/** The first step: what to show, each with a sentence and a small live example; or what the editor has already. */
import { html, nothing, type TemplateResult } from 'lit';
import { elementNames, elements, type ElementName } from './elements/elements.js';
import { samplePreview } from './preview/sample-preview.js';
import { inLocale, type UiLocale } from './words/locale.js';
import type { UiWords } from './words/ui-words.js';

export interface ChooseStep {
  readonly words: UiWords;
  readonly locale: UiLocale;
  readonly choose: (element: ElementName) => void;
  readonly paste: (text: string) => void;
  readonly open: (file: File) => void;
  /** Why what was pasted last could not be opened. */
  readonly answer: readonly string[];
}

const card = ({ locale, choose }: ChooseStep, element: ElementName): TemplateResult => {
  const { label, description } = elements[element];
  return html`<li class="card" data-element=${element}>
    <div class="card-text">
      <h3>
        <button type="button" class="choose" @click=${() => choose(element)}>
          ${inLocale(label, locale)}
        </button>
      </h3>
      <p>${inLocale(description, locale)}</p>
    </div>
    <div class="sample" inert aria-hidden="true">
      <div lang=${locale}>${samplePreview(element, locale)}</div>
    </div>
  </li>`;
};

export const chooseStep = (context: ChooseStep): TemplateResult => {
  const { words, answer, paste, open } = context;
  const onPaste = (event: Event): void => {
    event.preventDefault();
    const box = (event.currentTarget as HTMLFormElement).querySelector('textarea');
    if (box) paste(box.value);
  };
  const onFile = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) open(file);
    // Else the same file could not be opened again.
    input.value = '';
  };
  return html`<h2 class="step-heading" id="step-heading" tabindex="-1">${words.chooseHeading}</h2>
    <ul class="cards" role="list">
      ${elementNames.map(element => card(context, element))}
    </ul>
    <section class="start" aria-labelledby="start-heading">
      <h2 id="start-heading">${words.startHeading}</h2>
      <p>${words.startHelp}</p>
      <form @submit=${onPaste}>
        <label for="paste">${words.pasteHere}</label>
        <textarea id="paste" rows="5" spellcheck="false" aria-describedby="paste-answer"></textarea>
        <div class="buttons">
          <button type="submit" class="primary">${words.goOn}</button>
          <label class="file"
            >${words.openFile}
            <input type="file" accept=".json,application/json,.txt,.html" @change=${onFile} />
          </label>
        </div>
      </form>
      <div id="paste-answer" role="status">
        ${
          answer.length
            ? html`<ul class="notes">
                ${answer.map(line => html`<li class="fault">${line}</li>`)}
              </ul>`
            : nothing
        }
      </div>
    </section>`;
};
