/** A baseline, a result or a target: a value and its year, or a range. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../../contract/schema.js';
import { isObject, valueAt, type Path } from '../document/edit.js';
import { fieldId, type FormContext } from './form-context.js';
import { helpOf } from '../words/field-help.js';
import type { FieldEntry } from './field-order.js';
import { labelOf } from '../words/field-names.js';
import { fieldNotes } from './labelled-field.js';
import { numberField, parseNumber, textField, checkbox } from './text-field.js';

/** A year that is written as one stays a text, as the contract has it. */
export const parsePeriodText = (text: string): unknown => text.trim() || undefined;

export const periodField = (form: FormContext, name: string, path: Path, bare = false): TemplateResult =>
  textField(form, name, path, { kind: 'period', read: parsePeriodText, bare });

/** The schemas of what may be written: with a value, or as a range. */
const alternatives = (schema: Schema): readonly Schema[] =>
  schema.kind === 'either' ? schema.options.flatMap(alternatives) : [schema];

/** What a figure may have besides its value or its limits, and its period. */
export const extraFields = (schema: Schema | undefined): readonly FieldEntry[] => {
  if (schema?.kind !== 'object') return [];
  const rest = Object.entries(schema.fields).filter(([key]) => !/^(value|period|min|max)$/.test(key));
  const isCommon = ([key]: FieldEntry): boolean => /^(id|lang)$/.test(key);
  return [...rest.filter(field => !isCommon(field)), ...rest.filter(isCommon)];
};

/** A bare number is the value of its figure, and is written so again when nothing else is said. */
const valueField = (form: FormContext, path: Path): TemplateResult => {
  const given = valueAt(form.document, path);
  const value = isObject(given) ? given['value'] : given;
  return numberField(form, { kind: 'number' }, 'Observation.value', [...path, 'value'], {
    value: value ?? undefined,
    read: parseNumber,
    bare: true,
    onType: next =>
      isObject(given)
        ? form.type([...path, 'value'], next)
        : form.type(path, next === undefined || next === given ? next : { value: next }),
  });
};

/** A period beside a bare number makes a figure of it. */
const periodOfValue = (form: FormContext, path: Path): TemplateResult => {
  const given = valueAt(form.document, path);
  return textField(form, 'Observation.period', [...path, 'period'], {
    kind: 'period',
    read: parsePeriodText,
    bare: true,
    onType: next =>
      isObject(given) || given === undefined
        ? form.type([...path, 'period'], next)
        : form.type(path, next === undefined ? given : { value: given, period: next }),
  });
};

/** A figure, as a group with a value and a year side by side. */
export const observationField = (
  form: FormContext,
  schema: Schema,
  name: string,
  path: Path,
): TemplateResult => {
  const forms = alternatives(schema).filter(({ kind }) => kind === 'object');
  const range = forms.find(one => one.kind === 'object' && one.fields['min']);
  const figure = forms.find(one => one !== range);
  const given = valueAt(form.document, path);
  const id = fieldId(path);
  const rangeKey = `range ${id}`;
  const isRange =
    !!range &&
    (isObject(given)
      ? 'min' in given || 'max' in given || (form.isOpen(rangeKey) && !('value' in given))
      : given === undefined && form.isOpen(rangeKey));
  const words = helpOf(name, form.locale);
  const turn = (on: boolean): void => {
    if (form.isOpen(rangeKey) !== on) form.toggle(rangeKey);
    const period = isObject(given) ? given['period'] : undefined;
    const value = isObject(given) ? (given['value'] ?? given['min']) : given;
    if (given !== undefined)
      form.type(path, {
        ...(value != null && { [on ? 'min' : 'value']: value }),
        ...(period !== undefined && { period }),
      });
  };
  const number = (key: string): TemplateResult =>
    numberField(form, { kind: 'number' }, `Observation.${key}`, [...path, key], { bare: true });
  return html`<fieldset class="figure" id=${id} tabindex="-1" data-field=${name}>
    <legend>${labelOf(name, form.locale)} <code aria-hidden="true">${path.at(-1)}</code></legend>
    ${words ? html`<p class="help">${words}</p>` : nothing}
    <div class="row">
      ${isRange ? [number('min'), number('max')] : valueField(form, path)} ${periodOfValue(form, path)}
    </div>
    ${fieldNotes(form, path)} ${range ? checkbox(`${id}-range`, form.words.isRange, isRange, turn) : nothing}
    ${isObject(given) ? form.more(path, extraFields(isRange ? range : figure), 'Observation') : nothing}
  </fieldset>`;
};
