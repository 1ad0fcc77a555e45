/** The fields that are typed in: texts on one line or several, numbers and periods. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Schema } from '../../contract/schema.js';
import { valueAt, type Path } from '../document/path.js';
import { labelOf } from '../words/field-names.js';
import { isMultiline } from './field-order.js';
import { fieldId, type FormContext } from './form-context.js';
import { keepTypedText } from './keep-typed-text.js';
import { descriptionIds, labelledField, type LabelOptions } from './labelled-field.js';
import { parseNumber, parsePeriodText, parseText, toText } from './parse-text.js';

interface TextFieldOptions extends LabelOptions {
  /** Reads the text. */
  readonly read?: (text: string) => unknown;
  /** The value to show, where it is not the one at the path. */
  readonly value?: unknown;
  readonly kind?: 'number' | 'period' | 'date' | 'color' | 'address' | 'language';
  /** Takes the place of `form.typeValue`. */
  readonly onType?: (value: unknown) => void;
}

const inputMode = { number: 'decimal', period: 'text', address: 'url' } as const;

/** Puts a text on one line. A browser only removes the line breaks, and makes one word of two. */
const joinLines = (text: string): string => text.replace(/\s*[\n\r]\s*/g, ' ');

export const textField = (
  form: FormContext,
  name: string,
  path: Path,
  options: TextFieldOptions = {},
): TemplateResult => {
  const { read = parseText, kind, value = valueAt(form.document, path) } = options;
  const id = fieldId(path);
  const onInput = ({ target }: Event): void => {
    const next = read((target as HTMLInputElement).value);
    if (options.onType) options.onType(next);
    else form.typeValue(path, next);
  };
  const onBlur = (): void => form.leaveField(path);
  const isArea = isMultiline(name) && !kind;
  const written = toText(value, form.locale);
  const text = isArea ? written : joinLines(written);
  const invalid = form.notesAt(path).some(note => note.serious) ? 'true' : 'false';
  const described = options.bare
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
    kind === 'color' ? withColorPicker(form, path, name, control) : control,
    options,
  );
};

/** Puts a colour picker beside the colour as it is written. */
const withColorPicker = (
  form: FormContext,
  path: Path,
  name: string,
  control: TemplateResult,
): TemplateResult => {
  const value = valueAt(form.document, path);
  const color = typeof value === 'string' && /^#[\da-f]{6}$/i.test(value) ? value : '#1c6350';
  return html`<div class="beside">
    ${control}
    <input
      type="color"
      aria-label=${`${labelOf(name, form.locale)}: ${form.words.chooseColour}`}
      .value=${live(color)}
      @input=${(event: Event) => form.typeValue(path, (event.target as HTMLInputElement).value)}
    />
  </div>`;
};

/** A number, with its limits where the contract has both. */
export const numberField = (
  form: FormContext,
  schema: Schema,
  name: string,
  path: Path,
  options: TextFieldOptions = {},
): TemplateResult => {
  const { min, max } = schema.kind === 'number' ? schema : {};
  const limits = min !== undefined && max !== undefined && max < 1e5 ? `${min}–${max}.` : '';
  return textField(form, name, path, { kind: 'number', read: parseNumber, limits, ...options });
};

export const periodField = (form: FormContext, name: string, path: Path, bare = false): TemplateResult =>
  textField(form, name, path, { kind: 'period', read: parsePeriodText, bare });
