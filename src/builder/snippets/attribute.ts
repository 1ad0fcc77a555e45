/** Writes one attribute of a snippet. */
import { attributeText } from './attribute-text.js';

/** Returns ` name="value"`; nothing where there is no value. */
export const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined || value === '' ? '' : ` ${name}="${attributeText(String(value))}"`;
