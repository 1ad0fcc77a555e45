/** What is understood of a table, row by row, what has to be asked, and whether to take it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RowChange } from '../../sources/goals-table/merge-goals.js';
import type { Question } from '../../sources/table/question.js';
import type { UiWords } from '../words/ui-words.js';
import type { ImportState } from './import-state.js';

export interface ImportStep {
  readonly words: UiWords;
  readonly state: ImportState;
  /** Is called when something was chosen. */
  readonly update: () => void;
  readonly take: () => void;
  readonly cancel: () => void;
}

/** So many rows are shown. */
const mostRows = 200;

const sheetSelect = ({ words, state, update }: ImportStep): unknown => {
  const { sheets } = state.table.file;
  const onChange = (event: Event): void => {
    state.chooseSheet(Number((event.target as HTMLSelectElement).value));
    update();
  };
  return sheets.length > 1
    ? html`<div class="field which-sheet">
        <label for="import-sheet">${words.sheet}</label>
        <select id="import-sheet" @change=${onChange}>
          ${sheets.map(
            ({ name, isHidden }, index) =>
              html`<option value=${index} ?selected=${index === state.sheet}>
                ${isHidden ? words.hiddenSheet(name) : name}
              </option>`,
          )}
        </select>
      </div>`
    : nothing;
};

const question = ({ state, update }: ImportStep, { id, text, choices }: Question): TemplateResult =>
  html`<fieldset class="question" data-question=${id}>
    <legend>${text}</legend>
    ${choices.map(
      ({ value, label }, index) =>
        html`<div class="tick">
          <input
            type="radio"
            id="import-${id}-${index}"
            name="import-${id}"
            .value=${value}
            .checked=${state.answers[id] === value}
            @change=${() => {
              state.answer(id, value);
              update();
            }}
          />
          <label for="import-${id}-${index}">${label}</label>
        </div>`,
    )}
  </fieldset>`;

const rowItem = (words: UiWords, { row, kind, trail, title, told }: RowChange): TemplateResult =>
  html`<li class="read-row ${kind}">
    <p class="read-about">
      <span class="read-kind">${words.rowKinds[kind]}</span> <span class="help">${words.rowNumber(row)}</span>
    </p>
    <div class="read-text">
      <p class="read-title">${title}</p>
      ${trail.length ? html`<p class="help">${trail.join(' › ')}</p>` : nothing}
      ${
        told.length
          ? html`<ul class="read-told" role="list">
              ${told.map(line => html`<li>${line}</li>`)}
            </ul>`
          : nothing
      }
    </div>
  </li>`;

const notes = (lines: readonly string[], kind: 'fault' | 'hint', mark: string): unknown =>
  lines.length
    ? html`<ul class="notes read-notes">
        ${lines.map(
          line =>
            html`<li class=${kind}>
              <span class="mark" aria-hidden="true">${mark}</span><span>${line}</span>
            </li>`,
        )}
      </ul>`
    : nothing;

export const importStep = (context: ImportStep): TemplateResult => {
  const { words, state, take, cancel } = context;
  const { changes, faults, remarks, document } = state.understood;
  const count = (kind: RowChange['kind']): number => changes.filter(change => change.kind === kind).length;
  const counts = {
    new: count('new'),
    changed: count('changed'),
    same: count('same'),
    out: count('left-out'),
  };
  const isAsking = state.open.length > 0;
  const canTake = document !== undefined;
  const summary = isAsking
    ? words.answerFirst
    : canTake
      ? words.rowCounts(counts)
      : changes.length
        ? words.nothingNew
        : words.nothingRead;
  return html`<h2 class="step-heading" id="step-heading" tabindex="-1">
      ${words.importHeading(state.table.name)}
    </h2>
    <div class="read-table">
      <p>${words.importHelp}</p>
      ${sheetSelect(context)} ${state.asked.map(one => question(context, one))}
      <p class="read-summary" role="status">${summary}</p>
      <div class="buttons">
        <button type="button" class="primary" aria-disabled=${canTake ? 'false' : 'true'} @click=${take}>
          ${words.takeIn}
        </button>
        <button type="button" @click=${cancel}>${words.cancel}</button>
      </div>
      ${notes(faults, 'fault', '!')} ${notes(remarks, 'hint', 'i')}
      ${
        isAsking || !changes.length
          ? nothing
          : html`<ol class="read-rows" role="list" aria-label=${words.rowsRead}>
              ${changes.slice(0, mostRows).map(change => rowItem(words, change))}
            </ol>`
      }
      ${changes.length > mostRows ? html`<p class="help">${words.moreRows(changes.length - mostRows)}</p>` : nothing}
    </div>`;
};
