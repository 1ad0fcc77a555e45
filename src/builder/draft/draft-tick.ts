/** Whether what is written is to be kept on this computer until it is saved. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { UiWords } from '../words/ui-words.js';
import type { DraftStore } from './draft-store.js';

export const draftTick = (
  words: UiWords,
  store: DraftStore,
  turn: (isOn: boolean) => void,
): TemplateResult | typeof nothing =>
  store.isAvailable
    ? html`<div class="keep-draft">
        <div class="tick">
          <input
            type="checkbox"
            id="keep-draft"
            aria-describedby="keep-draft-help"
            .checked=${live(store.isOn)}
            @change=${(event: Event) => {
              turn((event.target as HTMLInputElement).checked);
            }}
          />
          <label for="keep-draft">${words.keepDraft}</label>
        </div>
        <p class="help" id="keep-draft-help">${store.hasFailed ? words.draftFailed : words.keepDraftHelp}</p>
      </div>`
    : nothing;
