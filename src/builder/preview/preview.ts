/** The element itself, live, as wide as on a phone, a tablet or a desktop, and drawn smaller where there is not the room. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { goalsDocument } from '../../contract/document.js';
import { extractPart } from '../elements/extract-part.js';
import { withoutBlanks, type GoalsJson } from '../document/edit.js';
import type { ElementName } from '../elements/elements.js';
import { elementPreview } from './element-preview.js';
import { hasExternalPicture, previewDocument } from './preview-document.js';
import type { UiWords } from '../words/ui-words.js';

export const widths = [320, 768, 1280] as const;
export type Width = (typeof widths)[number];

/** The languages that a page may be in. */
export const pageLanguages: Readonly<Record<string, string>> = {
  sv: 'svenska',
  en: 'English',
  fi: 'suomi',
  nb: 'norsk bokmål',
  de: 'Deutsch',
  ar: 'العربية',
  se: 'davvisámegiella',
  sma: 'åarjelsaemien',
  smj: 'julevsámegiella',
  fit: 'meänkieli',
};

/** How the preview stands. */
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
  /** The address that relative ones are taken from. */
  readonly site: string;
  /** What stands there while there is nothing to show. */
  readonly instead: string;
  readonly set: (view: Partial<PreviewSettings>) => void;
}

const radio = (shown: PreviewOptions, width: Width): TemplateResult =>
  html`<label class="choice">
    <input
      type="radio"
      name="width"
      .value=${String(width)}
      .checked=${live(shown.width === width)}
      @change=${() => shown.set({ width })}
    />
    ${shown.words.widths[width]}
  </label>`;

/** What the preview is given: the part alone, as in a snippet. Without one there is nothing to show yet. */
const dataOf = ({ document, site, element, of }: PreviewOptions): unknown =>
  extractPart(previewDocument(goalsDocument, withoutBlanks(document), site), element, of);

/** In the preview no link leads away. */
export const preventNavigation = (event: Event): void => {
  const path = event.composedPath();
  const isInside = path.some(node => node instanceof Element && node.classList.contains('sheet'));
  if (isInside && path.some(node => node instanceof HTMLAnchorElement)) event.preventDefault();
};

/** Nor is an answer sent: it is taken, so that the thanks can be seen. */
const acceptAnswer = (event: Event & { accept?: () => void }): void => {
  event.preventDefault();
  event.accept?.();
};

export const preview = (shown: PreviewOptions): TemplateResult => {
  const { words, width, dark, lang, document, site } = shown;
  return html`<section class="preview" aria-labelledby="preview-heading">
    <h2 id="preview-heading" tabindex="-1">${words.preview}</h2>
    <div class="view">
      <fieldset>
        <legend class="unseen">${words.widthLabel}</legend>
        ${widths.map(width => radio(shown, width))}
      </fieldset>
      <label class="choice">
        <input
          type="checkbox"
          .checked=${live(dark)}
          @change=${(event: Event) => shown.set({ dark: (event.target as HTMLInputElement).checked })}
        />
        ${words.scheme}
      </label>
      <label class="choice">
        <span>${words.pageLanguage}</span>
        <select @change=${(event: Event) => shown.set({ lang: (event.target as HTMLSelectElement).value })}>
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
          ${elementPreview(shown.element, dataOf(shown), shown)}
        </div>
      </div>
    </div>
    ${hasExternalPicture(document, site) ? html`<p class="help">${words.noPicture}</p>` : nothing}
  </section>`;
};
