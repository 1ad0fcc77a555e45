/** The field of a baseline, a result or a target: a value and its period, or a range. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../../contract/schema.js';
import { isObject } from '../document/json-object.js';
import { valueAt, type Path } from '../document/path.js';
import { checkbox } from './checkbox.js';
import { extraFields } from './field-order.js';
import { fieldId, type FormContext } from './form-context.js';
import { fieldNotes, fieldTitle, groupHelp } from './labelled-field.js';
import { parseNumber, parsePeriodText } from './parse-text.js';
import { numberField, textField } from './text-field.js';

/** The schemas that a value may have. */
const alternatives = (schema: Schema): readonly Schema[] =>
  schema.kind === 'either' ? schema.options.flatMap(alternatives) : [schema];

/** The value. A bare number stays one until there is more to say. */
const valueField = (form: FormContext, path: Path): TemplateResult => {
  const given = valueAt(form.document, path);
  const value = isObject(given) ? given['value'] : given;
  return numberField(form, { kind: 'number' }, 'Observation.value', [...path, 'value'], {
    value: value ?? undefined,
    read: parseNumber,
    bare: true,
    onType: next =>
      isObject(given)
        ? form.typeValue([...path, 'value'], next)
        : form.typeValue(path, next === undefined || next === given ? next : { value: next }),
  });
};

/** The period, which makes an object of a bare number. */
const periodOfValue = (form: FormContext, path: Path): TemplateResult => {
  const given = valueAt(form.document, path);
  return textField(form, 'Observation.period', [...path, 'period'], {
    kind: 'period',
    read: parsePeriodText,
    bare: true,
    onType: next =>
      isObject(given) || given === undefined
        ? form.typeValue([...path, 'period'], next)
        : form.typeValue(path, next === undefined ? given : { value: given, period: next }),
  });
};

export const observationField = (
  form: FormContext,
  schema: Schema,
  name: string,
  path: Path,
): TemplateResult => {
  const schemas = alternatives(schema).filter(({ kind }) => kind === 'object');
  const range = schemas.find(one => one.kind === 'object' && one.fields['min']);
  const single = schemas.find(one => one !== range);
  const given = valueAt(form.document, path);
  const id = fieldId(path);
  const rangeKey = `range ${id}`;
  const isRange =
    !!range &&
    (isObject(given)
      ? 'min' in given || 'max' in given || (form.isExpanded(rangeKey) && !('value' in given))
      : given === undefined && form.isExpanded(rangeKey));
  const setRange = (on: boolean): void => {
    if (form.isExpanded(rangeKey) !== on) form.toggle(rangeKey);
    const period = isObject(given) ? given['period'] : undefined;
    const value = isObject(given) ? (given['value'] ?? given['min']) : given;
    if (given !== undefined)
      form.typeValue(path, {
        ...(value != null && { [on ? 'min' : 'value']: value }),
        ...(period !== undefined && { period }),
      });
  };
  const number = (key: string): TemplateResult =>
    numberField(form, { kind: 'number' }, `Observation.${key}`, [...path, key], { bare: true });
  return html`<fieldset class="figure" id=${id} tabindex="-1" data-field=${name}>
    <legend>${fieldTitle(form, name, path)}</legend>
    ${groupHelp(form, name)}
    <div class="row">
      ${isRange ? [number('min'), number('max')] : valueField(form, path)} ${periodOfValue(form, path)}
    </div>
    ${fieldNotes(form, path)}
    ${range ? checkbox(`${id}-range`, form.words.isRange, isRange, setRange) : nothing}
    ${isObject(given) ? form.moreFields(path, extraFields(isRange ? range : single), 'Observation') : nothing}
  </fieldset>`;
};
