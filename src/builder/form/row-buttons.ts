/** The buttons of a row in a list: up, down and remove; and the handle to drag it by. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { moveRow, removeRow } from '../document/edit.js';
import type { Path } from '../document/path.js';
import { dragRow } from './drag-row.js';
import { fieldId, type FormContext } from './form-context.js';

const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${path}></path>`}</svg>`;

const up = 'M8 3 13 8 11.9 9.1 8.8 6V13H7.2V6L4.1 9.1 3 8Z';
const down = 'M8 13 3 8 4.1 6.9 7.2 10V3H8.8V10L11.9 6.9 13 8Z';
const cross = 'M4.1 3 8 6.9 11.9 3 13 4.1 9.1 8 13 11.9 11.9 13 8 9.1 4.1 13 3 11.9 6.9 8 3 4.1Z';
const dots = 'M5 3H7V5H5ZM9 3H11V5H9ZM5 7H7V9H5ZM9 7H11V9H9ZM5 11H7V13H5ZM9 11H11V13H9Z';

const moveTo = (
  form: FormContext,
  what: string,
  path: Path,
  from: number,
  to: number,
  focus: string,
): void => {
  form.edit(moveRow(form.document, path, from, to), form.words.moved(what, from + 1, to + 1), focus);
};

/**
 * The buttons of a row. After a move focus stays on the button that was pressed, or at the end of the list on the other one.
 *
 * @param what What the rows are called.
 * @param title The title of this row.
 */
export const rowButtons = (
  form: FormContext,
  what: string,
  path: Path,
  index: number,
  count: number,
  title: string,
): TemplateResult => {
  const { words } = form;
  const called = `${what} ${index + 1}${title && `: ${title}`}`;
  const toolId = (index: number, tool: string): string => `${fieldId([...path, index])}-${tool}`;
  const step = (by: -1 | 1): void => {
    const to = index + by;
    if (to < 0 || to >= count) return;
    const tool = to === 0 ? 'down' : to === count - 1 ? 'up' : by < 0 ? 'up' : 'down';
    moveTo(form, what, path, index, to, toolId(to, tool));
  };
  const remove = (): void => {
    const next = count > 1 ? fieldId([...path, Math.min(index, count - 2)]) : `${fieldId(path)}-add`;
    form.edit(removeRow(form.document, path, index), words.removed(called), next);
  };
  const button = (tool: string, label: string, path: string, act: () => void, off = false): TemplateResult =>
    html`<button
      type="button"
      class="tool"
      id=${toolId(index, tool)}
      aria-label=${`${label}: ${called}`}
      title=${label}
      aria-disabled=${off ? 'true' : 'false'}
      @click=${act}
    >
      ${icon(path)}
    </button>`;
  return html`<div class="tools">
    ${
      count > 1
        ? [
            button('up', words.moveUp, up, () => step(-1), index === 0),
            button('down', words.moveDown, down, () => step(1), index === count - 1),
          ]
        : nothing
    }
    ${button('remove', words.remove, cross, remove)}
  </div>`;
};

/** The handle to drag a row by. Without a mouse or a finger there are the buttons. */
export const dragHandle = (form: FormContext, what: string, path: Path, index: number): TemplateResult =>
  html`<span
    class="handle"
    aria-hidden="true"
    title=${form.words.drag}
    @pointerdown=${(event: PointerEvent) =>
      dragRow(event, to => moveTo(form, what, path, index, to, fieldId([...path, to])))}
    >${icon(dots)}</span
  >`;
