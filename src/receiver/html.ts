/** HTML in which everything that is put in is text, unless it was made here too. Pure. */

class Markup {
  constructor(readonly text: string) {}
}

export type { Markup };

/** What can be put into a template. Lists are joined; `undefined`, `null` and `false` are nothing. */
export type Content = string | number | Markup | false | null | undefined | readonly Content[];

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const write = (value: Content): string => {
  if (value instanceof Markup) return value.text;
  if (value === undefined || value === null || value === false) return '';
  if (typeof value === 'object') return value.map(write).join('');
  const text = String(value);
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, sign => signs[sign] ?? sign) : text;
};

/** A tag for templates. */
export const html = (strings: TemplateStringsArray, ...values: readonly Content[]): Markup => {
  let text = strings[0] ?? '';
  for (let index = 0; index < values.length; index++)
    text += write(values[index]) + (strings[index + 1] ?? '');
  return new Markup(text);
};

/**
 * A whole page, as text.
 *
 * @param parts `styles` is the style sheet's address.
 */
export const pageOf = ({
  lang,
  title,
  styles,
  body,
}: {
  readonly lang: string;
  readonly title: string;
  readonly styles: string;
  readonly body: Content;
}): string =>
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
