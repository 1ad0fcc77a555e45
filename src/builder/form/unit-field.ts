/** The field of a unit: a text, and for those who need it its forms and its place, which make an object of the text. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Schema } from '../../contract/schema.js';
import { setValue } from '../document/edit.js';
import { isObject } from '../document/json-object.js';
import { formatPath, valueAt, type Path } from '../document/path.js';
import { labelOf } from '../words/field-names.js';
import { checkbox } from './checkbox.js';
import { fieldId, type FieldEntry, type FormContext } from './form-context.js';
import { fieldNotes } from './labelled-field.js';
import { moreFields } from './object-fields.js';
import { textField } from './text-field.js';

/** The plural categories that the document's language has. */
const categoriesOf = ({ document }: FormContext): readonly string[] => {
  const { lang } = document;
  try {
    return new Intl.PluralRules([typeof lang === 'string' ? lang : 'sv', 'sv']).resolvedOptions()
      .pluralCategories;
  } catch {
    return ['one', 'other'];
  }
};

/** The unit with another text in one of its fields. One that has nothing but its name is a text. */
const withField = (given: unknown, key: string, value: unknown): unknown => {
  const forms = setValue(given === undefined || isObject(given) ? given : { other: given }, [key], value);
  const keys = isObject(forms) ? Object.keys(forms) : [];
  return isObject(forms) && keys.every(one => one === 'other') ? forms['other'] : forms;
};

/**
 * @param forms The schema of a unit that has forms.
 */
export const unitField = (form: FormContext, forms: Schema, name: string, path: Path): TemplateResult => {
  const given = valueAt(form.document, path);
  const hasForms = isObject(given);
  const type = (key: string, value: unknown): void => {
    const next = withField(valueAt(form.document, path), key, value);
    // A step of its own to undo, as long as nothing but the field changes.
    if (hasForms && isObject(next)) form.typeValue([...path, key], value);
    else form.typeValue(path, next);
  };
  const fieldOf = (schema: Schema, inner: string, at: Path): TemplateResult => {
    const key = String(at.at(-1));
    return schema.kind === 'flag'
      ? html`<div class="flag" data-field=${inner}>
          ${checkbox(fieldId(at), labelOf(inner, form.locale), valueAt(form.document, at) === true, checked => type(key, checked || undefined))}
          ${fieldNotes(form, at)}
        </div>`
      : textField(form, inner, at, {
          ...(key === 'lang' && { kind: 'language' }),
          onType: value => type(key, value),
        });
  };
  const { other, before, id, lang, ...rest } = forms.kind === 'object' ? forms.fields : {};
  const categories = categoriesOf(form);
  const isUsual = ([key]: FieldEntry): boolean => categories.includes(key) || (hasForms && key in given);
  const plurals: readonly FieldEntry[] = Object.entries(rest);
  const usual = [...plurals.filter(isUsual), ...Object.entries({ ...(before && { before }) })];
  const more = [
    ...plurals.filter(entry => !isUsual(entry)),
    ...Object.entries({ ...(id && { id }), ...(lang && { lang }) }),
  ];
  const key = `forms ${formatPath(path)}`;
  const isExpanded = form.isExpanded(key, hasForms);
  return html`<div class="unit" data-field=${name}>
    ${
      hasForms && other
        ? textField(form, name, [...path, 'other'], { onType: value => type('other', value) })
        : textField(form, name, path)
    }
    ${hasForms ? fieldNotes(form, path) : nothing}
    <div class="more">
      <button
        type="button"
        class="fold"
        id=${hasForms ? fieldId(path) : nothing}
        aria-expanded=${isExpanded ? 'true' : 'false'}
        @click=${() => form.toggle(key, hasForms)}
      >
        ${form.words.unitForms}
      </button>
      ${
        isExpanded
          ? html`<div class="fields">
              ${usual.map(([key, schema]) => fieldOf(schema, `${name}.${key}`, [...path, key]))}
              ${moreFields(form, path, more, name, fieldOf)}
            </div>`
          : nothing
      }
    </div>
  </div>`;
};
