/** The three forms of an embed, as they are copied: the tag, the block and the link. They mean the same. Pure. */
import { encodeComponent } from '../../data/address-part.js';
import { attribute } from './attribute.js';
import { attributeText, jsonText } from './attribute-text.js';

/** What is said besides the data, by its name on the tag; what is blank or not there is left out. */
export type EmbedOptions = Readonly<Record<string, string | number | undefined>>;

/** What is embedded. */
export interface EmbedCode {
  /** The tag's name without `civic-`. */
  readonly element: string;
  /** The address of the document with the part's id. With it the code names the document and does not hold the data. */
  readonly address?: string | undefined;
  /** The data: a document with what is shown. */
  readonly part: unknown;
  readonly options: EmbedOptions;
}

const optionsOf = (options: EmbedOptions, prefix: string): string =>
  Object.entries(options)
    .map(([name, value]) => attribute(prefix + name, value))
    .join('');

const sourceOf = ({ address, part }: EmbedCode, srcName: string, dataName: string): string =>
  address ? attribute(srcName, address) : attribute(dataName, jsonText(part));

/**
 * The tag, on one line.
 *
 * @param inside The fallback, as HTML.
 * @param dataName The attribute for the data. WordPress and Drupal break one that is named `data`.
 */
export const tagCode = (
  embed: EmbedCode,
  inside: string,
  dataName: 'data-json' | 'data' = 'data-json',
): string => {
  const tag = `civic-${embed.element}`;
  return `<${tag}${sourceOf(embed, 'src', dataName)}${optionsOf(embed.options, '')}>${inside}</${tag}>`;
};

/** The block, on one line. */
export const blockCode = (embed: EmbedCode, inside: string): string =>
  `<div data-civic="${embed.element}"${sourceOf(embed, 'data-civic-src', 'data-civic-data')}${optionsOf(embed.options, 'data-civic-')}>${inside}</div>`;

/** The address of a part of a document. */
export const partAddress = (src: string, of: string | undefined): string =>
  of ? `${src.replace(/#.*$/s, '')}#${encodeComponent(of).replaceAll('%2F', '/')}` : src;

/** Encodes a text as base64url: no tool changes its letters, digits, `-` and `_` in an address. */
export const base64url = (text: string): string =>
  btoa([...new TextEncoder().encode(text)].map(byte => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** The address of a page with what to show in its end. */
export const linkAddress = ({ element, address, part, options }: EmbedCode, page: string): string => {
  // A bare name would be an id in the page's own document.
  const src = address && (/[:/]/.test(address) ? address : `./${address}`);
  const value = src ? encodeComponent(src) : `b64:${base64url(JSON.stringify(part))}`;
  const others = Object.entries(options)
    .filter(([, option]) => option !== undefined && option !== '')
    .map(([name, option]) => `&${name}=${encodeComponent(String(option))}`)
    .join('');
  return `${page.trim().replace(/#.*$/s, '')}#civic-${element}=${value}${others}`;
};

/**
 * The link, alone in its paragraph, on one line.
 *
 * @param text What is read where there is no script.
 * @param attributes More attributes, as HTML.
 */
export const linkCode = (href: string, text: string, attributes = ''): string =>
  `<p><a${attribute('href', href)}${attributes && ` ${attributes}`}>${attributeText(text)}</a></p>`;
