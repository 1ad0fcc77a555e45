/** What the new figures have changed, to be copied into the minutes, and where to go from there. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { UiWords } from '../words/ui-words.js';

export interface YearDone {
  readonly words: UiWords;
  readonly changes: readonly string[];
  readonly copy: (area: HTMLTextAreaElement) => void;
  readonly save: () => void;
  readonly close: () => void;
}

export const yearDone = ({ words, changes, copy, save, close }: YearDone): TemplateResult =>
  html`<h2 class="step-heading" id="step-heading" tabindex="-1">${words.yearDone}</h2>
    <div class="new-year">
      <p>${words.yearDoneHelp}</p>
      <div class="code">
        <textarea
          id="year-changes"
          readonly
          rows=${Math.min(16, changes.length + 1)}
          aria-label=${words.changesList}
          .value=${live(changes.join('\n'))}
        ></textarea>
        <button
          type="button"
          class="copy"
          aria-label=${words.copyWhat(words.changesList)}
          @click=${() => {
            copy(document.getElementById('year-changes') as HTMLTextAreaElement);
          }}
        >
          ${words.copy}
        </button>
      </div>
      <div class="buttons onward">
        <button type="button" class="primary" @click=${save}>${words.save}</button>
        <button type="button" @click=${close}>${words.backToForm}</button>
      </div>
    </div>`;
