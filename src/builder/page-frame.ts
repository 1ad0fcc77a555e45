/** What surrounds every step: the heading of the page, the steps, and the status line. */
import { html, type TemplateResult } from 'lit';
import type { UiLocale } from './words/locale.js';
import type { UiWords } from './words/ui-words.js';

export const steps = ['choose', 'edit', 'copy'] as const;
export type Step = (typeof steps)[number];

export interface PageFrame {
  readonly words: UiWords;
  readonly locale: UiLocale;
  readonly step: Step;
  /** What leaves this browser. */
  readonly privacy: string;
  readonly goTo: (step: Step) => void;
  readonly setLocale: (locale: UiLocale) => void;
}

const toHeading = (event: Event): void => {
  event.preventDefault();
  document.getElementById('step-heading')?.focus();
};

export const pageFrame = (
  { words, locale, step, privacy, goTo, setLocale }: PageFrame,
  content: TemplateResult,
): TemplateResult => {
  const other = locale === 'sv' ? 'en' : 'sv';
  return html`<a class="skip" href="#step-heading" @click=${toHeading}>${words.skip}</a>
    <header class="top-of-page">
      <div>
        <h1>${words.title}</h1>
        <p class="lead">${words.lead} ${privacy}</p>
      </div>
      <button type="button" class="language" lang=${other} @click=${() => setLocale(other)}>
        ${words.language}
      </button>
    </header>
    <nav aria-label=${words.stepOf(steps.indexOf(step) + 1, steps.length)}>
      <ol class="steps" role="list">
        ${steps.map(
          (one, index) =>
            html`<li>
              <button
                type="button"
                aria-label=${`${index + 1} ${words.steps[one]}`}
                aria-current=${one === step ? 'step' : 'false'}
                @click=${() => goTo(one)}
              >
                <span class="number">${index + 1}</span> ${words.steps[one]}
              </button>
            </li>`,
        )}
      </ol>
    </nav>
    <main>${content}</main>
    <p class="said" role="status"></p>`;
};
