/** An element with its data: one template for each tag, for a tag's name is no value in a template. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ElementName } from '../elements/elements.js';

/** How the element is to be. */
export interface ElementPreviewOptions {
  readonly headingLevel: number;
  readonly arc?: boolean;
  /** What stands inside it, for when it has nothing to show. */
  readonly placeholder?: string;
}

export const elementPreview = (
  element: ElementName,
  data: unknown,
  { headingLevel: level, arc, placeholder: instead }: ElementPreviewOptions,
): TemplateResult => {
  const inside = instead ? html`<p class="instead">${instead}</p>` : nothing;
  switch (element) {
    case 'vision-banner':
      return html`<civic-vision-banner .data=${data} heading-level=${level}>${inside}</civic-vision-banner>`;
    case 'goal-area-list':
      return html`<civic-goal-area-list .data=${data} heading-level=${level}
        >${inside}</civic-goal-area-list
      >`;
    case 'goal-list':
      return html`<civic-goal-list .data=${data} heading-level=${level}>${inside}</civic-goal-list>`;
    case 'progress-gauge':
      return html`<civic-progress-gauge .data=${data} heading-level=${level} appearance=${arc ? 'arc' : 'bar'}
        >${inside}</civic-progress-gauge
      >`;
    case 'trend-chart':
      return html`<civic-trend-chart .data=${data} heading-level=${level}>${inside}</civic-trend-chart>`;
    case 'goal-summary':
      return html`<civic-goal-summary .data=${data} heading-level=${level}>${inside}</civic-goal-summary>`;
    case 'feedback-prompt':
      return html`<civic-feedback-prompt .data=${data} heading-level=${level}
        >${inside}</civic-feedback-prompt
      >`;
  }
};
