/** The page that puts two versions together: each difference in words, and which of the two is taken. */
import { html, nothing, type TemplateResult } from 'lit';
import { own } from '../../data/validate.js';
import { describePath } from '../document/describe-path.js';
import { isList, isObject } from '../document/json-object.js';
import type { UiLocale } from '../words/locale.js';
import type { UiWords } from '../words/ui-words.js';
import type { Difference, Side } from './merge-documents.js';
import type { MergeState } from './merge-state.js';

export interface MergeStep {
  readonly words: UiWords;
  readonly locale: UiLocale;
  readonly state: MergeState;
  readonly update: () => void;
  readonly take: () => void;
  readonly cancel: () => void;
}

/** So much of a text is shown. */
const most = 300;

/** A value as an editor would say it. */
const inWords = (value: unknown, words: UiWords): string => {
  if (value === undefined || value === null) return words.notThere;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (isList(value)) return value.map(item => inWords(item, words)).join('; ') || words.notThere;
  if (typeof value === 'number')
    return value.toLocaleString(words.numbers, {
      maximumFractionDigits: 20,
      useGrouping: false,
    });
  if (!isObject(value)) return typeof value === 'string' ? value.slice(0, most) : words.notThere;
  const title = own(value, 'title') ?? own(value, 'label') ?? own(value, 'name');
  if (typeof title === 'string' && title.trim()) return title.slice(0, most);
  return Object.values(value)
    .map(one => inWords(one, words))
    .join(', ')
    .slice(0, most);
};

/** The id of the first choice of a difference. */
export const choiceId = (key: string): string => `merge-${key.replace(/[^\w-]+/g, '-')}`;

const difference = (
  { words, locale, state, update }: MergeStep,
  { key, path, within, mine, theirs, by }: Difference,
): TemplateResult => {
  const id = choiceId(key);
  const chosen = state.chosen(key);
  const choice = (side: Side, label: string, value: unknown): TemplateResult =>
    html`<div class="tick">
      <input
        type="radio"
        id=${side === 'mine' ? id : `${id}-theirs`}
        name=${id}
        .checked=${chosen === side}
        @change=${() => {
          state.decide(key, side);
          update();
        }}
      />
      <label for=${side === 'mine' ? id : `${id}-theirs`}
        ><span class="help">${label}</span> ${inWords(value, words)}</label
      >
    </div>`;
  return html`<li>
    <fieldset class="question ${by}">
      <legend>
        ${describePath(path, locale) || words.wholeDocument}${within && path.at(-1) !== 'title' ? ` (${within})` : nothing}
        <span class="help">${words.changedBy[by]}</span>
      </legend>
      ${choice('mine', words.mine, mine)} ${choice('theirs', words.theirs, theirs)}
    </fieldset>
  </li>`;
};

export const mergeStep = (context: MergeStep): TemplateResult => {
  const { words, state, take, cancel } = context;
  const { differences } = state.merged;
  const open = state.open.length;
  // What has to be decided stands first.
  const sorted = [
    ...differences.filter(({ by }) => by === 'conflict'),
    ...differences.filter(({ by }) => by !== 'conflict'),
  ];
  return html`<h2 class="step-heading" id="step-heading" tabindex="-1">${words.mergeHeading(state.name)}</h2>
    <div class="read-table">
      <p>${words.mergeHelp}</p>
      <p class="read-summary" role="status">
        ${differences.length ? words.differences(differences.length, open) : words.noDifference}
      </p>
      ${
        sorted.length
          ? html`<ol role="list" class="differences">
              ${sorted.map(one => difference(context, one))}
            </ol>`
          : nothing
      }
      <div class="buttons onward">
        <button
          type="button"
          class="primary"
          aria-disabled=${open || !differences.length ? 'true' : 'false'}
          @click=${take}
        >
          ${words.mergeNow}
        </button>
        <button type="button" @click=${cancel}>${words.cancel}</button>
      </div>
    </div>`;
};
