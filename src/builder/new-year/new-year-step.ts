/** One page with every indicator that waits for a figure: its last results, and a place for the new ones. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { UiLocale } from '../words/locale.js';
import type { UiWords } from '../words/ui-words.js';
import { keyOf, numberText, type NewYear } from './new-year.js';
import type { Waiting } from './waiting.js';

export interface NewYearStep {
  readonly words: UiWords;
  readonly locale: UiLocale;
  readonly year: NewYear;
  /** Is called when something was typed or chosen. */
  readonly update: () => void;
  readonly announce: (text: string) => void;
  /** The button that opens a file with figures. */
  readonly fileButton: unknown;
  readonly take: () => void;
  readonly cancel: () => void;
}

/** The id of the control at a place. */
export const controlId = (key: string): string => `new-${key.replace(/[^\w-]+/g, '-')}`;

const place = (
  { words, locale, year, update, announce }: NewYearStep,
  waiting: Waiting,
  period: string,
): TemplateResult => {
  const key = keyOf(waiting, period);
  const id = controlId(key);
  const doubt = year.doubtAt(waiting, period);
  const last = year.knownBefore(waiting, period).at(-1);
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // What is in one cell goes into the field as anywhere.
    if (!/[\n\r\t]/.test(text.trim())) return;
    event.preventDefault();
    const left = year.paste(waiting, period, text);
    announce(left ? words.rowsLeft(left) : words.pastedFigures);
    update();
  };
  return html`<div class="new-figure">
    <label for=${id}>${period}</label>
    <input
      id=${id}
      class="number"
      type="text"
      inputmode="decimal"
      autocomplete="off"
      aria-invalid=${doubt === 'no-number' ? 'true' : 'false'}
      aria-describedby=${doubt ? `${id}-doubt` : nothing}
      .value=${live(year.textAt(key))}
      @paste=${onPaste}
      @input=${(event: Event) => {
        year.type(key, (event.target as HTMLInputElement).value);
        update();
      }}
    />
    <div class="tick">
      <input
        type="checkbox"
        id="${id}-preliminary"
        .checked=${live(year.isPreliminary(key))}
        @change=${(event: Event) => {
          year.setPreliminary(key, (event.target as HTMLInputElement).checked);
          update();
        }}
      />
      <label for="${id}-preliminary">${words.preliminary}</label>
    </div>
    ${
      doubt
        ? html`<ul class="notes" role="list" id="${id}-doubt">
            <li class=${doubt === 'no-number' ? 'fault' : 'hint'}>
              <span class="mark" aria-hidden="true">${doubt === 'no-number' ? '!' : 'i'}</span>
              <span
                >${words.doubts[doubt]}${
                  last && (doubt === 'same' || doubt === 'leap')
                    ? ` ${words.figureBefore(last.period, numberText(last.value, waiting.unit, locale))}.`
                    : nothing
                }</span
              >
            </li>
          </ul>`
        : nothing
    }
  </div>`;
};

const indicator = (context: NewYearStep, waiting: Waiting): TemplateResult => {
  const { words, locale } = context;
  const { title, goal, unit, known, periods } = waiting;
  return html`<li>
    <fieldset class="waiting">
      <legend>
        ${title || words.untitled}${unit && !title.toLowerCase().includes(unit.toLowerCase()) ? ` (${unit})` : nothing}
        ${goal && goal !== title ? html`<span class="help">${goal}</span>` : nothing}
      </legend>
      ${
        known.length
          ? html`<ul class="known" role="list" aria-label=${words.before}>
              ${known.map(
                ({ period, value }) =>
                  html`<li>
                    <span class="help">${period || words.undated}</span> ${numberText(value, '', locale)}
                  </li>`,
              )}
            </ul>`
          : html`<p class="help">${words.noFigureYet}</p>`
      }
      ${periods.map(period => place(context, waiting, period))}
    </fieldset>
  </li>`;
};

export const newYearStep = (context: NewYearStep): TemplateResult => {
  const { words, year, update, fileButton, take, cancel } = context;
  const onYear = (event: Event): void => {
    const asked = Number((event.target as HTMLInputElement).value);
    if (Number.isInteger(asked) && asked >= 1900 && asked < 2200) {
      year.ask(asked);
      update();
    }
  };
  return html`<h2 class="step-heading" id="step-heading" tabindex="-1">${words.newYear}</h2>
    <div class="new-year">
      <p>${words.newYearHelp}</p>
      <div class="field which-year">
        <label for="new-year-of">${words.yearToFill}</label>
        <input
          id="new-year-of"
          type="number"
          min="1900"
          max="2199"
          .value=${live(String(year.year))}
          @change=${onYear}
        />
      </div>
      <div class="buttons">${fileButton}</div>
      <p class="read-summary" role="status">
        ${year.waiting.length ? words.waitingFor(year.waiting.length, year.year) : words.nothingWaits(year.year)}
      </p>
      <ol class="all-waiting" role="list">
        ${year.waiting.map(waiting => indicator(context, waiting))}
      </ol>
      <div class="buttons onward">
        <button
          type="button"
          class="primary"
          aria-disabled=${year.count && year.wrong === undefined ? 'false' : 'true'}
          @click=${take}
        >
          ${words.takeFigures(year.count)}
        </button>
        <button type="button" @click=${cancel}>${words.cancel}</button>
      </div>
    </div>`;
};
