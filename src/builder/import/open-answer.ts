/** Why what was pasted or chosen could not be opened. */
import { html, nothing, type TemplateResult } from 'lit';

export const openAnswer = (lines: readonly string[]): TemplateResult =>
  html`<div id="open-answer" role="status" tabindex="-1">
    ${
      lines.length
        ? html`<ul class="notes">
            ${lines.map(line => html`<li class="fault">${line}</li>`)}
          </ul>`
        : nothing
    }
  </div>`;
