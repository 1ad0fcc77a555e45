/** The fields of a part of the document, made from its schema. */
import { html, nothing, type TemplateResult } from 'lit';
import { no, type Schema } from '../../contract/schema.js';
import { selectField, numberField, textField, textOrNoneField, checkbox } from './text-field.js';
import { isObject, formatPath, valueAt, type Path } from '../document/edit.js';
import { observationField, periodField } from './observation-field.js';
import { fieldId, type FormContext } from './form-context.js';
import { helpOf } from '../words/field-help.js';
import { orderFields, type FieldEntry } from './field-order.js';
import { listField } from './object-list.js';
import { mapField } from './map-field.js';
import { labelOf, typeNameOf } from '../words/field-names.js';
import { describePath } from '../advice/notes-panel.js';
import { fieldNotes } from './labelled-field.js';
import { sdgField } from './sdg-field.js';

/** What a text is, by the rule that it keeps. */
const kinds = {
  link: 'address',
  picture: 'address',
  endpoint: 'address',
  date: 'date',
  color: 'color',
  language: 'language',
} as const;

const kindOf = (rule: string | undefined): (typeof kinds)[keyof typeof kinds] | undefined =>
  rule !== undefined && rule in kinds ? kinds[rule as keyof typeof kinds] : undefined;

const isOneOfTexts = (schema: Schema): boolean => schema.kind === 'number' || schema.kind === 'text';

/** A field of either of two kinds. */
const eitherField = (
  form: FormContext,
  options: readonly [Schema, Schema],
  name: string,
  path: Path,
): unknown => {
  const [one, other] = options;
  // A list that may be written without its title is written with it.
  if (one.kind === 'list') return form.field(other, name, path);
  if (other === no) return textOrNoneField(form, name, path, false, form.words.noFollowUp);
  if (one.kind === 'text' && one.name === 'period') return periodField(form, name, path);
  return observationField(form, { kind: 'either', options }, name, path);
};

/** The field, or fields, of a value. */
export const field = (form: FormContext, schema: Schema, name: string, path: Path): unknown => {
  switch (schema.kind) {
    case 'lazy':
      return schema.each ? mapField(form, schema.each, name, path) : field(form, schema.of(), name, path);
    case 'either':
      return eitherField(form, schema.options, name, path);
    case 'text': {
      // Where a blank text is an answer, it is given by a tick.
      if (!schema.name)
        return textOrNoneField(form, name, path, '', form.words.blank[name] ?? form.words.otherBlank);
      const kind = kindOf(schema.name);
      return textField(form, name, path, kind ? { kind } : {});
    }
    case 'number':
      return numberField(form, schema, name, path);
    case 'flag':
      return html`<div class="flag" data-field=${name}>
        ${checkbox(fieldId(path), labelOf(name, form.locale), valueAt(form.document, path) === true, on =>
          form.type(path, on || undefined),
        )}
        ${fieldNotes(form, path)}
      </div>`;
    case 'oneOf':
      return selectField(form, schema.values, name, path);
    case 'list':
      if (schema.item.kind === 'either' && schema.item.options.every(isOneOfTexts))
        return sdgField(form, name, path);
      return listField(form, schema, name, path);
    case 'object':
      return groupField(form, schema, name, path);
    case 'any':
      return nothing;
  }
};

/** The fields that are rarely needed, folded. */
export const moreFields = (
  form: FormContext,
  path: Path,
  more: readonly FieldEntry[],
  name: string,
): unknown => {
  if (!more.length) return nothing;
  const key = `more ${formatPath(path)}`;
  const value = valueAt(form.document, path);
  const used = more.filter(([key]) => isObject(value) && value[key] !== undefined).length;
  const open = form.isOpen(key);
  return html`<div class="more">
    <button
      type="button"
      class="fold"
      aria-expanded=${open ? 'true' : 'false'}
      @click=${() => form.toggle(key)}
    >
      ${form.words.more}<span class="unseen">: ${describePath(path, form.locale)}</span>
      ${used ? html`<span class="count">${form.words.filled(used)}</span>` : nothing}
    </button>
    ${open ? html`<div class="fields">${more.map(([key, schema]) => form.field(schema, `${name}.${key}`, [...path, key]))}</div>` : nothing}
  </div>`;
};

/** All fields of an object, without a frame around. */
export const fields = (form: FormContext, schema: Schema, place: string, path: Path): TemplateResult => {
  const name = typeNameOf(schema, place);
  const { first, more } = orderFields(schema, name, form.element);
  return html`<div class="fields">
    ${first.map(([key, inner]) => field(form, inner, `${name}.${key}`, [...path, key]))}
    ${moreFields(form, path, more, name)}
  </div>`;
};

/** An object that may be there or not: a group to unfold. Nothing is written until something is filled in. */
const groupField = (form: FormContext, schema: Schema, name: string, path: Path): TemplateResult => {
  const key = `group ${formatPath(path)}`;
  const value = valueAt(form.document, path);
  const open = form.isOpen(key, value !== undefined);
  const id = fieldId(path);
  const words = helpOf(name, form.locale);
  return html`<div class="group" data-field=${name}>
    <button
      type="button"
      class="fold"
      id=${id}
      aria-expanded=${open ? 'true' : 'false'}
      @click=${() => form.toggle(key, value !== undefined)}
    >
      ${labelOf(name, form.locale)} <code aria-hidden="true">${path.at(-1)}</code>
    </button>
    ${fieldNotes(form, path)}
    ${
      open
        ? html`<div class="inside" role="group" aria-labelledby=${id}>
            ${words ? html`<p class="help">${words}</p>` : nothing} ${fields(form, schema, name, path)}
          </div>`
        : nothing
    }
  </div>`;
};
