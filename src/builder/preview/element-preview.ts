/** An element with its data. */
import { nothing, type TemplateResult } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import { elements, type ElementName } from '../elements/elements.js';

export interface ElementPreviewOptions {
  readonly headingLevel: number;
  readonly arc?: boolean;
  /** The text inside it, for when it has nothing to show. */
  readonly placeholder?: string;
}

export const elementPreview = (
  name: ElementName,
  data: unknown,
  { headingLevel, arc, placeholder }: ElementPreviewOptions,
): TemplateResult => {
  const tag = unsafeStatic(`civic-${name}`);
  const appearance = elements[name].hasArc ? (arc ? 'arc' : 'bar') : nothing;
  const inside = placeholder ? html`<p class="instead">${placeholder}</p>` : nothing;
  // eslint-disable-next-line lit/binding-positions, lit/no-invalid-html -- The tag is static, and one of the library's own.
  return html`<${tag} .data=${data} heading-level=${headingLevel} appearance=${appearance}>${inside}</${tag}>`;
};
