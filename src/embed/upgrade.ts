/**
 * Makes elements of blocks and links, where the page's owner wants it. What stood there becomes the element's fallback: in an
 * element of ours it is left alone from then on, and so nothing has to be remembered about what is done.
 */
import type { Settings } from '../data/settings.js';
import { findStandalone, isInUse, mayUpgrade, scopeOf } from './placement.js';
import { options, readBlock, readLink, type Embed } from './read-embed.js';
import { realDocument } from './real-document.js';

/** What is to be known about the page. */
export interface Page {
  /** The tags of the library's elements. */
  readonly tags: readonly string[];
  readonly settings: Settings;
  /** Looks through a shadow root, now and as things arrive in it. */
  readonly look: (root: ShadowRoot) => void;
  /** Looks through the document again, soon. */
  readonly again: () => void;
}

/** Which element was made of a block or a link. */
const made = new WeakMap<Node, HTMLElement>();

/** The attributes with which an element is told what to show. */
const told = ['data-json', 'src', ...Object.keys(options)];

const make = (node: HTMLElement, { tag, attributes }: Embed): HTMLElement => {
  const element = realDocument.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  made.set(node, element);
  return element;
};

/** The block stays, with its id and its class, and the element stands in it, around what stood there. */
const upgradeBlock = (block: HTMLElement, embed: Embed): void => {
  const element = make(block, embed);
  element.append(...block.childNodes);
  block.append(element);
};

/** The element stands where the link stood, around it, and bears its id: the link may come to be unseen. */
const upgradeLink = (link: HTMLElement, outermost: Element, embed: Embed): void => {
  const element = make(link, embed);
  const { id } = link;
  if (id) {
    link.removeAttribute('id');
    element.id = id;
  }
  outermost.replaceWith(element);
  element.append(outermost);
};

const read = (node: HTMLElement, settings: Settings): Embed | undefined =>
  node instanceof HTMLAnchorElement ? readLink(node, settings) : readBlock(node, settings);

/**
 * A page that writes other data on a block or into a link means the element. What says another element now, or nothing that is
 * allowed, changes nothing.
 */
const rewrite = (element: HTMLElement, embed: Embed | undefined): void => {
  if (embed?.tag !== element.localName) return;
  const attributes = new Map(embed.attributes);
  for (const name of told) {
    const value = attributes.get(name);
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
};

let changes: MutationObserver | undefined;

const follow = (root: ParentNode, { settings, again }: Page): void => {
  changes ??= new MutationObserver(records => {
    for (const { target } of records) {
      const element = made.get(target);
      if (element) rewrite(element, read(target as HTMLElement, settings));
      else again();
    }
  });
  changes.observe(root, {
    subtree: true,
    attributeFilter: ['href', 'data-civic', ...['data', ...told].map(name => `data-civic-${name}`)],
  });
};

const waitFor = (types: readonly string[], then: () => void): void => {
  for (const type of types) realDocument.addEventListener(type, then, { once: true });
};

/**
 * Makes elements of the blocks and links in a root, and has the shadow roots in it looked through that the page tells of.
 *
 * @param root The document, or a shadow root.
 * @param page What is to be known about the page.
 */
export const upgrade = (root: ParentNode, page: Page): void => {
  const { tags, settings, look, again } = page;
  follow(root, page);
  const place = root === document ? realDocument : root;
  for (const { shadowRoot } of place.querySelectorAll('[data-civic-inside]'))
    if (shadowRoot instanceof ShadowRoot) look(shadowRoot);
  // While the page is read, what follows a link is not known.
  if (realDocument.readyState === 'loading') {
    waitFor(['DOMContentLoaded'], again);
    return;
  }
  const scope = scopeOf(settings);
  const ours = tags.join();
  for (const node of place.querySelectorAll<HTMLElement>('div[data-civic], a[href*="#civic-"]')) {
    if (!(node instanceof HTMLElement) || !mayUpgrade(node, scope, ours)) continue;
    const isLink = node instanceof HTMLAnchorElement;
    const outermost = isLink ? findStandalone(node, ours) : node;
    const embed = outermost && read(node, settings);
    if (!embed || !tags.includes(embed.tag)) continue;
    if (isInUse(node)) waitFor(['focusout', 'selectionchange'], again);
    else if (isLink) upgradeLink(node, outermost, embed);
    else upgradeBlock(node, embed);
  }
};
