/**
 * Makes elements of blocks and links, where the page's owner wants it. What stood there becomes the element's fallback: in an
 * element of ours it is left alone from then on, and so nothing has to be remembered about what is done.
 */
import type { Settings } from '../data/settings.js';
import { aloneAt, isInUse, isWelcome, scopeOf } from './place.js';
import { readBlock, readLink, type Embed } from './written.js';

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

const make = ({ tag, attributes }: Embed): HTMLElement => {
  const element = document.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  return element;
};

/** The block stays, with its id and its class, and the element stands in it, around what stood there. */
const upgradeBlock = (block: HTMLElement, embed: Embed): void => {
  const element = make(embed);
  element.append(...block.childNodes);
  block.append(element);
};

/** The element stands where the link stood, around it, and bears its id: the link may come to be unseen. */
const upgradeLink = (link: HTMLElement, outermost: Element, embed: Embed): void => {
  const element = make(embed);
  const { id } = link;
  if (id) {
    link.removeAttribute('id');
    element.id = id;
  }
  outermost.replaceWith(element);
  element.append(outermost);
};

const waitFor = (types: readonly string[], then: () => void): void => {
  for (const type of types) document.addEventListener(type, then, { once: true });
};

/**
 * Makes elements of the blocks and links in a root, and has the shadow roots in it looked through that the page tells of.
 *
 * @param root The document, or a shadow root.
 * @param page What is to be known about the page.
 */
export const upgrade = (root: ParentNode, { tags, settings, look, again }: Page): void => {
  for (const { shadowRoot } of root.querySelectorAll('[data-civic-inside]'))
    if (shadowRoot instanceof ShadowRoot) look(shadowRoot);
  // While the page is read, what follows a link is not known.
  if (document.readyState === 'loading') {
    waitFor(['DOMContentLoaded'], again);
    return;
  }
  const scope = scopeOf(settings);
  const ours = tags.join();
  for (const node of root.querySelectorAll<HTMLElement>('div[data-civic], a[href*="#civic-"]')) {
    if (!(node instanceof HTMLElement) || !isWelcome(node, scope, ours)) continue;
    const link = node instanceof HTMLAnchorElement ? aloneAt(node, ours) : undefined;
    const embed =
      node instanceof HTMLAnchorElement ? link && readLink(node, settings) : readBlock(node, settings);
    if (!embed || !tags.includes(embed.tag)) continue;
    if (isInUse(node)) waitFor(['focusout', 'selectionchange'], again);
    else if (link) upgradeLink(node, link, embed);
    else upgradeBlock(node, embed);
  }
};
