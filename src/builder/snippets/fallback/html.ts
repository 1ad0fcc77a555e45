/** Writes the HTML of a fallback: on one line, with every text in it escaped. */
import { attributeText } from '../attribute-text.js';

/** What stands in the place of an element. */
export interface Fallback {
  /** HTML on one line: headings, lists, a table, a form. */
  readonly html: string;
  /** The same without anything that stands on lines of its own, for where a CMS would tear that out of a tag. */
  readonly inline: string;
  /** One line of text, for a link. */
  readonly text: string;
  /**
   * The attributes that say its language, where that is not Swedish: nobody knows what language the page is in that it will stand on.
   * They stand in `html` and `inline` already.
   */
  readonly attributes?: string;
}

/**
 * What the library says, as plain text: it makes templates of texts in a language that it speaks in part, and lists of them of several
 * sentences.
 */
export const toPlainText = (said: unknown): string =>
  Array.isArray(said)
    ? said.map(toPlainText).join('')
    : ((said ?? '') as { toString: () => string }).toString();

/** A text on one line. */
export const collapseSpace = (text: string): string => text.replace(/[^\S\u00A0\u202F]+/g, ' ').trim();

/** A text in HTML. */
export const escapeText = (text: string): string => attributeText(collapseSpace(text));

/** A value that is sent as it stands, its line breaks too. */
export const escapeExact = (value: string): string =>
  attributeText(value).replaceAll('\n', '&#10;').replaceAll('\r', '&#13;');

/** An element with HTML in it. */
export const htmlElement = (tag: string, inner: string, attributes = ''): string =>
  `<${tag}${attributes && ` ${attributes}`}>${inner}</${tag}>`;

/** An element with a text in it; nothing where there is none. */
export const textElement = (tag: string, text: string | undefined, attributes = ''): string =>
  text === undefined || !collapseSpace(text) ? '' : htmlElement(tag, escapeText(text), attributes);

/** A list of HTML. */
export const htmlList = (items: readonly string[]): string =>
  items.length ? htmlElement('ul', items.map(item => htmlElement('li', item)).join('')) : '';

/** A link as it stands in the data; its text alone where the address is none that may be followed. */
export const htmlLink = (href: unknown, label: string): string =>
  typeof href === 'string' && /^(?!\s*[a-z][a-z\d+.-]*:)|^\s*(https?|mailto|tel):/i.test(href)
    ? htmlElement('a', escapeText(label), `href="${attributeText(href.trim())}"`)
    : escapeText(label);
