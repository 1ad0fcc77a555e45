/** Writes one attribute of a snippet. */
import { attributeText } from './attribute-text.js';

/** Returns ` name="value"`; nothing where there is no value. */
export const attribute = (name: string, value: string | number | false | undefined): string =>
  value === undefined || value === false || value === '' ? '' : ` ${name}="${attributeText(String(value))}"`;
