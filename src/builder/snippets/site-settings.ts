/** The settings of the site and of the embed. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { elements } from '../elements/elements.js';
import { pageLanguages } from '../words/page-languages.js';
import type { CopyContext } from './copy-context.js';

export const addressField = (
  { words, site, set }: CopyContext,
  key: 'page' | 'src' | 'base',
  placeholder: string,
): TemplateResult =>
  html`<div class="field">
    <label for="site-${key}">${words[key]}</label>
    <input
      id="site-${key}"
      inputmode="url"
      autocomplete="off"
      placeholder=${placeholder}
      .value=${live(site[key])}
      @input=${(event: Event) => set({ [key]: (event.target as HTMLInputElement).value })}
    />
  </div>`;

/** @param describedBy The id of what is said of it. */
const tick = (
  { words, site, set }: CopyContext,
  key: 'arc' | 'sender' | 'actions',
  describedBy: unknown = nothing,
): TemplateResult =>
  html`<div class="tick">
    <input
      id="site-${key}"
      type="checkbox"
      aria-describedby=${describedBy}
      .checked=${live(site[key])}
      @change=${(event: Event) => set({ [key]: (event.target as HTMLInputElement).checked })}
    />
    <label for="site-${key}">${words[key]}</label>
  </div>`;

export const siteSettings = (context: CopyContext): TemplateResult => {
  const { words, site, set, element, hasSender, hasVersions } = context;
  return html`<fieldset class="settings">
    <legend>${words.settings}</legend>
    ${addressField(context, 'src', 'https://www.kommun.example/goals.json')}
    ${addressField(context, 'base', '/civic-goals/')}
    <div class="field narrow">
      <label for="site-level">${words.headingLevel}</label>
      <select
        id="site-level"
        @change=${(event: Event) => set({ headingLevel: Number((event.target as HTMLSelectElement).value) })}
      >
        ${[1, 2, 3, 4, 5, 6].map(level => html`<option value=${level} .selected=${live(level === site.headingLevel)}>${level}</option>`)}
      </select>
    </div>
    <div class="field narrow">
      <label for="site-lang">${words.embedLanguage}</label>
      <select
        id="site-lang"
        @change=${(event: Event) => set({ lang: (event.target as HTMLSelectElement).value })}
      >
        <option value="" .selected=${live(!site.lang)}>${words.asPage}</option>
        ${Object.entries(pageLanguages).map(
          ([code, name]) =>
            html`<option value=${code} lang=${code} .selected=${live(code === site.lang)}>${name}</option>`,
        )}
      </select>
    </div>
    ${elements[element].hasArc ? tick(context, 'arc') : nothing}
    ${elements[element].isShareable ? tick(context, 'actions') : nothing}
    ${tick(context, 'sender', site.sender && !hasSender ? 'site-sender-help' : nothing)}
    ${site.sender && !hasSender ? html`<p class="help" id="site-sender-help">${words.noSender}</p>` : nothing}
    ${
      site.asOf || hasVersions
        ? html`<div class="field narrow">
            <label for="site-as-of">${words.asOf}</label>
            <input
              id="site-as-of"
              autocomplete="off"
              placeholder="2024-12-31"
              .value=${live(site.asOf)}
              @input=${(event: Event) => set({ asOf: (event.target as HTMLInputElement).value })}
            />
          </div>`
        : nothing
    }
  </fieldset>`;
};
