/** The fields of one of an indicator's groups: its name and, collapsed, the id that the values name it by. */
import { html, type TemplateResult } from 'lit';
import type { Schema } from '../../contract/schema.js';
import { setValue } from '../document/edit.js';
import { valueAt, type Path } from '../document/path.js';
import { groupIdFor, renameGroup } from '../document/rename-group.js';
import type { FormContext } from './form-context.js';
import { moreFields } from './object-fields.js';
import { textField } from './text-field.js';

export const namedGroupFields = (form: FormContext, schema: Schema, path: Path): TemplateResult => {
  const name = 'Indicator.groups';
  const at = (key: string): Path => [...path, key];
  const textAt = (key: string): string => {
    const value = valueAt(form.document, at(key));
    return typeof value === 'string' ? value : '';
  };
  /** The id follows the name as long as nobody has written another. */
  const onTitle = (title: unknown): void => {
    const id = textAt('id');
    const isMade = !id || id === groupIdFor(form.document, path, textAt('title'));
    const named = setValue(form.document, at('title'), title);
    const made = typeof title === 'string' && isMade;
    form.typeValue([], made ? renameGroup(named, path, groupIdFor(named, path, title)) : named);
  };
  const onId = (id: unknown): void =>
    form.typeValue([], renameGroup(form.document, path, typeof id === 'string' ? id : undefined));
  const others =
    schema.kind === 'object' ? Object.entries(schema.fields).filter(([key]) => key !== 'title') : [];
  return html`<div class="fields">
    ${textField(form, `${name}.title`, at('title'), { onType: onTitle })}
    ${moreFields(form, path, others, name, (field, fieldName, fieldPath) =>
      fieldPath.at(-1) === 'id'
        ? textField(form, fieldName, fieldPath, { label: form.words.groupId, bare: true, onType: onId })
        : form.field(field, fieldName, fieldPath),
    )}
  </div>`;
};
