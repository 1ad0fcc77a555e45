/**
 * How an embed is written so that it lives through editors: one line, no backslash, no character that is taken for markup, and what it
 * says unchanged.
 */

/**
 * Text as the value of an attribute in double quotes, in the form that comes through editors unharmed: no character that one
 * of them takes for markup, and none that one of them takes away. A backslash stands there by its number: WordPress loses one before a
 * quotation mark, and whatever stores a page with `stripslashes` loses all.
 */
export const attributeText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\\', '&#92;');

/**
 * What is written by its number in JSON, for no attribute that holds it comes through everything: control characters and what no page
 * may hold (HTML Purifier takes them out), the mark of a byte order (TinyMCE takes it out), `<` and `>` (for `-->` and `</script>`
 * DOMPurify and TinyMCE drop the attribute), and `&` (WordPress's kses makes `&#39;` of `&amp;#39;`; beside `&#92;` HTML Purifier reads
 * `&amp;` twice, or `&#92;` not at all).
 */
const byNumber = /[&<>\u007F-\u009F\uFEFF\uFFFE\uFFFF]/g;

/** A value as JSON text for an attribute. It means the same, to the letter. */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value).replace(
    byNumber,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
