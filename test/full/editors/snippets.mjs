/** The ways to write an embed: as the docs say it, and as people write it. */

/** JSON as it lives through every editor: one line, no backslash, no character that is taken for markup. */
export const attributeText = text =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** The same data without what JSON can only write with a backslash. */
export const plain = value => {
  if (typeof value === 'string')
    return (
      value
        .replaceAll('"', '”')
        .replaceAll('\\', '/')
        // eslint-disable-next-line no-control-regex
        .replace(/[\u0000-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/gu, ' ')
    );
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [plain(key), plain(inner)]));
  return value;
};

/** As the docs say it. */
export const recommended = {
  'tag, data-json': (tag, data) =>
    `<${tag} data-json="${attributeText(JSON.stringify(data))}">Läs om målet.</${tag}>`,
  'tag, data': (tag, data) => `<${tag} data="${attributeText(JSON.stringify(data))}">Läs om målet.</${tag}>`,
  block: (tag, data) =>
    `<div data-civic="${tag.replace('civic-', '')}" data-civic-data="${attributeText(JSON.stringify(data))}"><p>Läs om målet.</p></div>`,
};

/** As people write it. */
export const careless = {
  'single quotes': (tag, data) => `<${tag} data-json='${JSON.stringify(data)}'>Läs om målet.</${tag}>`,
  'several lines': (tag, data) =>
    `<${tag} data-json='${JSON.stringify(data, null, 2)}'>\n<p>Läs om målet.</p>\n</${tag}>`,
  'as text in the page': (tag, data) => `<p>${JSON.stringify(data).replaceAll('<', '&lt;')}</p>`,
};
