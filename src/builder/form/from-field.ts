/** Where an indicator's figures are fetched: which service, and what of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { describeFromProblem, readFrom } from '../../sources/from.js';
import { isList, isObject } from '../document/json-object.js';
import { valueAt, type Path } from '../document/path.js';
import { fieldId, type FormContext } from './form-context.js';
import { descriptionIds, fieldTitle, groupHelp } from './labelled-field.js';
import { textField } from './text-field.js';

const types = ['kolada', 'pxweb', 'json-stat', 'csv', 'xlsx'] as const;
type Type = (typeof types)[number];

/** The texts of each, in the order in which they are asked for. */
const texts: Readonly<Record<Type, readonly string[]>> = {
  kolada: ['kpi', 'municipality', 'group', 'gender'],
  pxweb: ['table', 'url'],
  'json-stat': ['url'],
  csv: ['file', 'period', 'value', 'group'],
  xlsx: ['file', 'sheet', 'period', 'value', 'group'],
};

/** What is chosen of each variable, or which rows by each column. */
const choices: Readonly<Record<Type, string | undefined>> = {
  kolada: undefined,
  pxweb: 'values',
  'json-stat': 'values',
  csv: 'where',
  xlsx: 'where',
};

/** `Region=2309; Kon=1,2`. */
const writeChoices = (value: unknown): string =>
  Object.entries(isObject(value) ? value : {})
    .map(([name, codes]) => `${name}=${isList(codes) ? codes.join(',') : String(codes)}`)
    .join('; ');

const readChoices = (text: string): Readonly<Record<string, string | string[]>> | undefined => {
  const pairs = text
    .split(';')
    .map(pair => /^([^=]+)=(.*)$/s.exec(pair.trim()))
    .flatMap(found => (found ? [[found[1]?.trim() ?? '', found[2]?.trim() ?? ''] as const] : []));
  const all = pairs.map(([name, code]) => {
    // `top(5)` and the like are one code.
    const codes = /[()]/.test(code) ? [code] : code.split(',');
    return [name, codes.length > 1 ? codes : code] as const;
  });
  return all.length ? Object.fromEntries(all) : undefined;
};

/** Whether a value can be written on one line and read again. */
const isOnALine = (value: unknown): boolean =>
  value === undefined || JSON.stringify(readChoices(writeChoices(value))) === JSON.stringify(value);

/** Some fields are called another thing of one service than of others. */
const labelFor = (form: FormContext, type: string, key: string): string =>
  form.words.fromLabels[`${type}.${key}`] ?? form.words.fromLabels[key] ?? key;

const choicesField = (
  form: FormContext,
  type: Type,
  key: string,
  path: Path,
): TemplateResult | typeof nothing => {
  const value = valueAt(form.document, path);
  if (!isOnALine(value)) return nothing;
  const id = fieldId(path);
  return html`<div class="field">
    <label for=${id}>${labelFor(form, type, key)} <code aria-hidden="true">${key}</code></label>
    <p class="help" id="${id}-help">${form.words.fromHelp[key]}</p>
    <input
      id=${id}
      class="text"
      type="text"
      autocomplete="off"
      aria-describedby="${id}-help"
      .value=${writeChoices(value)}
      @change=${(event: Event) => form.typeValue(path, readChoices((event.target as HTMLInputElement).value))}
    />
  </div>`;
};

const fieldsOf = (form: FormContext, type: Type, name: string, path: Path): unknown => {
  const chosen = choices[type];
  return html`${texts[type].map(key => {
    const at = [...path, key];
    const value = valueAt(form.document, at);
    return value === undefined || typeof value === 'string'
      ? textField(form, `${name}.${key}`, at, { label: labelFor(form, type, key), bare: true })
      : nothing;
  })}
  ${chosen === undefined ? nothing : choicesField(form, type, chosen, [...path, chosen])}`;
};

export const fromField = (form: FormContext, name: string, path: Path): TemplateResult | typeof nothing => {
  const value = valueAt(form.document, path);
  if (value !== undefined && !isObject(value)) return nothing;
  const type = types.find(each => each === value?.['type']);
  const id = fieldId([...path, 'type']);
  const problem = type === undefined ? undefined : readFrom(value).problem;
  const choose = (event: Event): void => {
    const chosen = (event.target as HTMLSelectElement).value;
    form.typeValue(path, chosen ? { type: chosen } : undefined);
  };
  return html`<fieldset class="group" data-field=${name}>
    <legend>${fieldTitle(form, name, path)}</legend>
    ${groupHelp(form, name)}
    <div class="field">
      <label for=${id}>${form.words.fromLabels['type']}</label>
      <select id=${id} aria-describedby=${descriptionIds(form, path, name) || nothing} @change=${choose}>
        <option value="" .selected=${live(type === undefined)}>${form.words.notSaid}</option>
        ${types.map(
          each =>
            html`<option value=${each} .selected=${live(each === type)}>
              ${form.words.fromTypes[each]}
            </option>`,
        )}
      </select>
    </div>
    ${type === undefined ? nothing : fieldsOf(form, type, name, path)}
    ${
      problem
        ? html`<ul class="notes" role="list">
            <li class="hint">
              <span class="mark" aria-hidden="true">i</span
              ><span
                >${labelFor(form, type ?? '', problem.field)}:
                ${describeFromProblem(problem, form.locale)}</span
              >
            </li>
          </ul>`
        : nothing
    }
  </fieldset>`;
};
