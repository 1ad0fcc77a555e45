/** Keeps the text in a field as it is typed, while it means the same as the document says. */
import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

interface TextField extends Element {
  value: string;
}

class KeepTypedText extends Directive {
  declare render: (text: string, read: (text: string) => unknown, value: unknown) => unknown;

  override update({ element }: ElementPart, [text, read, value]: Parameters<this['render']>): unknown {
    const field = element as TextField;
    // "3,0" on the way to "3,05" means 3, as the document says.
    if (field.value !== text && read(field.value) !== value) field.value = text;
    return noChange;
  }
}

/**
 * For a text field: `<input ${keepTypedText(text, read, value)} />`.
 *
 * @param text How the value is written.
 * @param read Reads the text in the field.
 * @param value The value in the document.
 */
export const keepTypedText = directive(KeepTypedText);
