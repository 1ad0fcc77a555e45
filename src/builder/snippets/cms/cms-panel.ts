/** What a CMS needs, and the choice of one. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { codeBox } from '../code-box.js';
import type { CopyContext } from '../copy-context.js';
import { listCms, type Cms, type CmsAdvice } from './cms-advice.js';

/** Notes on how something is known are for the web team; the others are for the editor. */
const aboutBasis = /^(?:Mätt|Läst|Väntat|Measured|Read|Expected)(?![\p{L}])/u;

export const cmsPanel = (context: CopyContext, advice: CmsAdvice): TemplateResult => {
  const { words, site } = context;
  const { allowed, notes, recipe, basis } = advice;
  const isForWebTeam = (note: string): boolean => aboutBasis.test(note);
  const forEditor = notes.filter(note => !isForWebTeam(note));
  const forWebTeam = notes.filter(isForWebTeam);
  const list = (lines: readonly string[]): TemplateResult =>
    html`<ul>
      ${lines.map(line => html`<li>${line}</li>`)}
    </ul>`;
  return html`<div class="for-cms">
    ${site.cms === 'other' ? nothing : html`<p class="help">${words.basis[basis]}</p>`}
    ${forEditor.length ? list(forEditor) : nothing}
    ${forWebTeam.length || allowed || recipe ? html`<h4>${words.forWebTeam}</h4>` : nothing}
    ${forWebTeam.length ? list(forWebTeam) : nothing}
    ${
      allowed
        ? html`<p>${words.allow(words.forms[allowed.form])}</p>
            ${codeBox(context, 'code-allow', words.allow(words.forms[allowed.form]), allowed.line, 3)}`
        : nothing
    }
    ${recipe ? html`<p class="help">${words.recipe(recipe)}</p>` : nothing}
  </div>`;
};

/** `other` stands first, as it is chosen from the start. */
export const cmsSelect = ({ words, locale, site, set }: CopyContext): TemplateResult => {
  const options = (which: (cms: Cms) => boolean): readonly TemplateResult[] =>
    listCms(locale)
      .filter(which)
      .map(({ id, name }) => html`<option value=${id} .selected=${live(id === site.cms)}>${name}</option>`);
  return html`<div class="field">
    <label for="cms">${words.whichCms}</label>
    <select id="cms" @change=${(event: Event) => set({ cms: (event.target as HTMLSelectElement).value })}>
      ${options(({ id }) => id === 'other')} ${options(({ id, isEditor }) => !isEditor && id !== 'other')}
      <optgroup label=${words.onlyEditor}>${options(({ isEditor }) => isEditor)}</optgroup>
    </select>
  </div>`;
};
