/** How an embed is written so that it lives through editors: one line, no backslash, no character that is taken for markup. */

/**
 * Text as the value of an attribute in double quotes, in the form that comes through editors unharmed: no character that one
 * of them takes for markup.
 */
export const attributeText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** A text that stands in data in another way than it was given. */
export interface Changed {
  /** Where: `goals[3].title`. */
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

/** What JSON can write with a backslash only, and what no page may hold. */
// eslint-disable-next-line no-control-regex -- What is looked for is the control characters.
const awkward = /["\\\u0000-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/u;
// eslint-disable-next-line no-control-regex -- What is looked for is the control characters.
const unwritable = /[\u0000-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/** Space for what is space; for the rest the mark that stands for no character, so that no text becomes blank. */
const writable = (text: string): string => text.replace(/[\t-\r\u0085]+/g, ' ').replace(unwritable, '\uFFFD');

/** The quotation marks of a language, where they are not the same at both ends. */
const marks: Readonly<Record<string, readonly [string, string]>> = {
  en: ['“', '”'],
  de: ['„', '“'],
  nb: ['«', '»'],
  no: ['«', '»'],
};

/** A text with the quotation marks that its language prints. */
const typographic = (text: string, lang: string | undefined): string => {
  const [opening, closing] = marks[/^\w+/.exec(lang ?? '')?.[0].toLowerCase() ?? ''] ?? ['”', '”'];
  return writable(
    text
      .replace(/(?<=^|[\s([{/–-])"(?=\S)/g, opening)
      .replaceAll('"', closing)
      .replaceAll('\\', '/'),
  );
};

/** An address that leads to the same place. A browser takes line breaks out of one by itself. */
const encoded = (address: string): string =>
  writable(address.replace(/[\t\r\n]+/g, ''))
    .replaceAll('"', '%22')
    .replace(/^([^?#]*)(.*)$/s, (_, before: string, after: string) =>
      // Before the query a browser reads it as a slash.
      (/^(mailto|tel):/i.test(before) ? before.replaceAll('\\', '%5C') : before.replaceAll('\\', '/')).concat(
        after.replaceAll('\\', '%5C'),
      ),
    );

const isAddress = (key: string): boolean => /^(href|src|endpoint)$/.test(key);

/**
 * Data that JSON writes without a backslash: many a CMS takes them away, and the text breaks. Straight quotation marks become those
 * that the language prints, a line break becomes a space; addresses are encoded.
 *
 * @param lang The language of its texts, where it does not say itself.
 * @param changed What was changed is put here.
 */
export const withoutBackslash = (
  value: unknown,
  lang: string | undefined,
  changed: Changed[],
  path = '',
  key = '',
): unknown => {
  if (typeof value === 'string') {
    if (!awkward.test(value)) return value;
    const to = isAddress(key) ? encoded(value) : typographic(value, lang);
    changed.push({ path, from: value, to });
    return to;
  }
  if (Array.isArray(value))
    return value.map((item: unknown, index) =>
      withoutBackslash(item, lang, changed, `${path}[${index}]`, key),
    );
  if (typeof value !== 'object' || value === null) return value;
  const own = (value as { lang?: unknown }).lang;
  const spoken = typeof own === 'string' ? own : lang;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const at = path ? `${path}.${name}` : name;
      const to = awkward.test(name) ? typographic(name, undefined) : name;
      if (to !== name) changed.push({ path: at, from: name, to });
      return [to, withoutBackslash(inner, spoken, changed, at, name)];
    }),
  );
};

/** A value as JSON text for an attribute, with what had to be changed in it. */
export const payloadOf = (
  value: unknown,
): { readonly text: string; readonly changed: readonly Changed[] } => {
  const changed: Changed[] = [];
  return { text: JSON.stringify(withoutBackslash(value, undefined, changed)), changed };
};
