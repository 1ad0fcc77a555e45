/** A list of objects: a row to expand for each, with buttons to add, move and remove rows. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Schema } from '../../contract/schema.js';
import { isObject } from '../document/json-object.js';
import { formatPath, listAt, type Path } from '../document/path.js';
import { rowKey } from '../document/row-key.js';
import { typeNameOf } from '../words/field-names.js';
import { addRow, rowLabel } from './add-row.js';
import { areaOfGoal } from './area-of-goal.js';
import { fieldId, type FormContext } from './form-context.js';
import { jumpToRow } from './jump-to-row.js';
import { fieldNotes, fieldTitle, groupHelp } from './labelled-field.js';
import { listHeading } from './list-heading.js';
import { referenceTitle } from './references.js';
import { dragHandle, rowButtons } from './row-buttons.js';

/** A longer list has a select that leads to its rows. */
const longList = 5;

/** The title of a row: its own, or what else tells it from the others. */
const rowTitle = (form: FormContext, item: unknown): string => {
  if (typeof item === 'string') return referenceTitle(form.document, item) || item;
  if (!isObject(item)) return '';
  const title = item['title'] ?? item['label'] ?? item['date'] ?? item['id'];
  return typeof title === 'string' ? title : '';
};

export const objectList = (form: FormContext, item: Schema, name: string, path: Path): TemplateResult => {
  const rows = listAt(form.document, path);
  const what = rowLabel(name, form.locale);
  const schema = item.kind === 'either' ? item.options[1] : item;
  const isReferable = item.kind === 'either' && typeNameOf(schema, name) === 'Indicator';
  const blank = (): unknown => (item.kind === 'either' && !isReferable ? '' : {});
  const id = fieldId(path);

  const row = (value: unknown, index: number): TemplateResult => {
    const at = [...path, index];
    const key = `item ${isObject(value) ? rowKey(value, index) : formatPath(at)}`;
    const byDefault = typeof value === 'string' || rows.length === 1;
    const isExpanded = form.isExpanded(key, byDefault);
    const title = rowTitle(form, value);
    const heading = html`<button
      type="button"
      class="fold"
      id=${fieldId(at)}
      aria-expanded=${isExpanded ? 'true' : 'false'}
      @click=${() => form.toggle(key, byDefault)}
    >
      <span class="which">${form.words.rowOf(what, index + 1, rows.length)}</span>
      <span class="row-title">${title || form.words.untitled}</span>
      ${form.hasNotes(at) ? html`<span class="mark">${form.words.hasNotes}</span>` : nothing}
    </button>`;
    return html`<li class="item" data-index=${index}>
      <div class="bar">
        ${rows.length > 1 ? dragHandle(form, what, path, index) : nothing} ${listHeading(form, path, heading)}
        ${rowButtons(form, what, path, index, rows.length, title)}
      </div>
      ${
        isExpanded
          ? html`<div class="inside" role="group" aria-labelledby=${fieldId(at)}>
              ${
                formatPath(at) === form.mainPath
                  ? html`<p class="help">${form.words.above}</p>`
                  : typeof value === 'string'
                    ? form.textRow(schema, name, at)
                    : form.fields(schema, name, at)
              }
              ${areaOfGoal(form, path, index)}
            </div>`
          : nothing
      }
      ${fieldNotes(form, at)}
    </li>`;
  };

  return html`<div class="items" role="group" aria-labelledby=${id} data-field=${name}>
    ${listHeading(form, path, fieldTitle(form, name, path), id)} ${groupHelp(form, name)}
    ${
      rows.length > longList
        ? jumpToRow(
            form,
            what,
            path,
            rows.map(row => rowTitle(form, row)),
          )
        : nothing
    }
    <ol role="list">
      ${repeat(rows, (value, index) => rowKey(value, index), row)}
    </ol>
    <div class="buttons">
      <button type="button" class="add" id="${id}-add" @click=${() => addRow(form, name, path, blank())}>
        ${form.words.add(what)}
      </button>
      ${isReferable ? html`<button type="button" class="add" @click=${() => addRow(form, name, path, '')}>${form.words.refer}</button>` : nothing}
    </div>
    ${fieldNotes(form, path)}
  </div>`;
};
