/** Addresses in data: which are followed, and where answers may go. Each comes out absolute. */
import { rule, type Context } from './schema.js';

/** The address, absolute, where it is one. A blank one is not: it would be the document's own. */
export const resolve = (address: string, { base }: Context): URL | undefined => {
  try {
    return new URL(address.trim() || 'https://', base);
  } catch {
    return undefined;
  }
};

/** An address that a visitor can follow: `http`, `https`, `mailto`, `tel` or relative. */
export const link = rule('link', (address, context) => {
  const url = resolve(address, context);
  return url && /^(https?|mailto|tel):$/.test(url.protocol) ? url.href : undefined;
});

/** Whether an address is on the page's own origin or one that the page's owner allows. */
export const allowed = (url: URL | undefined, origins: readonly string[]): url is URL =>
  !!url && /^https?:$/.test(url.protocol) && origins.includes(url.origin);

/** An address that answers may be sent to: only the page decides, whatever the document says. */
export const endpoint = rule('endpoint', (value, context) => {
  const url = resolve(value, context);
  return allowed(url, context.origins) ? url.href : undefined;
});
