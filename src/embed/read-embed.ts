/** What is written on a block or in a link's address: which element to make, of which data. Anybody may have written it. */
import type { Settings } from '../data/settings.js';
import { realDocument } from './real-document.js';

/** An element to be made. */
export interface Embed {
  readonly tag: string;
  readonly attributes: readonly Attribute[];
}

type Attribute = readonly [name: string, value: string];

/** What may be said besides the data, and what it may look like. */
export const options: Readonly<Record<string, RegExp>> = {
  'heading-level': /^[1-6]$/,
  lang: /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i,
  appearance: /^[a-z][a-z-]*$/,
  // It is there, or it is not.
  sender: /^[\w-]*$/,
  actions: /^[\w-]*$/,
  // What is no day is told by the element: without it, today's would be shown in place of what was asked for.
  'as-of': /\S/,
  scale: /^[a-z][a-z-]*$/,
};

const optionsOf = (read: (name: string) => string | null | undefined): Attribute[] =>
  Object.entries(options).flatMap(([name, form]) => {
    const value = read(name)?.trim();
    return value !== undefined && form.test(value) ? [[name, value] as const] : [];
  });

/** The address of a document, absolute, where it is on an origin that the page allows. */
const documentAt = (address: string, base: string, { origins }: Settings): Attribute[] | undefined => {
  try {
    const url = new URL(address, base);
    return /^https?:$/.test(url.protocol) && [location.origin, ...origins].includes(url.origin)
      ? [['src', url.href]]
      : undefined;
  } catch {
    return undefined;
  }
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** UTF-8 from base64url; blank where it is none. */
const fromBase64 = (text: string): string => {
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(bytes, byte => byte.charCodeAt(0)),
    );
  } catch {
    return '';
  }
};

/**
 * Reads a block, `<div data-civic="goal-list" data-civic-src="…">`.
 *
 * @returns The element; nothing, where its document is on an origin that the page does not allow.
 */
export const readBlock = (block: HTMLElement, settings: Settings): Embed | undefined => {
  const read = (name: string): string | null => block.getAttribute(`data-civic-${name}`);
  const data = read('data')?.trim();
  const src = read('src')?.trim() ?? '';
  const source = data
    ? [['data-json', data] as const]
    : src && !src.startsWith('#')
      ? documentAt(src, realDocument.baseURI, settings)
      : [['src', src] as const];
  const tag = `civic-${block.dataset['civic']?.trim() ?? ''}`;
  return source && { tag, attributes: [...source, ...optionsOf(read)] };
};

/** Where a link's element has its data from: JSON in the link, a document, an id in the page's goals document; in that order. */
const sourceOf = (what: string, link: HTMLAnchorElement, settings: Settings): Attribute[] | undefined => {
  const text = what.startsWith('b64:') ? fromBase64(what.slice(4)) : what.startsWith('{') ? what : undefined;
  if (text !== undefined) return text ? [['data-json', text]] : undefined;
  // A relative address is meant on the page that the link leads to, as an id is.
  if (/[:/]/.test(what)) return documentAt(what, link.href, settings);
  // eslint-disable-next-line no-restricted-syntax -- An address has no halves of characters.
  return what && link.origin === location.origin ? [['src', `#${encodeURIComponent(what)}`]] : undefined;
};

/**
 * Reads a link's address, `https://host/page#civic-<element>=<what>&heading-level=3`. What a tool has put behind that, after
 * `&` or `?`, is not understood and left out. A tool may have encoded the fragment once more, and `&` as `&amp;`.
 *
 * @returns The element; nothing, where the link is no embed, or one that the page does not allow.
 */
export const readLink = (link: HTMLAnchorElement, settings: Settings): Embed | undefined => {
  const hash = /^#civic-[a-z-]+%3D/i.test(link.hash) ? decode(link.hash) : link.hash;
  const [, tag, rest] = /^#(civic-[a-z-]+)=(.*)$/s.exec(hash) ?? [];
  if (!tag || !rest) return undefined;
  const [written = '', ...more] = rest.split(/[?&](?:amp;)*/);
  const once = decode(written).trim();
  const source = sourceOf(/[{:/]/.test(once) ? once : decode(once), link, settings);
  if (!source || (tag === 'civic-feedback-prompt' && source[0]?.[0] === 'data-json')) return undefined;
  const parameters = new URLSearchParams(more.join('&'));
  return { tag, attributes: [...source, ...optionsOf(name => parameters.get(name))] };
};
