/** The drafts that earlier visits have left on this computer, to go on with or to take away. */
import { html, nothing, type TemplateResult } from 'lit';
import { own } from '../../data/validate.js';
import type { UiLocale } from '../words/locale.js';
import type { UiWords } from '../words/ui-words.js';
import type { Draft } from './draft-store.js';

export interface DraftList {
  readonly words: UiWords;
  readonly locale: UiLocale;
  readonly drafts: readonly Draft[];
  readonly goOn: (draft: Draft) => void;
  readonly remove: (draft: Draft) => void;
}

/** What a document is called: by the first title that it has. */
const titleOf = (document: unknown): string | undefined => {
  const titles = [
    own(own(document, 'organization'), 'name'),
    ...['vision', 'goalAreas', 'goals', 'summary'].map(part => own(own(document, part), 'title')),
    own(own(own(document, 'indicators'), '0'), 'title'),
    own(own(own(own(document, 'goals'), 'goals'), '0'), 'title'),
  ];
  return titles.find((title): title is string => typeof title === 'string' && /\S/.test(title));
};

export const draftList = ({
  words,
  locale,
  drafts,
  goOn,
  remove,
}: DraftList): TemplateResult | typeof nothing =>
  drafts.length
    ? html`<section class="drafts" aria-labelledby="drafts-heading">
        <h2 id="drafts-heading">${words.draftsHeading}</h2>
        <ul role="list">
          ${drafts.map(draft => {
            const when = new Date(draft.time).toLocaleString(locale === 'sv' ? 'sv-SE' : 'en-GB', {
              dateStyle: 'long',
              timeStyle: 'short',
            });
            const name = words.draftOf(titleOf(draft.document) ?? words.untitled, when);
            return html`<li>
              <p>${name}</p>
              <div class="buttons">
                <button
                  type="button"
                  class="primary"
                  aria-label="${words.draftGoOn}: ${name}"
                  @click=${() => {
                    goOn(draft);
                  }}
                >
                  ${words.draftGoOn}
                </button>
                <button
                  type="button"
                  aria-label="${words.remove}: ${name}"
                  @click=${() => {
                    remove(draft);
                  }}
                >
                  ${words.remove}
                </button>
              </div>
            </li>`;
          })}
        </ul>
      </section>`
    : nothing;
