/** Writes the HTML of a fallback, on one line and with every text escaped. */
import { attributeText } from '../attribute-text.js';
import type { Fallback } from './fallback.js';
import { collapseSpace } from './plain-text.js';

/** Escapes a text for HTML, on one line. */
export const escapeText = (text: string): string => attributeText(collapseSpace(text));

/** Escapes a value that is sent as it is, with its line breaks. */
export const escapeExact = (value: string): string =>
  attributeText(value).replaceAll('\n', '&#10;').replaceAll('\r', '&#13;');

/** An element with HTML in it. */
export const htmlElement = (tag: string, inner: string, attributes = ''): string =>
  `<${tag}${attributes && ` ${attributes}`}>${inner}</${tag}>`;

/** An element with a text in it; empty where there is no text. */
export const textElement = (tag: string, text: string | undefined, attributes = ''): string =>
  text === undefined || !collapseSpace(text) ? '' : htmlElement(tag, escapeText(text), attributes);

/** A list of items of HTML; empty where there are none. */
export const htmlList = (items: readonly string[]): string =>
  items.length ? htmlElement('ul', items.map(item => htmlElement('li', item)).join('')) : '';

/** A table, each row of which has its head first. */
export const htmlTable = (
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string => {
  const cells = (row: readonly string[]): string =>
    row
      .map((cell, index) =>
        index ? htmlElement('td', escapeText(cell)) : htmlElement('th', escapeText(cell), 'scope="row"'),
      )
      .join('');
  const heads = head.map(cell => htmlElement('th', escapeText(cell), 'scope="col"')).join('');
  return htmlElement(
    'table',
    textElement('caption', caption) +
      htmlElement('thead', htmlElement('tr', heads)) +
      htmlElement('tbody', rows.map(row => htmlElement('tr', cells(row))).join('')),
  );
};

/** A link as the data has it; its text alone where the address is not safe to follow. */
export const htmlLink = (href: unknown, label: string): string =>
  typeof href === 'string' && /^(?!\s*[a-z][a-z\d+.-]*:)|^\s*(https?|mailto|tel):/i.test(href)
    ? htmlElement('a', escapeText(label), `href="${attributeText(href.trim())}"`)
    : escapeText(label);

/**
 * A fallback without blocks: each line after the other.
 *
 * @param text The one line for a link.
 */
export const asLines = (lines: readonly (string | undefined)[], text: string): Omit<Fallback, 'html'> => ({
  inline: lines
    .filter(line => line !== undefined && collapseSpace(line))
    .map(line => escapeText(line ?? ''))
    .join('<br>'),
  text: collapseSpace(text),
});
