/** Lists: rows of texts, and groups to unfold with a heading each; to add to, move in and take from. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Schema } from '../../contract/schema.js';
import { numberField, textField } from './text-field.js';
import { insertRow, isObject, rowKey, formatPath, valueAt, type Path } from '../document/edit.js';
import { fieldId, type FormContext } from './form-context.js';
import { listHeading } from './list-heading.js';
import { helpOf } from '../words/field-help.js';
import { inLocale, labelOf, typeNameOf } from '../words/field-names.js';
import { rowLabels } from '../words/field-labels.js';
import { fieldNotes } from './labelled-field.js';
import { dragHandle, rowButtons } from './row-buttons.js';
import { referenceField, referenceTitle } from './reference-field.js';
import { seriesField } from './series-field.js';

type List = Extract<Schema, { kind: 'list' }>;

/** What one row is called: `mål`. */
export const rowLabel = (name: string, form: FormContext): string =>
  inLocale(rowLabels[name], form.locale) || labelOf(name, form.locale);

/** A list of anything. */
export const listField = (form: FormContext, schema: List, name: string, path: Path): unknown => {
  const { item } = schema;
  if (item.kind === 'number') return pairField(form, item, name, path);
  if (item.kind === 'text') return textList(form, name, path);
  if (typeNameOf(item, name) === 'Observation') return seriesField(form, item, name, path);
  return objectList(form, item, name, path);
};

const rowsAt = (form: FormContext, path: Path): readonly unknown[] => {
  const value = valueAt(form.document, path);
  return Array.isArray(value) ? value : [];
};

/** Two numbers that belong together: from the left, from the top. */
const pairField = (form: FormContext, item: Schema, name: string, path: Path): TemplateResult => {
  const [left, top] = rowsAt(form, path);
  const words = helpOf(name, form.locale);
  const one = (index: 0 | 1, value: unknown, other: unknown): TemplateResult =>
    numberField(form, item, name, [...path, index], {
      label: form.words.fromSide[index],
      bare: true,
      value,
      onType: next => {
        const pair = [next, other].map(value => value ?? 0.5);
        form.type(
          path,
          next === undefined && other === undefined ? undefined : index ? pair.reverse() : pair,
        );
      },
    });
  return html`<fieldset class="figure" id=${fieldId(path)} tabindex="-1" data-field=${name}>
    <legend>${labelOf(name, form.locale)} <code aria-hidden="true">${path.at(-1)}</code></legend>
    ${words ? html`<p class="help">${words}</p>` : nothing}
    <div class="row">${one(0, left, top)} ${one(1, top, left)}</div>
    ${fieldNotes(form, path)}
  </fieldset>`;
};

/** Puts a row at the end, opens it and goes there. */
const addRow = (form: FormContext, name: string, path: Path, value: unknown): void => {
  const rows = rowsAt(form, path);
  const at = [...path, rows.length];
  const next = insertRow(form.document, path, value);
  if (isObject(value)) form.toggle(`item ${rowKey(value, rows.length)}`);
  form.change(next, form.words.added(rowLabel(name, form), rows.length + 1), fieldId(at));
};

/** One text a row. */
const textList = (form: FormContext, name: string, path: Path): TemplateResult => {
  const rows = rowsAt(form, path);
  const what = rowLabel(name, form);
  const words = helpOf(name, form.locale);
  return html`<fieldset class="texts" id=${fieldId(path)} tabindex="-1" data-field=${name}>
    <legend>${labelOf(name, form.locale)} <code aria-hidden="true">${path.at(-1)}</code></legend>
    ${words ? html`<p class="help">${words}</p>` : nothing}
    <ol role="list">
      ${rows.map(
        (row, index) =>
          html`<li class="text-row">
            ${textField(form, name, [...path, index], {
              label: form.words.rowOf(what, index + 1, rows.length),
              bare: true,
              value: row,
            })}
            ${rowButtons(form, what, path, index, rows.length, '')}
          </li>`,
      )}
    </ol>
    <button type="button" class="add" id="${fieldId(path)}-add" @click=${() => addRow(form, name, path, '')}>
      ${form.words.add(what)}
    </button>
    ${fieldNotes(form, path)}
  </fieldset>`;
};

/** What a row is called on its heading: its title, or what else tells it from the others. */
const rowTitle = (form: FormContext, item: unknown): string => {
  if (typeof item === 'string') return referenceTitle(form, item) || item;
  if (!isObject(item)) return '';
  const told = item['title'] ?? item['label'] ?? item['id'];
  return typeof told === 'string' ? told : '';
};

/** What is inside a row that is a text: a reference, or a text that may become an object. */
const textRow = (form: FormContext, inner: Schema, name: string, path: Path): unknown => {
  if (typeNameOf(inner, name) === 'Indicator') return referenceField(form, path);
  const value = valueAt(form.document, path);
  return [
    textField(form, `${name}.label`, path, { value }),
    textField(form, `${name}.value`, [...path, 'value'], {
      value: undefined,
      onType: sent => form.type(path, sent === undefined ? value : { value: sent, label: value }),
    }),
  ];
};

/** A group for each row. */
const objectList = (form: FormContext, item: Schema, name: string, path: Path): TemplateResult => {
  const rows = rowsAt(form, path);
  const what = rowLabel(name, form);
  const inner = item.kind === 'either' ? item.options[1] : item;
  const refers = item.kind === 'either' && typeNameOf(inner, name) === 'Indicator';
  const blank = (): unknown => (item.kind === 'either' && !refers ? '' : {});
  const id = fieldId(path);
  const words = helpOf(name, form.locale);

  const row = (value: unknown, index: number): TemplateResult => {
    const at = [...path, index];
    const key = `item ${isObject(value) ? rowKey(value, index) : formatPath(at)}`;
    const byDefault = typeof value === 'string' || rows.length === 1;
    const open = form.isOpen(key, byDefault);
    const title = rowTitle(form, value);
    const heading = html`<button
      type="button"
      class="fold"
      id=${fieldId(at)}
      aria-expanded=${open ? 'true' : 'false'}
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
        open
          ? html`<div class="inside" role="group" aria-labelledby=${fieldId(at)}>
              ${
                formatPath(at) === form.main
                  ? html`<p class="help">${form.words.above}</p>`
                  : typeof value === 'string'
                    ? textRow(form, inner, name, at)
                    : form.fields(inner, name, at)
              }
            </div>`
          : nothing
      }
      ${fieldNotes(form, at)}
    </li>`;
  };

  return html`<div class="items" role="group" aria-labelledby=${id} data-field=${name}>
    ${listHeading(form, path, html`${labelOf(name, form.locale)} <code aria-hidden="true">${path.at(-1)}</code>`, id)}
    ${words ? html`<p class="help">${words}</p>` : nothing}
    ${rows.length > 5 ? jumpToRow(form, what, path, rows) : nothing}
    <ol role="list">
      ${repeat(rows, (value, index) => rowKey(value, index), row)}
    </ol>
    <div class="buttons">
      <button type="button" class="add" id="${id}-add" @click=${() => addRow(form, name, path, blank())}>
        ${form.words.add(what)}
      </button>
      ${refers ? html`<button type="button" class="add" @click=${() => addRow(form, name, path, '')}>${form.words.refer}</button>` : nothing}
    </div>
    ${fieldNotes(form, path)}
  </div>`;
};

/** In a long list: straight to a row. Not at once when one is chosen: with the keyboard each on the way there is chosen, too. */
const jumpToRow = (form: FormContext, what: string, path: Path, rows: readonly unknown[]): TemplateResult => {
  const id = `${fieldId(path)}-jump`;
  const go = (): void => {
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
        ${rows.map(
          (row, index) =>
            html`<option value=${index}>${index + 1}. ${rowTitle(form, row) || form.words.untitled}</option>`,
        )}
      </select>
      <button type="button" aria-label=${form.words.jump(what)} @click=${go}>${form.words.goThere}</button>
    </div>
  </div>`;
};
