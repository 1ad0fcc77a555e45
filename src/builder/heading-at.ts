/** A heading of the form: the deeper in the document, the lower its level. */
import { nothing, type TemplateResult } from 'lit';
import { html } from 'lit';
import type { Path } from './document.js';

/** @param id What the heading can be found by, and given focus. */
export const headingAt = (path: Path, content: TemplateResult, id?: string): TemplateResult => {
  const depth = path.filter(step => typeof step === 'string').length;
  const tabindex = id === undefined ? nothing : '-1';
  const anchor = id ?? nothing;
  switch (Math.min(6, 3 + Math.ceil(depth / 2))) {
    case 3:
      return html`<h3 class="heading" id=${anchor} tabindex=${tabindex}>${content}</h3>`;
    case 4:
      return html`<h4 class="heading" id=${anchor} tabindex=${tabindex}>${content}</h4>`;
    case 5:
      return html`<h5 class="heading" id=${anchor} tabindex=${tabindex}>${content}</h5>`;
    default:
      return html`<h6 class="heading" id=${anchor} tabindex=${tabindex}>${content}</h6>`;
  }
};
