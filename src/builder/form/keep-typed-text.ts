/** A field's text while somebody types in it: what means the same as the document says is left as it was written. */
import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

interface TextField extends Element {
  value: string;
}

class KeepTypedText extends Directive {
  declare render: (text: string, means: (written: string) => unknown, value: unknown) => unknown;

  override update({ element }: ElementPart, [text, means, value]: Parameters<this['render']>): unknown {
    const field = element as TextField;
    // "3,0" on the way to "3,05" says 3, as the document does.
    if (field.value !== text && means(field.value) !== value) field.value = text;
    return noChange;
  }
}

/**
 * On a text field: `<input ${typed(text, means, value)} />`.
 *
 * @param text How the value is written.
 * @param means What a text in the field would be taken for.
 * @param value The value in the document.
 */
export const keepTypedText = directive(KeepTypedText);
