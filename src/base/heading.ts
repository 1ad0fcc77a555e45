/** Headings whose level the page decides. */
import { html, type TemplateResult } from 'lit';

/**
 * A heading.
 *
 * @param level 1–6; what is outside is drawn to the nearest, as below an `h6` there is none.
 * @param content What stands in it.
 * @param name Its class and part.
 * @param lang The language of the content, where it is not the element's.
 */
export const heading = (level: number, content: unknown, name: string, lang: unknown): TemplateResult => {
  switch (Math.min(Math.max(Math.trunc(level) || 2, 1), 6)) {
    case 1:
      return html`<h1 class=${name} part=${name} lang=${lang}>${content}</h1>`;
    case 2:
      return html`<h2 class=${name} part=${name} lang=${lang}>${content}</h2>`;
    case 3:
      return html`<h3 class=${name} part=${name} lang=${lang}>${content}</h3>`;
    case 4:
      return html`<h4 class=${name} part=${name} lang=${lang}>${content}</h4>`;
    case 5:
      return html`<h5 class=${name} part=${name} lang=${lang}>${content}</h5>`;
    default:
      return html`<h6 class=${name} part=${name} lang=${lang}>${content}</h6>`;
  }
};
