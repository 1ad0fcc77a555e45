/** Finds the embed in HTML, or in the address of a link: which element it is, and where its data is. */
import type { Settings } from '../../data/settings.js';
import { readBlock, readLink, type Embed } from '../../embed/read-embed.js';
import { parseElementName, type ElementName } from '../elements/elements.js';
import type { EmbedForm } from '../elements/embed-form.js';
import { parseTags, type Tag } from './parse-tags.js';

/** The settings of an embed beside its data. */
export interface EmbedOptions {
  readonly headingLevel?: number;
  readonly lang?: string;
  readonly appearance?: string;
}

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

const optionsOf = (read: (name: string) => string | null | undefined): EmbedOptions => {
  const level = Number(read('heading-level'));
  const lang = read('lang')?.trim();
  const appearance = read('appearance')?.trim();
  return {
    ...(Number.isInteger(level) && level >= 1 && level <= 6 && { headingLevel: level }),
    ...(lang && { lang }),
    ...(appearance && { appearance }),
  };
};

/** The text from the first to the last brace: the data, where the quotation marks around it are gone. */
const betweenBraces = (source: string): string | undefined => /\{.*\}/s.exec(source)?.[0];

/** The data of a tag with damaged quotation marks, from the tag itself or from all up to its end tag. */
const findTornJson = (tag: Tag, html: string): string | undefined =>
  betweenBraces(tag.source) ??
  betweenBraces(/^[^]*?(?=<\/(?:civic-|div))/i.exec(html.slice(tag.start))?.[0] ?? '');

const fromTag = (tag: Tag, inside: readonly Tag[], html: string): Found | undefined => {
  const element = tag.name.startsWith('civic-') ? parseElementName(tag.name) : undefined;
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
const detachedElement = (name: 'a' | 'div', attributes: ReadonlyMap<string, string>): HTMLElement => {
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
  const element = tag.name === 'div' && parseElementName(tag.attributes.get('data-civic')?.trim() ?? '');
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

/** The embed of a link that names an element of the library. */
const fromLink = (attributes: ReadonlyMap<string, string>): Found | undefined => {
  const link = detachedElement('a', attributes) as HTMLAnchorElement;
  const element = parseElementName(/#civic-([a-z-]+)(?:=|%3D)/i.exec(link.href)?.[1] ?? '');
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
  const other = readLink(detachedElement('a', new Map([['href', here]])) as HTMLAnchorElement, settings);
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
  const all = tags.flatMap((tag, index) => {
    const found =
      tag.name === 'a'
        ? fromLink(tag.attributes)
        : (fromTag(tag, tags.slice(index + 1), html) ?? fromBlock(tag, html));
    return found ?? [];
  });
  const [first] = all;
  return first && { ...first, count: all.length };
};
