/**
 * Where a block or a link stands, and whether it is left alone there. Visitors may have written what stands around it: no
 * property is read of an element that may be a form, whose fields hide its properties.
 */
import type { Settings } from '../data/settings.js';
import { realDocument } from './real-document.js';

/** Places where nothing is ever upgraded: what visitors write, what editors are at work in. */
const excluded = '[data-civic-off], #comments, .comment, a[rel~=ugc], [contenteditable]';

/** Boxes that may hold an element in the place of a link. Not a heading, a button, a caption: they are named by their text. */
const containers = 'p, li, dd, td, div, section, article, main, aside, blockquote, figure, center, body';

/** What a link may be wrapped in by an editor. */
const formatting = 'strong, em, b, i, u, span, small, mark, font';

/** What stands on lines of its own, beside a link that stands on one. */
const lines =
  'br, p, div, ul, ol, dl, table, h1, h2, h3, h4, h5, h6, hr, figure, blockquote, pre, section, article, aside, header, footer, form, details, script, style, template';

let warned = false;

/** The selector of the places where blocks and links are upgraded. One that is no selector is said once, and selects nothing. */
export const scopeOf = ({ scope }: Settings): string => {
  const selector = scope?.trim() || 'main, article, [data-civic-scope]';
  try {
    realDocument.querySelector(selector);
    return selector;
  } catch {
    if (!warned) console.warn(`civic-goals: data-scope="${selector}" is not a selector.`);
    warned = true;
    return ':not(*)';
  }
};

/** Whether an element or one around it matches, through shadow roots. */
const isIn = (element: Element, selector: string): boolean => {
  if (element.closest(selector)) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && isIn(root.host, selector);
};

/** Whether a block or link may be upgraded where it stands. In an element of ours it is its fallback; a block that has one is done. */
export const mayUpgrade = (node: HTMLElement, scope: string, ours: string): boolean =>
  realDocument.designMode !== 'on' &&
  isIn(node, scope) &&
  !isIn(node, `${excluded}, ${ours}`) &&
  !node.querySelector(ours);

const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

/** Whether a node has nothing to say on the line where a link stands. */
const hasNoText = (node: Node, embeds: string): boolean =>
  node instanceof Element
    ? matches(node, `${lines}, ${embeds}`) ||
      (matches(node, formatting) && [...node.childNodes].every(child => hasNoText(child, embeds)))
    : node.nodeType !== Node.TEXT_NODE || !/[^\s\p{Cf}]/u.test(node.nodeValue ?? '');

/**
 * Where a link stands alone: in its paragraph, list item or cell there is nothing beside it to be read but other embeds. A link
 * in a sentence, a heading or a menu stays a link.
 *
 * @param link The link.
 * @param ours The library's tags, as a selector.
 * @returns What the element takes the place of: the link with the formatting that is around it alone. Nothing, where the link is
 *   not alone.
 */
export const findStandalone = (link: Element, ours: string): Element | undefined => {
  if (isIn(link, 'nav')) return undefined;
  const embeds = `${ours}, a[href*="#civic-"]`;
  let outermost = link;
  for (let at = link; ;) {
    const parent = at.parentNode;
    const isBox = !(parent instanceof Element) || matches(parent, containers);
    if (!isBox && !matches(parent, formatting)) return undefined;
    if (![...(parent?.childNodes ?? [])].every(node => node === at || hasNoText(node, embeds)))
      return undefined;
    if (isBox) return outermost;
    if (outermost === at && !parent.id && parent.querySelectorAll('a').length === 1) outermost = parent;
    at = parent;
  }
};

/** Whether focus or a text selection is at a node: then it is not moved. */
export const isInUse = (node: Element): boolean => {
  const selection = realDocument.getSelection();
  return (
    node.matches(':focus-within') ||
    (!!selection && !selection.isCollapsed && selection.containsNode(node, true))
  );
};
