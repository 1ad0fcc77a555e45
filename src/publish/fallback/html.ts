/** Writes the HTML of a fallback, on one line and with every text escaped. */
import { attributeText } from '../../base/embed-code/attribute-text.js';
import type { Fallback } from './fallback.js';
import { inWords, langAttributes, type Phrase } from './phrase.js';

/** Escapes a value that is sent as it is, with its line breaks. */
export const escapeExact = (value: string): string =>
  attributeText(value).replaceAll('\n', '&#10;').replaceAll('\r', '&#13;');

/** An element with HTML in it. */
export const htmlElement = (tag: string, inner: string, attributes = ''): string =>
  `<${tag}${attributes && ` ${attributes}`}>${inner}</${tag}>`;

/** An element with words in it; empty where there are none. */
export const textElement = (tag: string, words: Phrase | undefined, attributes = ''): string =>
  words?.text
    ? htmlElement(tag, words.html, [attributes, langAttributes(words)].filter(Boolean).join(' '))
    : '';

/** An item of a list: HTML, or words. */
type Item = string | Phrase;

/** A list; empty where it has no items. */
export const htmlList = (items: readonly Item[]): string =>
  items.length
    ? htmlElement(
        'ul',
        items
          .map(item => (typeof item === 'string' ? htmlElement('li', item) : textElement('li', item)))
          .join(''),
      )
    : '';

/** A table, each row of which has its head first. */
export const htmlTable = (
  caption: Phrase,
  head: readonly Phrase[],
  rows: readonly (readonly Phrase[])[],
): string => {
  const cell = (tag: string, words: Phrase, scope = ''): string =>
    htmlElement(
      tag,
      words.html,
      [scope && `scope="${scope}"`, langAttributes(words)].filter(Boolean).join(' '),
    );
  const cells = (row: readonly Phrase[]): string =>
    row.map((words, index) => (index ? cell('td', words) : cell('th', words, 'row'))).join('');
  return htmlElement(
    'table',
    textElement('caption', caption) +
      htmlElement('thead', htmlElement('tr', head.map(words => cell('th', words, 'col')).join(''))) +
      htmlElement('tbody', rows.map(row => htmlElement('tr', cells(row))).join('')),
  );
};

/** A link as the data has it; its words alone where the address is not safe to follow. */
export const htmlLink = (href: unknown, label: Phrase): string =>
  typeof href === 'string' && /^(?!\s*[a-z][a-z\d+.-]*:)|^\s*(https?|mailto|tel):/i.test(href)
    ? textElement('a', label, `href="${attributeText(href.trim())}"`)
    : inWords(label);

/**
 * A fallback without blocks: each line after the other.
 *
 * @param text The one line for a link.
 */
export const asLines = (lines: readonly (Phrase | undefined)[], text: Phrase): Omit<Fallback, 'html'> => ({
  inline: lines.flatMap(line => (line?.text ? [inWords(line)] : [])).join('<br>'),
  text: text.text,
});
