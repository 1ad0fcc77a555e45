/** What a document said on earlier days, and where that can be read. */
import { allowed, resolve } from './address.js';
import { date } from './date.js';
import { list, object, rule } from './schema.js';

/** The address of a document, from the page's own origin, the later document's or an allowed one. */
const address = rule('document', (text, context) => {
  const url = resolve(text, context);
  return allowed(url, [new URL(context.base).origin, ...context.origins]) ? url.href : undefined;
});

/** One of them: the day on which the document said it, and its address. */
export const version = object({ date, href: address }, ['date', 'href']);

/** All of them, the newest first. */
export const versions = list(version);
