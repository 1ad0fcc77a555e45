/**
 * Looks through a page for what its editor has got wrong, where that is asked for: on a page opened with `#civic-debug`, and of elements
 * with `debug`. Fetched only then. What it finds is said in the console, and where it stands in the page.
 */
import { realDocument } from '../data/real-document.js';
import { debugPanel, isDebugged, languageOfMessages } from '../data/debug-panel.js';
import { pageDocument } from '../data/settings.js';
import { words } from './inspect-words.js';
import { nearestAttribute, nearestOnBlock, nearestTag } from './nearly-ours.js';

/** Where editors are at work, or where code is shown as such. In our own boxes the code is ours. */
const leftAlone =
  'head, [contenteditable], textarea, pre, code, script, style, template, noscript, .civic-inspected, .civic-debug';

const isLeftAlone = (node: Element): boolean => realDocument.designMode === 'on' || !!node.closest(leftAlone);

/** The box of each place that has one, and what was said of the place. */
const boxes = new WeakMap<Element, HTMLElement>();
const said = new WeakMap<Element, Set<string>>();

const wordsAt = (node: Element): (typeof words)['sv'] => words[languageAt(node)];

const languageAt = (node: Element): 'sv' | 'en' =>
  languageOfMessages(node.closest('[lang]')?.getAttribute('lang')?.toLowerCase() ?? '');

/** Shows what is wrong at a place, all of it, and says in the console what has not been said of it. */
const tell = (node: Element, where: Node & ParentNode, lines: readonly string[]): void => {
  const before = boxes.get(node);
  const shown = lines.join('\n');
  if (before?.dataset['lines'] === shown && before.isConnected) return;
  before?.remove();
  boxes.delete(node);
  if (!lines.length) return;
  const box = debugPanel('civic-inspected', [wordsAt(node).title, ...lines], languageAt(node));
  box.dataset['lines'] = shown;
  boxes.set(node, box);
  where.append(box);
  const known = said.get(node) ?? new Set();
  said.set(node, known);
  for (const line of lines.filter(each => !known.has(each))) {
    known.add(line);
    console.warn(`<${node.localName}${node.id && ` id="${node.id}"`}>: ${line}`);
  }
};

/** Whether an element is given data in any of the ways that there are. */
const hasData = (element: HTMLElement & { data?: unknown }): boolean =>
  !!element.data ||
  ['data-json', 'data', 'src'].some(name => element.getAttribute(name)?.trim()) ||
  !!element.querySelector(':scope > script[type="application/json"]') ||
  !!pageDocument();

/** The pictures that could not be shown, with the address that they had then. */
const broken = new WeakMap<Element, string>();

/** What is wrong with an element of ours, as it stands now. */
const faultsOf = (element: HTMLElement): readonly string[] => {
  const own = wordsAt(element);
  const { observedAttributes = [] } = element.constructor as {
    readonly observedAttributes?: readonly string[];
  };
  const attributes = element.getAttributeNames().flatMap(name => {
    const near = nearestAttribute(name, [...observedAttributes, 'debug']);
    return near ? [own.attribute(name, near)] : [];
  });
  const pictures = [...(element.shadowRoot?.querySelectorAll('img') ?? [])].filter(
    picture => broken.get(picture) === picture.src,
  );
  return [
    ...attributes,
    ...(hasData(element) ? [] : [own.empty]),
    ...[...new Set(pictures.map(({ src }) => src))].map(own.picture),
  ];
};

const followed = new WeakSet<Element>();

/** Tells what is wrong with an element of ours, now and as it changes. */
const follow = async (element: HTMLElement): Promise<void> => {
  if (followed.has(element)) return;
  followed.add(element);
  await customElements.whenDefined(element.localName);
  await (element as { updateComplete?: Promise<unknown> }).updateComplete;
  const { shadowRoot } = element;
  if (!shadowRoot) return;
  const look = (): void => {
    tell(element, shadowRoot, faultsOf(element));
  };
  const note = (picture: HTMLImageElement): void => {
    broken.set(picture, picture.src);
    look();
  };
  shadowRoot.addEventListener('error', ({ target }) => note(target as HTMLImageElement), true);
  for (const picture of shadowRoot.querySelectorAll('img')) {
    const { src } = picture;
    // One that has failed already tells it no more. One that has been given another address has not.
    if (picture.complete) picture.decode().catch(() => picture.src === src && note(picture));
  }
  new MutationObserver(look).observe(element, { attributes: true, childList: true });
  new MutationObserver(look).observe(shadowRoot, { childList: true, subtree: true });
  look();
};

/** What is wrong with what is no element of ours, and was probably meant to be one. */
const mistakesAt = (node: Element, tags: readonly string[]): readonly string[] => {
  const own = wordsAt(node);
  const name = node.localName;
  const isUnknown = node instanceof HTMLUnknownElement || (name.includes('-') && !customElements.get(name));
  const nearTag = isUnknown ? nearestTag(name, tags) : undefined;
  if (nearTag) return [own.tag(`<${name}>`, `<${nearTag}>`)];
  const attributes = node.getAttributeNames().flatMap(each => {
    const near = nearestOnBlock(each);
    return near ? [own.attribute(each, near)] : [];
  });
  const block = node.getAttribute('data-civic')?.trim();
  if (block && name !== 'div') return [...attributes, own.noDiv(name)];
  const nearBlock = block && nearestTag(`civic-${block}`, tags);
  if (nearBlock)
    return [...attributes, own.tag(`data-civic="${block}"`, `data-civic="${nearBlock.slice(6)}"`)];
  const [, link] = /#(civic-[\w-]+)=/.exec(node.getAttribute('href') ?? '') ?? [];
  const nearLink = link && nearestTag(link, tags);
  return nearLink ? [...attributes, own.tag(`#${link}`, `#${nearLink}`)] : attributes;
};

/** Tags and blocks that stand in a page as text. */
const escaped = /(?:<|&lt;)(?:(civic-[a-z-]+)|([a-z]+)\s[^<>]{0,200}?\bdata-civic=)/i;

/** The elements that have such a text, with the tag that it shows. */
const escapedTags = (root: Node, tags: readonly string[]): ReadonlyMap<Element, string> => {
  const found = new Map<Element, string>();
  const texts = realDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const [, tag, block] = escaped.exec(text.nodeValue ?? '') ?? [];
    const { parentElement } = text;
    const name = tag?.toLowerCase() ?? '';
    if (parentElement && (block || tags.includes(name) || nearestTag(name, tags)))
      found.set(parentElement, block ? `${block} data-civic=…` : name);
  }
  return found;
};

/**
 * Looks through a page, or a shadow root in it. To be called again when things have arrived.
 *
 * @param tags The tags of the library's elements.
 */
export const inspect = (root: Document | ShadowRoot, tags: readonly string[]): void => {
  // What an element holds is not all there before the page is.
  if (realDocument.readyState === 'loading') {
    realDocument.addEventListener('DOMContentLoaded', () => inspect(root, tags), { once: true });
    return;
  }
  const whole = isDebugged();
  const shown = whole ? escapedTags(root, tags) : new Map<Element, string>();
  for (const element of root.querySelectorAll<HTMLElement>(whole ? '*' : '[debug]')) {
    if (isLeftAlone(element)) continue;
    if (tags.includes(element.localName)) {
      void follow(element);
      continue;
    }
    const tag = shown.get(element);
    const lines = [...mistakesAt(element, tags), ...(tag ? [wordsAt(element).escaped(`<${tag}>`)] : [])];
    tell(element, element.localName === 'a' ? (element.parentElement ?? element) : element, lines);
  }
};
