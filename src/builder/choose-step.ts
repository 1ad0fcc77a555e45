/** The first step: what to show, each with a sentence and a small live example; or what somebody has already. */
import { html, nothing, type TemplateResult } from 'lit';
import { goalsDocument } from '../contract/document.js';
import { extractPart } from './elements/extract-part.js';
import type { ElementName } from './elements/elements.js';
import type { UiLocale } from './words/field-names.js';
import { elementPreview } from './preview/element-preview.js';
import { sampleDocument } from './elements/samples.js';
import { previewDocument } from './preview/preview-document.js';
import type { UiWords } from './words/ui-words.js';

/** What an editor most often comes for stands first. */
const order: readonly ElementName[] = [
  'progress-gauge',
  'trend-chart',
  'goal-list',
  'goal-area-list',
  'goal-summary',
  'vision-banner',
  'feedback-prompt',
];

export interface ChooseStep {
  readonly words: UiWords;
  readonly locale: UiLocale;
  readonly choose: (element: ElementName) => void;
  readonly paste: (text: string) => void;
  readonly open: (file: File) => void;
  /** What came of the last attempt to go on from something. */
  readonly answer: readonly string[];
}

/** The same examples for as long as the language is the same: an element that is given new data draws anew. */
const samples = new Map<string, unknown>();
const sample = (element: ElementName, locale: UiLocale): unknown => {
  const key = `${element} ${locale}`;
  if (!samples.has(key))
    samples.set(
      key,
      extractPart(
        previewDocument(goalsDocument, sampleDocument(element, locale), 'https://www.kommun.example/'),
        element,
      ),
    );
  return samples.get(key);
};

const card = ({ words, locale, choose }: ChooseStep, element: ElementName): TemplateResult => {
  const [name, what] = words.about[element];
  return html`<li class="card" data-element=${element}>
    <div class="card-text">
      <h3><button type="button" class="choose" @click=${() => choose(element)}>${name}</button></h3>
      <p>${what}</p>
    </div>
    <div class="sample" inert aria-hidden="true">
      <div lang=${locale}>${elementPreview(element, sample(element, locale), { headingLevel: 4 })}</div>
    </div>
  </li>`;
};

export const chooseStep = (choosing: ChooseStep): TemplateResult => {
  const { words, answer, paste, open } = choosing;
  const onPaste = (event: Event): void => {
    event.preventDefault();
    const box = (event.currentTarget as HTMLFormElement).querySelector('textarea');
    if (box) paste(box.value);
  };
  const onFile = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) open(file);
    // The same file may be opened again.
    input.value = '';
  };
  return html`<h2 class="step-heading" id="step-heading" tabindex="-1">${words.chooseHeading}</h2>
    <ul class="cards" role="list">
      ${order.map(element => card(choosing, element))}
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
