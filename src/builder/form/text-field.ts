/** The controls that hold one value: a text, a number, a choice, a tick. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { numberFrom } from '../../data/repair.js';
import type { Schema } from '../../contract/schema.js';
import { valueAt, type Path } from '../document/edit.js';
import { fieldId, type FormContext } from './form-context.js';
import { helpOf } from '../words/field-help.js';
import { isMultiline } from './field-order.js';
import { inLocale, labelOf } from '../words/field-names.js';
import { fieldNotes } from './labelled-field.js';
import { countLabels, optionLabels } from '../words/option-labels.js';
import { keepTypedText } from './keep-typed-text.js';

/** A value as it is written in a text field. */
export const toText = (value: unknown, form: FormContext): string => {
  if (typeof value === 'number')
    return form.locale === 'sv' ? String(value).replace('.', ',') : String(value);
  return typeof value === 'string' ? value : value == null ? '' : JSON.stringify(value);
};

/** A number as a script writes a very small or a very large one: nobody types it, but a document may have it. */
const parseExponent = (text: string): number | undefined => {
  const value = /^-?\d+(?:[.,]\d+)?e[+-]?\d+$/.test(text) ? Number(text.replace(',', '.')) : NaN;
  return Number.isFinite(value) ? value : undefined;
};

/** What a text in a number's field says. One that is no number stays a text, and is told of. */
export const parseNumber = (text: string): unknown =>
  text.trim() ? (numberFrom(text) ?? parseExponent(text) ?? text) : undefined;

const parseText = (text: string): unknown => (/\S/.test(text) ? text : undefined);

/** The ids of what describes a control. */
const descriptionIds = (form: FormContext, path: Path, name: string): string =>
  [
    helpOf(name, form.locale) ? `${fieldId(path)}-help` : '',
    form.notesAt(path).length ? `${fieldId(path)}-notes` : '',
  ]
    .filter(Boolean)
    .join(' ');

interface FieldOptions {
  /** The word over it, where it is not the field's own. */
  readonly label?: string;
  /** What a text says. */
  readonly read?: (text: string) => unknown;
  readonly value?: unknown;
  readonly kind?: 'number' | 'period' | 'date' | 'color' | 'address' | 'language';
  readonly onType?: (value: unknown) => void;
  /** Without the words under the label, where many of the same kind stand together. */
  readonly bare?: boolean;
  readonly limits?: string;
}

/** A label with its help, its control and what is said of it. */
export const labelledField = (
  form: FormContext,
  name: string,
  path: Path,
  control: unknown,
  { label = labelOf(name, form.locale), bare = false, limits = '' }: FieldOptions = {},
): TemplateResult => {
  const id = fieldId(path);
  const words = bare ? '' : helpOf(name, form.locale);
  return html`<div class="field" data-field=${name}>
    <label for=${id}>${label}${bare ? nothing : html` <code aria-hidden="true">${path.at(-1)}</code>`}</label>
    ${words || limits ? html`<p class="help" id="${id}-help">${words} ${limits}</p>` : nothing} ${control}
    ${fieldNotes(form, path)}
  </div>`;
};

const inputMode = { number: 'decimal', period: 'text', address: 'url' } as const;

/** A text on one line: the browser takes line breaks out of what a field for one line is given, and two words become one. */
const joinLines = (text: string): string => text.replace(/\s*[\n\r]\s*/g, ' ');

/** A field for one line or several. */
export const textField = (
  form: FormContext,
  name: string,
  path: Path,
  look: FieldOptions = {},
): TemplateResult => {
  const { read = parseText, kind, value = valueAt(form.document, path) } = look;
  const id = fieldId(path);
  const onInput = ({ target }: Event): void => {
    const next = read((target as HTMLInputElement).value);
    if (look.onType) look.onType(next);
    else form.type(path, next);
  };
  const onBlur = (): void => form.leave(path);
  const isArea = isMultiline(name) && !kind;
  const text = isArea ? toText(value, form) : joinLines(toText(value, form));
  const invalid = form.notesAt(path).some(note => note.serious) ? 'true' : 'false';
  const described = look.bare
    ? form.notesAt(path).length
      ? `${id}-notes`
      : nothing
    : descriptionIds(form, path, name) || nothing;
  const control = isArea
    ? html`<textarea
        id=${id}
        rows=${Math.min(12, Math.max(2, Math.ceil(text.length / 60)))}
        aria-describedby=${described}
        aria-invalid=${invalid}
        ${keepTypedText(text, read, value)}
        @input=${onInput}
        @blur=${onBlur}
      ></textarea>`
    : html`<input
        id=${id}
        class=${kind ?? 'text'}
        type=${kind === 'date' && /^(\d{4}-\d\d-\d\d)?$/.test(text) ? 'date' : 'text'}
        inputmode=${kind && kind in inputMode ? inputMode[kind as keyof typeof inputMode] : nothing}
        list=${kind === 'language' ? 'languages' : nothing}
        autocomplete="off"
        aria-describedby=${described}
        aria-invalid=${invalid}
        ${keepTypedText(text, read, value)}
        @input=${onInput}
        @blur=${onBlur}
      />`;
  return labelledField(
    form,
    name,
    path,
    kind === 'color' ? withSwatch(form, path, name, control) : control,
    look,
  );
};

/** Beside the colour as it is written: one to choose with. */
const withSwatch = (form: FormContext, path: Path, name: string, control: TemplateResult): TemplateResult => {
  const value = valueAt(form.document, path);
  const known = typeof value === 'string' && /^#[\da-f]{6}$/i.test(value) ? value : '#1c6350';
  return html`<div class="beside">
    ${control}
    <input
      type="color"
      aria-label=${`${labelOf(name, form.locale)}: ${form.words.chooseColour}`}
      .value=${live(known)}
      @input=${(event: Event) => form.type(path, (event.target as HTMLInputElement).value)}
    />
  </div>`;
};

/** A number, within limits where the contract has some. */
export const numberField = (
  form: FormContext,
  schema: Schema,
  name: string,
  path: Path,
  look: FieldOptions = {},
): TemplateResult => {
  const { min, max } = schema.kind === 'number' ? schema : {};
  const limits = min !== undefined && max !== undefined && max < 1e5 ? `${min}–${max}.` : '';
  return textField(form, name, path, { kind: 'number', read: parseNumber, limits, ...look });
};

/** One of the listed values, or none. */
export const selectField = (
  form: FormContext,
  values: readonly unknown[],
  name: string,
  path: Path,
): TemplateResult => {
  const value = valueAt(form.document, path);
  const known = values.includes(value) || value === undefined;
  const names = name.startsWith('Summary.counts') ? countLabels : optionLabels;
  const option = (one: unknown): TemplateResult =>
    html`<option value=${String(one)} .selected=${live(one === value)}>
      ${inLocale(names[String(one)], form.locale) || String(one)}
    </option>`;
  return labelledField(
    form,
    name,
    path,
    html`<select
      id=${fieldId(path)}
      aria-describedby=${descriptionIds(form, path, name) || nothing}
      @change=${(event: Event) => form.type(path, (event.target as HTMLSelectElement).value || undefined)}
      @blur=${() => form.leave(path)}
    >
      <option value="" .selected=${live(value === undefined)}>${form.words.notSaid}</option>
      ${values.map(option)} ${known ? nothing : option(value)}
    </select>`,
  );
};

/** A tick with its words. */
export const checkbox = (
  id: string,
  label: string,
  checked: boolean,
  onTick: (on: boolean) => void,
): TemplateResult =>
  html`<div class="tick">
    <input
      type="checkbox"
      id=${id}
      .checked=${live(checked)}
      @change=${(event: Event) => onTick((event.target as HTMLInputElement).checked)}
    />
    <label for=${id}>${label}</label>
  </div>`;

/** A field, or a tick that says that there is to be nothing: `none` is what is written then. */
export const textOrNoneField = (
  form: FormContext,
  name: string,
  path: Path,
  none: unknown,
  label: string,
): TemplateResult => {
  const value = valueAt(form.document, path);
  return html`<div class="either">
    ${value === none ? labelledField(form, name, path, html`<input id=${fieldId(path)} disabled />`) : textField(form, name, path)}
    ${checkbox(`${fieldId(path)}-none`, label, value === none, on => form.type(path, on ? none : undefined))}
  </div>`;
};
