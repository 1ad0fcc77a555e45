/** Whose goals a document has. */
import { link } from './address.js';
import { object, text } from './schema.js';

export const organization = object({ name: text, code: text, href: link }, ['name']);
