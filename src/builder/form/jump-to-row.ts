/** A select and a button that lead straight to a row of a long list. */
import { html, type TemplateResult } from 'lit';
import type { Path } from '../document/path.js';
import { fieldId, type FormContext } from './form-context.js';

/**
 * The jump waits for the button: with the keyboard, a select changes at every row on the way.
 *
 * @param what What the rows are called.
 * @param titles The titles of the rows, which may be empty.
 */
export const jumpToRow = (
  form: FormContext,
  what: string,
  path: Path,
  titles: readonly string[],
): TemplateResult => {
  const id = `${fieldId(path)}-jump`;
  const jump = (): void => {
    const select = document.getElementById(id) as HTMLSelectElement | null;
    if (!select?.value) return;
    const button = document.getElementById(fieldId([...path, Number(select.value)]));
    select.value = '';
    if (button?.getAttribute('aria-expanded') === 'false') button.click();
    button?.focus();
    button?.scrollIntoView({ block: 'start' });
  };
  return html`<div class="jump">
    <label for=${id}>${form.words.jump(what)}</label>
    <div class="beside">
      <select id=${id}>
        <option value="">${form.words.choose}</option>
        ${titles.map(
          (title, index) =>
            html`<option value=${index}>${index + 1}. ${title || form.words.untitled}</option>`,
        )}
      </select>
      <button type="button" aria-label=${form.words.jump(what)} @click=${jump}>${form.words.goThere}</button>
    </div>
  </div>`;
};
