/** A checkbox with its label. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export const checkbox = (
  id: string,
  label: string,
  checked: boolean,
  onChange: (checked: boolean) => void,
): TemplateResult =>
  html`<div class="tick">
    <input
      type="checkbox"
      id=${id}
      .checked=${live(checked)}
      @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
    />
    <label for=${id}>${label}</label>
  </div>`;
