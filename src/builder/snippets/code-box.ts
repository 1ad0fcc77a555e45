/** A text to copy, in a box with its button. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CopiedPart, CopyContext, Site } from './copy-context.js';
import { copyText } from './copy-text.js';

/** What of the editor's work is in a box: nothing in the lines for the template, nor in what only names a document. */
const partIn = (id: string, { src }: Site): CopiedPart => {
  if (id === 'code-document') return 'document';
  return !src && /^code-(?:address|link|block|tag)$/.test(id) ? 'part' : 'nothing';
};

export const codeBox = (
  { words, site, copied }: CopyContext,
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
        copied(isCopied ? words.copied : words.copyByHand, isCopied ? partIn(id, site) : 'nothing');
      }}
    >
      ${words.copy}
    </button>
  </div>`;
