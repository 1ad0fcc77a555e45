/** One of the three forms to copy, or why it cannot be made. */
import { html, nothing, type TemplateResult } from 'lit';
import type { EmbedForm } from '../elements/embed-form.js';
import { unavailableMessages } from '../words/unavailable-messages.js';
import type { UiWords } from '../words/ui-words.js';
import { codeBox } from './code-box.js';
import type { CopyContext } from './copy-context.js';
import { addressField } from './site-settings.js';
import type { LinkSnippet, Snippet } from './snippet.js';

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

/** The address and the text of the link, for the link button of the editor's own tool. */
const linkParts = (context: CopyContext, { address, text }: LinkSnippet): unknown => {
  const { words } = context;
  return [
    html`<h4>${words.linkAddress}</h4>`,
    codeBox(context, 'code-address', words.linkAddress, address, 2),
    html`<h4>${words.linkText}</h4>`,
    codeBox(context, 'code-text', words.linkText, text, 2),
    html`<h4>${words.asHtml}</h4>`,
  ];
};

export const snippetBox = (context: CopyContext, form: EmbedForm): TemplateResult | typeof nothing => {
  const { words, snippets, locale } = context;
  const snippet = snippets?.[form];
  if (snippet === undefined) return nothing;
  const name = words.forms[form];
  return html`<section class="form-of" data-form=${form} aria-labelledby="form-${form}">
    <h3 id="form-${form}" tabindex="-1">${name}</h3>
    ${form === 'link' && snippet !== 'feedback-in-link' ? addressField(context, 'page', 'https://www.kommun.example/mal') : nothing}
    ${
      typeof snippet === 'string'
        ? html`<p class="help">${unavailableMessages[locale][snippet]}</p>`
        : html`<p class="help">${words.formHelp[form]}</p>
            ${'address' in snippet ? linkParts(context, snippet) : nothing}
            ${codeBox(context, `code-${form}`, form === 'link' ? words.asHtml : name, snippet.code)}
            ${lengthWarning(words, snippet)}`
    }
  </section>`;
};
