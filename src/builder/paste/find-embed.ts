/** The embed in a piece of HTML, or in a link's address alone: which element it is of, and where its data is. */
import type { Settings } from '../../data/settings.js';
import { readBlock, readLink, type Embed } from '../../embed/read-embed.js';
import { parseElementName, type ElementName } from '../elements/elements.js';
import { parseTags, type Tag } from './parse-tags.js';

/** What is said on an embed besides its data. */
export interface EmbedOptions {
  readonly headingLevel?: number;
  readonly lang?: string;
  readonly appearance?: string;
}

/** How an embed is written. */
export type EmbedForm = 'tag' | 'block' | 'link';

/** Why an embed has no data that could be read. */
export type Problem = 'empty' | 'linkData' | 'feedbackInLink';

export interface FoundEmbed {
  readonly written: EmbedForm;
  readonly element: ElementName;
  /** How many embeds there are: this is the first. */
  readonly count: number;
  readonly problem?: Problem | undefined;
  /** Its data as text. */
  readonly json?: string | undefined;
  /** What else in the tag may be the data, where the attribute was broken off. */
  readonly torn?: string | undefined;
  /** The address of its document. */
  readonly src?: string | undefined;
  readonly further: EmbedOptions;
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

/** What stands between the first and the last bracket of a tag: its data, where the marks around it are gone. */
const betweenBraces = (source: string): string | undefined => /\{.*\}/s.exec(source)?.[0];

/** What an attribute holds that looks as if it had been broken off: its tag goes on to what looks like its end. */
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
    written: 'tag',
    element,
    json,
    torn: json === undefined ? undefined : findTornJson(tag, html),
    src,
    ...(json === undefined && src === undefined && { problem: 'empty' }),
    further: optionsOf(name => attributes.get(name)),
  };
};

/** An element that is in no page, with what the library reads of a block or a link. */
const detachedElement = (name: 'a' | 'div', attributes: ReadonlyMap<string, string>): HTMLElement => {
  const element = document.createElement(name);
  for (const [attribute, value] of attributes)
    if (attribute === 'href' || attribute.startsWith('data-civic'))
      // What the tokenizer takes for a name, no browser may be given as one.
      if (/^[a-z-]+$/.test(attribute)) element.setAttribute(attribute, value);
  return element;
};

const valueOf = (embed: Embed | undefined, name: string): string | undefined =>
  embed?.attributes.find(([attribute]) => attribute === name)?.[1];

/** Every origin is allowed here: nothing is fetched. */
const allOrigins = (text: string): Settings => {
  const origins = [text, decode(text), decode(decode(text))].flatMap(
    written => written.match(/https?:\/\/[^/"'\s?#&<>\\]+/gi) ?? [],
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
    written: 'block',
    element,
    json,
    torn: json === undefined ? undefined : findTornJson(tag, html),
    // As it was written: it means the page that it stood on.
    src: src || undefined,
    ...(json === undefined && !src && { problem: 'empty' }),
    // Where the builder stands, the address may be none that is allowed, and then nothing is read.
    further: optionsOf(name => tag.attributes.get(`data-civic-${name}`)),
  };
};

/** A link's embed, with a name of an element that there is. */
const fromLink = (attributes: ReadonlyMap<string, string>): Found | undefined => {
  const link = detachedElement('a', attributes) as HTMLAnchorElement;
  const element = parseElementName(/#civic-([a-z-]+)(?:=|%3D)/i.exec(link.href)?.[1] ?? '');
  if (!element) return undefined;
  const settings = allOrigins(link.href);
  const embed = readLink(link, settings);
  const further = optionsOf(name => valueOf(embed, name));
  const json = valueOf(embed, 'data-json');
  const src = valueOf(embed, 'src');
  const found = { written: 'link' as const, element, json, src, further };
  if (json !== undefined || (src !== undefined && !src.startsWith('#'))) return found;
  // As a link of another element, and on this page, it tells what it is that is not allowed there.
  const hash = link.hash.replace(/^#civic-[a-z-]+/i, '#civic-goal-list');
  const here = `${location.href.replace(/#.*$/s, '')}${hash}`;
  const other = readLink(detachedElement('a', new Map([['href', here]])) as HTMLAnchorElement, settings);
  if (element === 'feedback-prompt' && valueOf(other, 'data-json') !== undefined)
    return { ...found, problem: 'feedbackInLink' };
  const id = valueOf(other, 'src');
  return id?.startsWith('#')
    ? { ...found, src: id, further: optionsOf(name => valueOf(other, name)) }
    : { ...found, problem: 'linkData' };
};

/** The first embed in a text; nothing, where there is none. */
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
