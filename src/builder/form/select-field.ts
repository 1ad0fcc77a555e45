/** A choice of one of the listed values, or none. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { valueAt, type Path } from '../document/path.js';
import { inLocale } from '../words/locale.js';
import { countLabels, optionLabels } from '../words/option-labels.js';
import { fieldId, type FormContext } from './form-context.js';
import { descriptionIds, labelledField } from './labelled-field.js';

export const selectField = (
  form: FormContext,
  values: readonly unknown[],
  name: string,
  path: Path,
): TemplateResult => {
  const value = valueAt(form.document, path);
  const isListed = values.includes(value) || value === undefined;
  const labels = name.startsWith('Summary.counts') ? countLabels : optionLabels;
  const option = (one: unknown): TemplateResult =>
    html`<option value=${String(one)} .selected=${live(one === value)}>
      ${inLocale(labels[String(one)], form.locale) || String(one)}
    </option>`;
  return labelledField(
    form,
    name,
    path,
    html`<select
      id=${fieldId(path)}
      aria-describedby=${descriptionIds(form, path, name) || nothing}
      @change=${(event: Event) => form.typeValue(path, (event.target as HTMLSelectElement).value || undefined)}
      @blur=${() => form.leaveField(path)}
    >
      <option value="" .selected=${live(value === undefined)}>${form.words.notSaid}</option>
      ${values.map(option)} ${isListed ? nothing : option(value)}
    </select>`,
  );
};
