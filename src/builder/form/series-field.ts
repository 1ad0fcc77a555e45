/** Results or targets over the years: a row for each, and a place to paste what stands in Excel. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Schema } from '../../contract/schema.js';
import { numberField, parseNumber } from './text-field.js';
import { insertRow, isObject, rowKey, formatPath, valueAt, setValue, type Path } from '../document/edit.js';
import { isTable, readTable } from '../paste/excel.js';
import { extraFields, periodField } from './observation-field.js';
import { fieldId, type FormContext } from './form-context.js';
import { listHeading } from './list-heading.js';
import { helpOf } from '../words/field-help.js';
import { inLocale, labelOf } from '../words/field-names.js';
import { rowLabels } from '../words/field-labels.js';
import { fieldNotes } from './labelled-field.js';
import { rowButtons } from './row-buttons.js';

type Row = Readonly<Record<string, unknown>>;

const rowsAt = (form: FormContext, path: Path): readonly unknown[] => {
  const value = valueAt(form.document, path);
  return Array.isArray(value) ? value : [];
};

/** The rows with those of a table: a year that is there already is given the table's figures, and keeps what else is said of it. */
export const mergeTable = (rows: readonly unknown[], table: readonly object[]): readonly unknown[] => {
  const periodOf = (row: unknown): string => (isObject(row) ? JSON.stringify(row['period']) : '');
  const read = table as readonly Row[];
  const kept = rows.map(row => {
    const other = read.find(one => periodOf(one) === periodOf(row));
    return other && isObject(row) ? { ...row, ...other } : row;
  });
  const added = read.filter(one => !rows.some(row => periodOf(row) === periodOf(one)));
  return [...kept.filter(row => isObject(row) && Object.keys(row).length), ...added];
};

/** Takes a table in. What else it says, its title and unit, is given to an indicator that has none. */
const pasteTable = (form: FormContext, path: Path, text: string): boolean => {
  const { series, title, unit, faults } = readTable(text, form.locale);
  form.setTableFaults(
    path,
    series.length || faults.length ? faults.map(({ message }) => message) : [form.words.noTable],
  );
  if (!series.length) return false;
  const around = path.slice(0, -1);
  let next = setValue(form.document, path, mergeTable(rowsAt(form, path), series));
  for (const [name, word] of [
    ['title', title],
    ['unit', unit],
  ] as const)
    if (word !== undefined && path.at(-1) === 'series' && valueAt(next, [...around, name]) === undefined)
      next = setValue(next, [...around, name], word);
  form.change(next, form.words.tableRead(series.length), fieldId(path));
  return true;
};

export const seriesField = (form: FormContext, item: Schema, name: string, path: Path): TemplateResult => {
  const rows = rowsAt(form, path);
  const id = fieldId(path);
  const what = inLocale(rowLabels[name], form.locale);
  const words = helpOf(name, form.locale);
  const further = extraFields(item);

  const row = (value: unknown, index: number): TemplateResult => {
    const at = [...path, index];
    const period = isObject(value) ? value['period'] : undefined;
    const called = typeof period === 'string' || typeof period === 'number' ? String(period) : '';
    const place = `${form.words.rowOf(what, index + 1, rows.length)}${called && `: ${called}`}`;
    return html`<li class="year">
      <div class="row" role="group" aria-label=${place}>
        ${periodField(form, 'Observation.period', [...at, 'period'], true)}
        ${numberField(form, { kind: 'number' }, 'Observation.value', [...at, 'value'], {
          bare: true,
          // A year without a value is one of which nothing is known, and is shown as that.
          read: text => parseNumber(text) ?? null,
        })}
        ${moreButton(form, at, called)} ${rowButtons(form, what, path, index, rows.length, called)}
      </div>
      ${
        form.isOpen(`more ${formatPath(at)}`)
          ? html`<div class="inside fields" role="group" aria-label=${called || form.words.more}>
              ${further.map(([key, schema]) => form.field(schema, `Observation.${key}`, [...at, key]))}
            </div>`
          : nothing
      }
      ${fieldNotes(form, at)}
    </li>`;
  };

  const addYear = (): void => {
    const last = rows.at(-1);
    const year = isObject(last) ? Number(last['period']) : NaN;
    // After 2023 comes 2024; whoever counts in something else writes it.
    const value = Number.isInteger(year) ? { period: String(year + 1) } : {};
    form.change(
      insertRow(form.document, path, value),
      form.words.added(what, rows.length + 1),
      fieldId([...path, rows.length, Number.isInteger(year) ? 'value' : 'period']),
    );
  };

  /** A table that is pasted into one of the fields is taken as one. */
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (isTable(text) && pasteTable(form, path, text)) event.preventDefault();
  };

  return html`<div class="items series" role="group" aria-labelledby=${id} data-field=${name}>
    ${listHeading(form, path, html`${labelOf(name, form.locale)} <code aria-hidden="true">${path.at(-1)}</code>`, id)}
    ${words ? html`<p class="help">${words}</p>` : nothing}
    <ol role="list" @paste=${onPaste}>
      ${repeat(rows, (value, index) => rowKey(value, index), row)}
    </ol>
    <div class="buttons">
      <button type="button" class="add" id="${id}-add" @click=${addYear}>${form.words.addYear}</button>
    </div>
    ${pasteBox(form, path)} ${fieldNotes(form, path)}
  </div>`;
};

/** What is rarely said of a year: the groups, a new way to measure. */
const moreButton = (form: FormContext, at: Path, called: string): TemplateResult => {
  const key = `more ${formatPath(at)}`;
  const { breakBefore, groups } = (valueAt(form.document, at) ?? {}) as Row;
  return html`<button
    type="button"
    class=${breakBefore !== undefined || groups !== undefined ? 'tool used' : 'tool'}
    aria-expanded=${form.isOpen(key) ? 'true' : 'false'}
    aria-label=${`${form.words.more}: ${called}`}
    title=${form.words.more}
    @click=${() => form.toggle(key)}
  >
    …
  </button>`;
};

const pasteBox = (form: FormContext, path: Path): TemplateResult => {
  const key = `paste ${formatPath(path)}`;
  const id = `${fieldId(path)}-paste`;
  const open = form.isOpen(key);
  const faults = form.tableFaults.get(formatPath(path)) ?? [];
  const read = (): void => {
    const box = document.getElementById(id) as HTMLTextAreaElement | null;
    if (box && pasteTable(form, path, box.value)) box.value = '';
  };
  return html`<div class="more">
      <button
        type="button"
        class="fold"
        aria-expanded=${open ? 'true' : 'false'}
        @click=${() => form.toggle(key)}
      >
        ${form.words.fromExcel}
      </button>
      ${
        open
          ? html`<div class="field">
              <label for=${id}>${form.words.pasteTable}</label>
              <p class="help" id="${id}-help">${form.words.pasteTableHelp}</p>
              <textarea
                id=${id}
                rows="4"
                wrap="off"
                aria-describedby="${id}-help"
                spellcheck="false"
              ></textarea>
              <div class="buttons"><button type="button" @click=${read}>${form.words.readTable}</button></div>
            </div>`
          : nothing
      }
    </div>
    ${
      faults.length
        ? html`<ul class="notes" role="status">
            ${faults.map(fault => html`<li class="fault">${fault}</li>`)}
          </ul>`
        : nothing
    }`;
};
