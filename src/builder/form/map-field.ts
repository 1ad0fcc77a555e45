/** The fields of values under any names: the counts of a scale's states, values for groups, and a municipality's own texts. */
import { html, type TemplateResult } from 'lit';
import { knownGroups } from '../../contract/indicator.js';
import type { Schema } from '../../contract/schema.js';
import { countedStates, type SummaryScale } from '../../contract/summary.js';
import { texts as english } from '../../generated/locales/en.js';
import { setValue } from '../document/edit.js';
import { isObject, type JsonObject } from '../document/json-object.js';
import { listAt, valueAt, type Path } from '../document/path.js';
import { inLocale } from '../words/locale.js';
import { countLabels, groupLabels } from '../words/option-labels.js';
import { fieldId, type FormContext } from './form-context.js';
import { fieldNotes, fieldTitle, groupHelp } from './labelled-field.js';
import { numberField, textField } from './text-field.js';

/** The ids of the library's texts, each of which a document can replace. */
const textIds = Object.keys(english);

export const mapField = (form: FormContext, each: Schema, name: string, path: Path): TemplateResult => {
  return html`<fieldset class="map" id=${fieldId(path)} tabindex="-1" data-field=${name}>
    <legend>${fieldTitle(form, name, path)}</legend>
    ${groupHelp(form, name)}
    ${
      name.endsWith('.groups')
        ? groupFields(form, each, name, path)
        : each.kind === 'number'
          ? countFields(form, each, name, path)
          : ownTexts(form, path)
    }
    ${fieldNotes(form, path)}
  </fieldset>`;
};

/** A number for each state of the summary's scale, and for other names that have one already. */
const countFields = (form: FormContext, each: Schema, name: string, path: Path): unknown => {
  const given = valueAt(form.document, path);
  const scale = valueAt(form.document, [...path.slice(0, -1), 'scale']);
  const isScale = typeof scale === 'string' && Object.hasOwn(countedStates, scale);
  const states: readonly string[] = countedStates[isScale ? (scale as SummaryScale) : 'assessment'];
  const others = Object.keys(isObject(given) ? given : {}).filter(state => !states.includes(state));
  return html`<div class="row">
    ${[...states, ...others].map(state =>
      numberField(form, each, `${name}.*`, [...path, state], {
        label: inLocale(countLabels[state], form.locale) || state,
        bare: true,
      }),
    )}
  </div>`;
};

/** The groups of the indicator that a value belongs to. */
const groupsAround = (form: FormContext, path: Path): readonly JsonObject[] => {
  for (let length = path.length - 2; length >= 0; length--) {
    const around = valueAt(form.document, path.slice(0, length));
    if (isObject(around) && 'title' in around)
      return listAt(form.document, [...path.slice(0, length), 'groups']).filter(isObject);
  }
  return [];
};

/** A number for each of the indicator's groups, else for women and men; and for other groups that have one already. */
const groupFields = (form: FormContext, each: Schema, name: string, path: Path): unknown => {
  const given = valueAt(form.document, path);
  const named = new Map(groupsAround(form, path).map(({ id, title }) => [String(id), title]));
  const listed = named.size ? [...named.keys()] : knownGroups;
  const ids = new Set([...listed, ...Object.keys(isObject(given) ? given : {})]);
  return html`<div class="row">
    ${[...ids].map(id => {
      const title = named.get(id);
      return numberField(form, each, `${name}.*`, [...path, id], {
        label: typeof title === 'string' ? title : inLocale(groupLabels[id], form.locale) || id,
        bare: true,
      });
    })}
  </div>`;
};

/** A row for each of the municipality's own texts. */
const ownTexts = (form: FormContext, path: Path): unknown => {
  const given = valueAt(form.document, path);
  const rows = isObject(given) ? Object.entries(given) : [];
  const rename = (before: string, after: string): void => {
    if (!after || rows.some(([name]) => name === after)) return;
    form.typeValue(
      path,
      Object.fromEntries(rows.map(([name, word]) => [name === before ? after : name, word])),
    );
  };
  const add = (): void => {
    const free = textIds.find(id => !rows.some(([name]) => name === id)) ?? '';
    form.edit(
      setValue(form.document, [...path, free], ''),
      form.words.added(free, rows.length + 1),
      `${fieldId([...path, free])}-name`,
    );
  };
  return html`<ol role="list">
      ${rows.map(([key]) => {
        const at = [...path, key];
        const id = `${fieldId(at)}-name`;
        return html`<li class="text-row">
          <div class="field">
            <label for=${id}>${form.words.whichWord}</label>
            <input
              id=${id}
              list="words"
              autocomplete="off"
              .value=${key}
              @change=${(event: Event) => rename(key, (event.target as HTMLInputElement).value.trim())}
            />
          </div>
          ${textField(form, 'GoalsDocument.texts', at, { label: form.words.yourWord, bare: true, read: text => text })}
          <button
            type="button"
            class="tool-text"
            @click=${() => form.edit(setValue(form.document, at, undefined), form.words.removed(key), `${fieldId(path)}-add`)}
          >
            ${form.words.remove}
          </button>
        </li>`;
      })}
    </ol>
    <datalist id="words">${textIds.map(id => html`<option value=${id}></option>`)}</datalist>
    <button type="button" class="add" id="${fieldId(path)}-add" @click=${add}>${form.words.addWord}</button>`;
};
