/** The first step: what to show, each with a sentence and a small live example; or what the editor has already. */
import { html, type TemplateResult } from 'lit';
import { elementNames, elements, type ElementName } from './elements/elements.js';
import { dropZone } from './import/file-button.js';
import { openAnswer } from './import/open-answer.js';
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
  /** What earlier visits have left. */
  readonly drafts: unknown;
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
  const { words, answer, paste, open, drafts } = context;
  const onPaste = (event: Event): void => {
    event.preventDefault();
    const box = (event.currentTarget as HTMLFormElement).querySelector('textarea');
    if (box) paste(box.value);
  };
  return html`<h2 class="step-heading" id="step-heading" tabindex="-1">${words.chooseHeading}</h2>
    ${drafts}
    <ul class="cards" role="list">
      ${elementNames.map(element => card(context, element))}
    </ul>
    <section class="start" aria-labelledby="start-heading">
      <h2 id="start-heading">${words.startHeading}</h2>
      <p>${words.startHelp}</p>
      ${dropZone(words, open)}
      <form @submit=${onPaste}>
        <label for="paste">${words.pasteHere}</label>
        <textarea id="paste" rows="5" spellcheck="false" aria-describedby="open-answer"></textarea>
        <div class="buttons">
          <button type="submit" class="primary">${words.goOn}</button>
        </div>
      </form>
      ${openAnswer(answer)}
    </section>`;
};
