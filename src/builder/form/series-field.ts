/** The field of results or targets over the years: a row for each, and a box to paste a table into. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Schema } from '../../contract/schema.js';
import { insertRow } from '../document/edit.js';
import { isObject, type JsonObject } from '../document/json-object.js';
import { formatPath, listAt, valueAt, type Path } from '../document/path.js';
import { rowKey } from '../document/row-key.js';
import { rowLabels } from '../words/field-labels.js';
import { inLocale } from '../words/locale.js';
import { extraFields } from './field-order.js';
import { fieldId, type FormContext } from './form-context.js';
import { fieldNotes, fieldTitle, groupHelp } from './labelled-field.js';
import { listHeading } from './list-heading.js';
import { parseNumber } from './parse-text.js';
import { pasteBox } from './paste-box.js';
import { rowButtons } from './row-buttons.js';
import { numberField, periodField } from './text-field.js';

/** Expands the fields of a year that are rarely needed: its groups, and a new way to measure. */
const moreButton = (form: FormContext, at: Path, period: string): TemplateResult => {
  const key = `more ${formatPath(at)}`;
  const given = (valueAt(form.document, at) ?? {}) as JsonObject;
  const isUsed = Object.keys(given).some(key => !/^(value|period)$/.test(key));
  return html`<button
    type="button"
    class=${isUsed ? 'tool used' : 'tool'}
    aria-expanded=${form.isExpanded(key) ? 'true' : 'false'}
    aria-label=${`${form.words.more}: ${period}`}
    title=${form.words.more}
    @click=${() => form.toggle(key)}
  >
    …
  </button>`;
};

/** Adds a row for the next year, where the last row has a year. */
const addYear = (form: FormContext, what: string, path: Path): void => {
  const rows = listAt(form.document, path);
  const last = rows.at(-1);
  const year = isObject(last) ? Number(last['period']) : NaN;
  const isYear = Number.isInteger(year);
  form.edit(
    insertRow(form.document, path, isYear ? { period: String(year + 1) } : {}),
    form.words.added(what, rows.length + 1),
    fieldId([...path, rows.length, isYear ? 'value' : 'period']),
  );
};

export const seriesField = (form: FormContext, item: Schema, name: string, path: Path): TemplateResult => {
  const rows = listAt(form.document, path);
  const id = fieldId(path);
  const what = inLocale(rowLabels[name], form.locale);
  const extra = extraFields(item);

  const row = (value: unknown, index: number): TemplateResult => {
    const at = [...path, index];
    const given = isObject(value) ? value['period'] : undefined;
    const period = typeof given === 'string' || typeof given === 'number' ? String(given) : '';
    const label = `${form.words.rowOf(what, index + 1, rows.length)}${period && `: ${period}`}`;
    return html`<li class="year">
      <div class="row" role="group" aria-label=${label}>
        ${periodField(form, 'Observation.period', [...at, 'period'], true)}
        ${numberField(form, { kind: 'number' }, 'Observation.value', [...at, 'value'], {
          bare: true,
          // A year without a value is shown as one that nothing is known of.
          read: text => parseNumber(text) ?? null,
        })}
        ${moreButton(form, at, period)} ${rowButtons(form, what, path, index, rows.length, period)}
      </div>
      ${
        form.isExpanded(`more ${formatPath(at)}`)
          ? html`<div class="inside fields" role="group" aria-label=${period || form.words.more}>
              ${extra.map(([key, schema]) => form.field(schema, `Observation.${key}`, [...at, key]))}
            </div>`
          : nothing
      }
      ${fieldNotes(form, at)}
    </li>`;
  };

  /** A table that is pasted into any of the fields is read as one. */
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (form.isTable(text) && form.pasteTable(path, text)) event.preventDefault();
  };

  return html`<div class="items series" role="group" aria-labelledby=${id} data-field=${name}>
    ${listHeading(form, path, fieldTitle(form, name, path), id)} ${groupHelp(form, name)}
    <ol role="list" @paste=${onPaste}>
      ${repeat(rows, (value, index) => rowKey(value, index), row)}
    </ol>
    <div class="buttons">
      <button type="button" class="add" id="${id}-add" @click=${() => addYear(form, what, path)}>
        ${form.words.addYear}
      </button>
    </div>
    ${pasteBox(form, path)} ${fieldNotes(form, path)}
  </div>`;
};
