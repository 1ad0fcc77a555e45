/** Finds the embed in HTML, or in the address of a link: which element it is, and where its data is. */
import type { Settings } from '../../data/settings.js';
import { readBlock, readLink, type Embed } from '../../embed/read-embed.js';
import { parseElementName, type ElementName } from '../elements/elements.js';
import type { EmbedForm } from '../elements/embed-form.js';
import { optionsOf, type EmbedOptions } from './embed-options.js';
import { parseTags, type Tag } from './parse-tags.js';

/** Why an embed has no data that could be read. */
export type Problem = 'empty' | 'linkData' | 'feedbackInLink';

export interface FoundEmbed {
  readonly form: EmbedForm;
  readonly element: ElementName;
  /** How many embeds the text has. This is the first. */
  readonly count: number;
  readonly problem?: Problem | undefined;
  /** Its data as text. */
  readonly json?: string | undefined;
  /** What else in the tag may be the data, where the quotation marks around the attribute were damaged. */
  readonly torn?: string | undefined;
  /** The address of its document. */
  readonly src?: string | undefined;
  readonly options: EmbedOptions;
}

type Found = Omit<FoundEmbed, 'count'>;

const nonEmpty = (text: string | undefined): string | undefined => (text?.trim() ? text : undefined);

/** The text from the first to the last brace: the data, where the quotation marks around it are gone. */
const betweenBraces = (source: string): string | undefined => {
  const text = source.slice(source.indexOf('{'), source.lastIndexOf('}') + 1);
  return text.startsWith('{') ? text : undefined;
};

/** The element that a tag is, or that a block or a link stands for. */
const elementOf = ({ name, attributes }: Tag): ElementName | undefined => {
  if (name === 'a') return elementOfLink(detachedElement('a', attributes));
  if (name === 'div') return parseElementName(attributes.get('data-civic')?.trim() ?? '');
  return name.startsWith('civic-') ? parseElementName(name) : undefined;
};

/** The data of a tag with damaged quotation marks, from the tag itself or from all up to its end tag. */
const findTornJson = (tag: Tag, html: string): string | undefined =>
  betweenBraces(tag.source) ??
  betweenBraces(/^[^]*?(?=<\/(?:civic-|div))/i.exec(html.slice(tag.start))?.[0] ?? '');

const fromTag = (tag: Tag, inside: readonly Tag[], html: string): Found | undefined => {
  const element = elementOf(tag);
  if (!element) return undefined;
  const { attributes } = tag;
  const close = html.toLowerCase().indexOf(`</${tag.name}`, tag.end);
  const script = inside.find(
    ({ name, attributes, start }) =>
      name === 'script' && attributes.get('type') === 'application/json' && (close < 0 || start < close),
  );
  const json =
    nonEmpty(attributes.get('data-json')) ?? nonEmpty(attributes.get('data')) ?? nonEmpty(script?.text);
  const src = nonEmpty(attributes.get('src'))?.trim();
  return {
    form: 'tag',
    element,
    json,
    torn: json === undefined ? undefined : findTornJson(tag, html),
    src,
    ...(json === undefined && src === undefined && { problem: 'empty' }),
    options: optionsOf(name => attributes.get(name)),
  };
};

/** An element outside the page, with the attributes that the library reads of a block or a link. */
const detachedElement = <N extends 'a' | 'div'>(
  name: N,
  attributes: ReadonlyMap<string, string>,
): HTMLElementTagNameMap[N] => {
  const element = document.createElement(name);
  for (const [attribute, value] of attributes)
    if (attribute === 'href' || attribute.startsWith('data-civic'))
      // Not every name in a tag is one that setAttribute takes.
      if (/^[a-z-]+$/.test(attribute)) element.setAttribute(attribute, value);
  return element;
};

const valueOf = (embed: Embed | undefined, name: string): string | undefined =>
  embed?.attributes.find(([attribute]) => attribute === name)?.[1];

/** Allows every origin in a text, as nothing is fetched here. */
const allOrigins = (text: string): Settings => {
  const origins = [text, decode(text), decode(decode(text))].flatMap(
    text => text.match(/https?:\/\/[^/"'\s?#&<>\\]+/gi) ?? [],
  );
  return { origins: origins.map(originOf) };
};

const originOf = (address: string): string => {
  try {
    return new URL(address).origin;
  } catch {
    return '';
  }
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const fromBlock = (tag: Tag, html: string): Found | undefined => {
  const element = elementOf(tag);
  if (!element) return undefined;
  const block = detachedElement('div', tag.attributes);
  const src = block.getAttribute('data-civic-src')?.trim();
  const embed = readBlock(block, allOrigins(src ?? ''));
  const json = valueOf(embed, 'data-json');
  return {
    form: 'block',
    element,
    json,
    torn: json === undefined ? undefined : findTornJson(tag, html),
    // Not resolved: it is relative to the page it stood on.
    src: src || undefined,
    ...(json === undefined && !src && { problem: 'empty' }),
    // Read from the tag: the library reads nothing where the address is not allowed for the builder's own page.
    options: optionsOf(name => tag.attributes.get(`data-civic-${name}`)),
  };
};

const elementOfLink = ({ href }: HTMLAnchorElement): ElementName | undefined =>
  parseElementName(/#civic-([a-z-]+)(?:=|%3D)/i.exec(href)?.[1] ?? '');

/** The embed of a link that names an element of the library. */
const fromLink = (attributes: ReadonlyMap<string, string>): Found | undefined => {
  const link = detachedElement('a', attributes);
  const element = elementOfLink(link);
  if (!element) return undefined;
  const settings = allOrigins(link.href);
  const embed = readLink(link, settings);
  const options = optionsOf(name => valueOf(embed, name));
  const json = valueOf(embed, 'data-json');
  const src = valueOf(embed, 'src');
  const found = { form: 'link' as const, element, json, src, options };
  if (json !== undefined || (src !== undefined && !src.startsWith('#'))) return found;
  // Read as a link to this page and of another element, it shows what was not allowed.
  const hash = link.hash.replace(/^#civic-[a-z-]+/i, '#civic-goal-list');
  const here = `${location.href.replace(/#.*$/s, '')}${hash}`;
  const other = readLink(detachedElement('a', new Map([['href', here]])), settings);
  if (element === 'feedback-prompt' && valueOf(other, 'data-json') !== undefined)
    return { ...found, problem: 'feedbackInLink' };
  const id = valueOf(other, 'src');
  return id?.startsWith('#')
    ? { ...found, src: id, options: optionsOf(name => valueOf(other, name)) }
    : { ...found, problem: 'linkData' };
};

/** Returns the first embed in a text, or `undefined`. */
export const findEmbed = (text: string): FoundEmbed | undefined => {
  const address = text.trim();
  if (/^(https?:|\/|\.{0,2}\/)?[^\s<>"]*#civic-[a-z-]+(=|%3D)[^<>]*$/i.test(address)) {
    const link = fromLink(new Map([['href', address]]));
    return link && { ...link, count: 1 };
  }
  const tags = parseTags(text);
  const html = text.replace(/\r\n?/g, '\n');
  const first = tags.findIndex(elementOf);
  const tag = tags[first];
  if (!tag) return undefined;
  const found =
    tag.name === 'a'
      ? fromLink(tag.attributes)
      : tag.name === 'div'
        ? fromBlock(tag, html)
        : fromTag(tag, tags.slice(first + 1), html);
  return found && { ...found, count: tags.filter(elementOf).length };
};
