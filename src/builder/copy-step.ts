/** The last step: what to copy, the one for the CMS first, and what the web team is to do. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { cmsAdvice, listCms, type Cms } from './snippets/cms/cms-advice.js';
import { copyText } from './snippets/copy-text.js';
import { messages } from './words/paste-messages.js';
import type { ElementName } from './elements/elements.js';
import { decodeEntities } from './paste/decode-entities.js';
import type { UiLocale } from './words/field-names.js';
import { pageLanguages } from './preview/preview.js';
import type { Snippet, Snippets } from './snippets/write-snippets.js';
import type { UiWords } from './words/ui-words.js';

/** What of the work is in what was copied. */
export type CopiedPart = 'document' | 'piece' | 'nothing';

type EmbedForm = 'link' | 'block' | 'tag';

/** What the editor says about the site. */
export interface Site {
  readonly cms: string;
  readonly page: string;
  readonly src: string;
  readonly base: string;
  readonly headingLevel: number;
  readonly arc: boolean;
  /** The language that the piece is to speak, where it is not the page's. */
  readonly lang: string;
}

export interface CopyStep {
  readonly words: UiWords;
  readonly locale: UiLocale;
  readonly site: Site;
  readonly set: (site: Partial<Site>) => void;
  readonly snippets: Snippets | undefined;
  readonly goals: string;
  readonly element: ElementName;
  readonly save: () => void;
  /** Something was copied, and what is held in it is no longer only here. */
  readonly copied: (words: string, held: CopiedPart) => void;
}

/** What of the work is in a box: nothing in the line for the template, nor in what only points at a document. */
const copiedPart = (id: string, { src }: Site): CopiedPart =>
  id === 'code-document'
    ? 'document'
    : !src && /^code-(?:address|link|block|tag)$/.test(id)
      ? 'piece'
      : 'nothing';

/** What to copy, in a box of its own. */
const codeBox = (
  { words, site, copied: taken }: CopyStep,
  id: string,
  name: string,
  code: string,
  rows = 4,
): TemplateResult =>
  html`<div class="code">
    <textarea
      id=${id}
      readonly
      rows=${rows}
      aria-label=${name}
      spellcheck="false"
      .value=${live(code)}
    ></textarea>
    <button
      type="button"
      class="copy"
      aria-label=${words.copyWhat(name)}
      @click=${async () => {
        const area = document.getElementById(id) as HTMLTextAreaElement;
        const isCopied = await copyText(code, area);
        taken(isCopied ? words.copied : words.copyByHand, isCopied ? copiedPart(id, site) : 'nothing');
      }}
    >
      ${words.copy}
    </button>
  </div>`;

const lengthWarning = (words: UiWords, { tooLong }: Snippet): unknown =>
  tooLong
    ? html`<ul class="notes">
        <li class="advice">
          ${words.tooLong(tooLong.length, tooLong.limit)}
          <button type="button" class="to-field" @click=${() => document.getElementById('site-src')?.focus()}>
            ${words.pointAtDocument}
          </button>
        </li>
      </ul>`
    : nothing;

const plainText = (html: string): string => decodeEntities(html.replace(/<[^>]*>/g, ''));

/** For the tool's own link button: where to, and what the link says. */
const linkParts = (taking: CopyStep, code: string): unknown => {
  const { words } = taking;
  const [, address = '', text = ''] = /<a href="([^"]*)"[^>]*>(.*)<\/a>/s.exec(code) ?? [];
  return address
    ? [
        html`<h4>${words.linkAddress}</h4>`,
        codeBox(taking, 'code-address', words.linkAddress, plainText(address), 2),
        html`<h4>${words.linkText}</h4>`,
        codeBox(taking, 'code-text', words.linkText, plainText(text), 2),
        html`<h4>${words.asHtml}</h4>`,
      ]
    : nothing;
};

const snippetBox = (taking: CopyStep, form: EmbedForm): unknown => {
  const { words, snippets } = taking;
  const snippet = snippets?.[form];
  if (snippet === undefined) return nothing;
  const name = words.forms[form];
  return html`<section class="form-of" data-form=${form} aria-labelledby="form-${form}">
    <h3 id="form-${form}" tabindex="-1">${name}</h3>
    ${form === 'link' && snippet !== 'feedback-in-link' ? addressField(taking, 'page', 'https://www.kommun.example/mal') : nothing}
    ${
      typeof snippet === 'string'
        ? html`<p class="help">${messages[taking.locale][snippet]}</p>`
        : html`<p class="help">${words.formHelp[form]}</p>
            ${form === 'link' ? linkParts(taking, snippet.code) : nothing}
            ${codeBox(taking, `code-${form}`, form === 'link' ? words.asHtml : name, snippet.code)}
            ${lengthWarning(words, snippet)}`
    }
  </section>`;
};

const addressField = (taking: CopyStep, key: 'page' | 'src' | 'base', placeholder: string): TemplateResult =>
  html`<div class="field">
    <label for="site-${key}">${taking.words[key]}</label>
    <input
      id="site-${key}"
      inputmode="url"
      autocomplete="off"
      placeholder=${placeholder}
      .value=${live(taking.site[key])}
      @input=${(event: Event) => taking.set({ [key]: (event.target as HTMLInputElement).value })}
    />
  </div>`;

const settings = (taking: CopyStep): TemplateResult => {
  const { words, site, set } = taking;
  return html`<fieldset class="settings">
    <legend>${words.settings}</legend>
    ${addressField(taking, 'src', 'https://www.kommun.example/goals.json')}
    ${addressField(taking, 'base', '/civic-goals/')}
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
    ${
      taking.element === 'progress-gauge'
        ? html`<div class="tick">
            <input
              id="site-arc"
              type="checkbox"
              .checked=${live(site.arc)}
              @change=${(event: Event) => set({ arc: (event.target as HTMLInputElement).checked })}
            />
            <label for="site-arc">${words.arc}</label>
          </div>`
        : nothing
    }
  </fieldset>`;
};

/** What was seen, read or is expected of a tool is for whoever looks after it; the rest is for the editor. */
const aboutBasis = /^(?:Mätt|Läst|Väntat|Measured|Read|Expected)(?![\p{L}])/u;

/** What this CMS needs, from what the embedding tests saw. */
const cmsPanel = (taking: CopyStep, advice: ReturnType<typeof cmsAdvice>): TemplateResult => {
  const { words } = taking;
  const { allowed, notes, recipe, basis } = advice;
  const isKnown = (note: string): boolean => aboutBasis.test(note);
  const [toDo, known] = [notes.filter(note => !isKnown(note)), notes.filter(isKnown)];
  const list = (lines: readonly string[]): TemplateResult =>
    html`<ul>
      ${lines.map(line => html`<li>${line}</li>`)}
    </ul>`;
  return html`<div class="for-cms">
    ${taking.site.cms === 'other' ? nothing : html`<p class="help">${words.basis[basis]}</p>`}
    ${toDo.length ? list(toDo) : nothing}
    ${known.length || allowed || recipe ? html`<h4>${words.forWebTeam}</h4>` : nothing}
    ${known.length ? list(known) : nothing}
    ${
      allowed
        ? html`<p>${words.allow(words.forms[allowed.form])}</p>
            ${codeBox(taking, 'code-allow', words.allow(words.forms[allowed.form]), allowed.line, 3)}`
        : nothing
    }
    ${recipe ? html`<p class="help">${words.recipe(recipe)}</p>` : nothing}
  </div>`;
};

/** What is not known stands first, as it is chosen from the start. */
const cmsOptions = ({ locale, site }: CopyStep, which: (cms: Cms) => boolean): readonly TemplateResult[] =>
  listCms(locale)
    .filter(which)
    .map(({ id, name }) => html`<option value=${id} .selected=${live(id === site.cms)}>${name}</option>`);

export const copyStep = (taking: CopyStep): TemplateResult => {
  const { words, locale, site, snippets } = taking;
  const advice = cmsAdvice(site.cms, locale, taking.element);
  // The question can be no link: then the block is what comes through most tools.
  const best: EmbedForm = snippets?.[advice.form] === 'feedback-in-link' ? 'block' : advice.form;
  const others = (['link', 'block', 'tag'] as const).filter(form => form !== best);
  return html`<h2 class="step-heading" id="step-heading" tabindex="-1">${words.copyHeading}</h2>
    <div class="take">
      <div class="about-site">
        <div class="field">
          <label for="cms">${words.whichCms}</label>
          <select
            id="cms"
            @change=${(event: Event) => taking.set({ cms: (event.target as HTMLSelectElement).value })}
          >
            ${cmsOptions(taking, ({ id }) => id === 'other')}
            ${cmsOptions(taking, ({ id, isEditor }) => !isEditor && id !== 'other')}
            <optgroup label=${words.onlyEditor}>${cmsOptions(taking, ({ isEditor }) => isEditor)}</optgroup>
          </select>
        </div>
        ${settings(taking)}
      </div>
      <div class="results">
        <section class="best" aria-labelledby="best-heading">
          <h2 id="best-heading">${words.useThis}</h2>
          ${snippetBox(taking, best)} ${cmsPanel(taking, advice)}
        </section>
        <section aria-labelledby="template-heading">
          <h2 id="template-heading">${words.templateHeading}</h2>
          <p class="help">${words.templateHelp}</p>
          ${codeBox(taking, 'code-template', words.templateHeading, snippets?.template ?? '', 2)}
        </section>
        <section aria-labelledby="document-heading">
          <h2 id="document-heading">${words.documentHeading}</h2>
          <p class="help">${words.documentHelp}</p>
          ${codeBox(taking, 'code-document', words.documentHeading, taking.goals, 8)}
          <div class="buttons">
            <button type="button" class="primary" @click=${taking.save}>${words.save}</button>
          </div>
        </section>
        <section aria-labelledby="others-heading">
          <h2 id="others-heading">${words.others}</h2>
          ${others.map(form => snippetBox(taking, form))}
        </section>
      </div>
    </div>`;
};
