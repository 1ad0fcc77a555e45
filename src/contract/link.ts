/** A link with its text. */
import { link as address } from './address.js';
import { object, text } from './schema.js';

export const link = object({ href: address, label: text }, ['href', 'label']);
