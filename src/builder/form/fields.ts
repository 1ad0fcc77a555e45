/** The fields of a part of the document, made from its schema. */
import { html, nothing, type TemplateResult } from 'lit';
import { no, type Schema } from '../../contract/schema.js';
import { choiceField, numberField, textField, textOrNone, tick } from './text-field.js';
import { isObject, textOf, valueAt, type Path } from '../document/edit.js';
import { figureField, periodField } from './observation-field.js';
import { idOf, type Form } from './form-context.js';
import { help } from '../words/field-help.js';
import { fieldsOf, type Field } from './field-order.js';
import { listField } from './object-list.js';
import { mapField } from './map-field.js';
import { labelOf, nameOf } from '../words/field-names.js';
import { placeInWords } from '../advice/notes-panel.js';
import { noteList } from './labelled-field.js';
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
const eitherField = (form: Form, options: readonly [Schema, Schema], name: string, path: Path): unknown => {
  const [one, other] = options;
  // A list that may be written without its title is written with it.
  if (one.kind === 'list') return form.field(other, name, path);
  if (other === no) return textOrNone(form, name, path, false, form.words.noFollowUp);
  if (one.kind === 'text' && one.name === 'period') return periodField(form, name, path);
  return figureField(form, { kind: 'either', options }, name, path);
};

/** The field, or fields, of a value. */
export const field = (form: Form, schema: Schema, name: string, path: Path): unknown => {
  switch (schema.kind) {
    case 'lazy':
      return schema.each ? mapField(form, schema.each, name, path) : field(form, schema.of(), name, path);
    case 'either':
      return eitherField(form, schema.options, name, path);
    case 'text': {
      // Where a blank text is an answer, it is given by a tick.
      if (!schema.name)
        return textOrNone(form, name, path, '', form.words.blank[name] ?? form.words.blankElse);
      const kind = kindOf(schema.name);
      return textField(form, name, path, kind ? { kind } : {});
    }
    case 'number':
      return numberField(form, schema, name, path);
    case 'flag':
      return html`<div class="flag" data-field=${name}>
        ${tick(idOf(path), labelOf(name, form.locale), valueAt(form.document, path) === true, on =>
          form.type(path, on || undefined),
        )}
        ${noteList(form, path)}
      </div>`;
    case 'oneOf':
      return choiceField(form, schema.values, name, path);
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
export const moreFields = (form: Form, path: Path, more: readonly Field[], name: string): unknown => {
  if (!more.length) return nothing;
  const key = `more ${textOf(path)}`;
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
      ${form.words.more}<span class="unseen">: ${placeInWords(path, form.locale)}</span>
      ${used ? html`<span class="count">${form.words.filled(used)}</span>` : nothing}
    </button>
    ${open ? html`<div class="fields">${more.map(([key, schema]) => form.field(schema, `${name}.${key}`, [...path, key]))}</div>` : nothing}
  </div>`;
};

/** All fields of an object, without a frame around. */
export const fields = (form: Form, schema: Schema, place: string, path: Path): TemplateResult => {
  const name = nameOf(schema, place);
  const { first, more } = fieldsOf(schema, name, form.element);
  return html`<div class="fields">
    ${first.map(([key, inner]) => field(form, inner, `${name}.${key}`, [...path, key]))}
    ${moreFields(form, path, more, name)}
  </div>`;
};

/** An object that may be there or not: a group to unfold. Nothing is written until something is filled in. */
const groupField = (form: Form, schema: Schema, name: string, path: Path): TemplateResult => {
  const key = `group ${textOf(path)}`;
  const value = valueAt(form.document, path);
  const open = form.isOpen(key, value !== undefined);
  const id = idOf(path);
  const words = help(name, form.locale);
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
    ${noteList(form, path)}
    ${
      open
        ? html`<div class="inside" role="group" aria-labelledby=${id}>
            ${words ? html`<p class="help">${words}</p>` : nothing} ${fields(form, schema, name, path)}
          </div>`
        : nothing
    }
  </div>`;
};
