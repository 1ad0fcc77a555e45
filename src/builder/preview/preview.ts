/** The element itself, live, as wide as on a phone, a tablet or a desktop, and scaled down where there is not enough room. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { goalsDocument } from '../../contract/document.js';
import { withoutBlanks } from '../document/edit.js';
import type { GoalsJson } from '../document/json-object.js';
import type { ElementName } from '../elements/elements.js';
import { extractPart } from '../elements/extract-part.js';
import { pageLanguages } from '../words/page-languages.js';
import type { UiWords } from '../words/ui-words.js';
import { elementPreview } from './element-preview.js';
import { hasExternalPicture, previewDocument } from './preview-document.js';

export const widths = [320, 768, 1280] as const;
export type Width = (typeof widths)[number];

/** How the editor looks at the preview. */
export interface PreviewSettings {
  readonly width: Width;
  readonly dark: boolean;
  readonly lang: string;
}

export interface PreviewOptions extends PreviewSettings {
  readonly words: UiWords;
  readonly element: ElementName;
  readonly document: GoalsJson;
  readonly of: string | undefined;
  readonly arc: boolean;
  readonly headingLevel: number;
  /** The address that relative addresses are resolved against. */
  readonly site: string;
  /** The text to show while there is nothing else. */
  readonly placeholder: string;
  readonly set: (settings: Partial<PreviewSettings>) => void;
}

const radio = (options: PreviewOptions, width: Width): TemplateResult =>
  html`<label class="choice">
    <input
      type="radio"
      name="width"
      .value=${String(width)}
      .checked=${live(options.width === width)}
      @change=${() => options.set({ width })}
    />
    ${options.words.widths[width]}
  </label>`;

/** The data of the element: its part alone, as in a snippet. */
const dataOf = ({ document, site, element, of }: PreviewOptions): unknown =>
  extractPart(previewDocument(goalsDocument, withoutBlanks(document), site), element, of);

/** Keeps links in the preview from leading away. */
export const preventNavigation = (event: Event): void => {
  const path = event.composedPath();
  const isInside = path.some(node => node instanceof Element && node.classList.contains('sheet'));
  if (isInside && path.some(node => node instanceof HTMLAnchorElement)) event.preventDefault();
};

/** Accepts an answer to the feedback prompt without sending it, so that the thanks can be seen. */
const acceptAnswer = (event: Event & { accept?: () => void }): void => {
  event.preventDefault();
  event.accept?.();
};

export const preview = (options: PreviewOptions): TemplateResult => {
  const { words, width, dark, lang, document, site } = options;
  return html`<section class="preview" aria-labelledby="preview-heading">
    <h2 id="preview-heading" tabindex="-1">${words.preview}</h2>
    <div class="view">
      <fieldset>
        <legend class="unseen">${words.widthLabel}</legend>
        ${widths.map(width => radio(options, width))}
      </fieldset>
      <label class="choice">
        <input
          type="checkbox"
          .checked=${live(dark)}
          @change=${(event: Event) => options.set({ dark: (event.target as HTMLInputElement).checked })}
        />
        ${words.scheme}
      </label>
      <label class="choice">
        <span>${words.pageLanguage}</span>
        <select @change=${(event: Event) => options.set({ lang: (event.target as HTMLSelectElement).value })}>
          ${Object.entries(pageLanguages).map(
            ([code, name]) =>
              html`<option value=${code} lang=${code} .selected=${live(code === lang)}>${name}</option>`,
          )}
        </select>
      </label>
    </div>
    <div
      class="stage"
      data-scheme=${dark ? 'dark' : 'light'}
      data-width=${width}
      role="group"
      tabindex="0"
      aria-labelledby="preview-heading"
    >
      <div class="paper">
        <div
          class="sheet"
          lang=${lang}
          dir=${lang === 'ar' ? 'rtl' : 'ltr'}
          @civic-feedback-submit=${acceptAnswer}
        >
          ${elementPreview(options.element, dataOf(options), options)}
        </div>
      </div>
    </div>
    ${hasExternalPicture(document, site) ? html`<p class="help">${words.noPicture}</p>` : nothing}
  </section>`;
};
