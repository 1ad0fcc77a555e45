/**
 * Writes an embed's attributes so that they survive editors: on one line, without a backslash or a character that is taken for markup,
 * and with their meaning unchanged.
 */

/**
 * Escapes a text for an attribute in double quotes. A backslash is escaped too: WordPress loses one before a quotation mark, and
 * whatever stores a page with `stripslashes` loses all.
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
 * Characters that are escaped by number in JSON, as no attribute with them survives every editor: control characters and those that
 * HTML does not allow (HTML Purifier removes them), the byte order mark (TinyMCE removes it), `<` and `>` (DOMPurify and TinyMCE drop
 * an attribute with `-->` or `</script>`), and `&` (WordPress's kses makes `&#39;` of `&amp;#39;`; beside `&#92;` HTML Purifier decodes
 * `&amp;` twice, or `&#92;` not at all).
 */
const byNumber = /[&<>\u007F-\u009F\uFEFF\uFFFE\uFFFF]/g;

/** Writes a value as JSON for an attribute. It reads back as the same value. */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value).replace(
    byNumber,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
