/** A heading of a list or of one of its rows: the deeper it is in the part that is shown, the lower its level. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatPath, isWithin, parsePath, type Path } from '../document/path.js';
import type { FormContext } from './form-context.js';

const rowsIn = (path: Path): number => path.filter(step => typeof step === 'number').length;

/**
 * @param list The path of the list.
 * @param id The id of the list's own heading, which can have focus; left out for a row.
 */
export const listHeading = (
  form: FormContext,
  list: Path,
  content: TemplateResult,
  id?: string,
): TemplateResult => {
  const outside = isWithin(formatPath(list), form.mainPath) ? rowsIn(parsePath(form.mainPath)) : 0;
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
