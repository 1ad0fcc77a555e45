/** HTML in which everything that is put in is text, unless it was made here too. Pure. */

class Markup {
  constructor(text) {
    this.text = text;
  }
}

const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const write = value => {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(write).join('');
  if (value === undefined || value === null || value === false) return '';
  return String(value).replace(/[&<>"']/g, sign => signs[sign]);
};

/** A tag for templates. Lists are joined; `undefined`, `null` and `false` are nothing. */
export const html = (strings, ...values) =>
  new Markup(strings.map((string, index) => string + write(values[index])).join(''));

/**
 * A whole page.
 *
 * @param {{ lang: string, title: string, styles: string, body: unknown }} parts `styles` is the style sheet's address.
 */
export const pageOf = ({ lang, title, styles, body }) =>
  html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="${styles}" />
      </head>
      <body>
        ${body}
      </body>
    </html>`.text;
