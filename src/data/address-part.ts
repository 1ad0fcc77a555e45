/** Text for a part of an address. Pure. */

/**
 * The text as it stands in a part of an address: `encodeURIComponent`, which throws at half a character (a lone surrogate, which JSON can hold
 * as `\ud83d`). No address can hold one: it becomes U+FFFD, as it does in what a form sends (https://url.spec.whatwg.org/#string-utf-8-percent-encode).
 */
export const encodeComponent = (text: string): string =>
  // eslint-disable-next-line no-restricted-syntax -- This is what stands in its place.
  encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'));
