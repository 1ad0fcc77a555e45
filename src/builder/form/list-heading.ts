/** A heading of the form: the deeper in the part that is shown, the lower its level. */
import { html, nothing, type TemplateResult } from 'lit';
import { isWithin, parsePath, formatPath, type Path } from '../document/edit.js';
import type { FormContext } from './form-context.js';

const rowsIn = (path: Path): number => path.filter(step => typeof step === 'number').length;

/**
 * @param list The path of the list that the heading is of, or of a row in.
 * @param id What it can be found by, and given focus, where it is the list's own.
 */
export const listHeading = (
  form: FormContext,
  list: Path,
  content: TemplateResult,
  id?: string,
): TemplateResult => {
  const outside = isWithin(formatPath(list), form.main) ? rowsIn(parsePath(form.main)) : 0;
  const level = 3 + 2 * (rowsIn(list) - outside) + (id === undefined ? 1 : 0);
  const tabindex = id === undefined ? nothing : '-1';
  const anchor = id ?? nothing;
  switch (Math.min(6, level)) {
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
