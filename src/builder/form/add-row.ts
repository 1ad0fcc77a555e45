/** Adds a row to a list. */
import { insertRow } from '../document/edit.js';
import { isObject } from '../document/json-object.js';
import { listAt, type Path } from '../document/path.js';
import { rowKey } from '../document/row-key.js';
import { rowLabels } from '../words/field-labels.js';
import { labelOf } from '../words/field-names.js';
import { inLocale, type UiLocale } from '../words/locale.js';
import { fieldId, type FormContext } from './form-context.js';

/** What one row of a list is called: `mål`. */
export const rowLabel = (name: string, locale: UiLocale): string =>
  inLocale(rowLabels[name], locale) || labelOf(name, locale);

/** Adds a row at the end, expands it and moves focus there. */
export const addRow = (form: FormContext, name: string, path: Path, value: unknown): void => {
  const { length } = listAt(form.document, path);
  if (isObject(value)) form.toggle(`item ${rowKey(value, length)}`);
  form.edit(
    insertRow(form.document, path, value),
    form.words.added(rowLabel(name, form.locale), length + 1),
    fieldId([...path, length]),
  );
};
