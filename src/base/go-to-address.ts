/** Takes a visitor to what the page's address names. Fetched where the address has an end that may name something. */
import { objectsIn } from '../data/objects.js';
import { realDocument, unhidden } from '../data/real-document.js';
import { own } from '../data/validate.js';
import type { Addressed, Visit } from './address.js';

/** A name, and the tag of the elements that may answer to it, where the address says one. */
type Asked = readonly [name: string, tag?: string];

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** The names that a link's own JSON has, by which its page may show the same; nothing, where it is no JSON. */
const namesIn = (json: string): string[] => {
  try {
    return [...objectsIn(JSON.parse(json))].flatMap(({ part }) =>
      [own(part, 'id'), own(part, 'title')].filter(name => typeof name === 'string'),
    );
  } catch {
    return [];
  }
};

const fromBase64 = (text: string): string => {
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(bytes, byte => byte.charCodeAt(0)));
  } catch {
    return '';
  }
};

/** What stands behind `civic-<element>=` in an address: an id, a document's address with one, JSON, or a title. */
const namesOf = (what: string): readonly string[] => {
  if (what.startsWith('{')) return namesIn(what);
  if (what.startsWith('b64:')) return namesIn(fromBase64(what.slice(4)));
  const [, isAddress, named = ''] = /^[^#]*?([:/])[^#]*(?:#(.*))?$/s.exec(what) ?? [];
  // A document's address alone names all that the element shows.
  return isAddress ? [what, named] : [what];
};

/** What an address asks for, what it is most likely to mean first; nothing, where the page has something of that name itself. */
const askedIn = (hash: string): readonly Asked[] => {
  const name = decoded(hash.slice(1));
  if (!name || realDocument.getElementById(name) || realDocument.getElementsByName(name).length) return [];
  const [, kind, id] = /^(goal|area)-(.+)$/s.exec(name) ?? [];
  if (id) return [[id, kind === 'goal' ? 'civic-goal-list' : 'civic-goal-area-list'], [name]];
  // A tool may have encoded all of it once more.
  const [, tag, what = ''] =
    /^#(civic-[a-z-]+)(?:=(.*))?$/s.exec(hash.includes('=') ? hash : `#${name}`) ?? [];
  if (!tag) return [[name]];
  const [first = ''] = what.split(/[?&](?:amp;)*/);
  return namesOf((decoded(first) ?? first).trim()).map(each => [each, tag]);
};

/** The elements around a node and itself, from the outermost inwards, through shadow roots. */
const pathTo = (node: Node): Node[] => {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : unhidden(at, 'parentNode'))
    path.unshift(at);
  return path;
};

/** Which comes first on the page; what stands in another comes after it. */
const inOrder = (a: Node, b: Node): number => {
  const [one, other] = [pathTo(a), pathTo(b)];
  const parting = one.findIndex((node, index) => node !== other[index]);
  const [first, second] = [one[parting], other[parting]];
  if (!first || !second) return one.length - other.length;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
};

const find = (elements: ReadonlyMap<Element, Addressed>): HTMLElement | undefined => {
  for (const [name, tag] of askedIn(location.hash)) {
    const found = [...elements].flatMap(([element, addressed]) =>
      tag === undefined || element.localName === tag ? (addressed.find(name) ?? []) : [],
    );
    const [first] = found.sort(inOrder);
    if (first) return first;
  }
  return undefined;
};

const behavior = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'auto';

/** Opens all that a place is closed in, scrolls to it, and moves the focus to what it is called. */
const go = (place: HTMLElement, elements: ReadonlyMap<Element, Addressed>): void => {
  for (const node of pathTo(place)) {
    if (node instanceof HTMLDetailsElement) node.open = true;
    const root = node.getRootNode();
    if (root instanceof ShadowRoot) elements.get(root.host)?.reveal?.(node);
  }
  const title = place.querySelector<HTMLElement>('.title, .goal-title, .area-title, .statement') ?? place;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
  const root = place.getRootNode();
  // The page may have said how far below its own edge the element is to stop.
  const edge = place.matches('.base') && root instanceof ShadowRoot ? root.host : place;
  edge.scrollIntoView({ behavior: behavior() });
};

/**
 * Takes the visitor to the first that the address names, where it is shown by now, and the visitor is still where the page was.
 *
 * @param elements The elements of the page.
 * @param visit The visit, which is answered by that.
 */
export const goToAddress = (elements: ReadonlyMap<Element, Addressed>, visit: Visit): void => {
  if (visit.isAnswered || visit.href !== location.href) return;
  visit.isAnswered = scrollY !== visit.scrolled || realDocument.activeElement !== visit.focused;
  const place = visit.isAnswered ? undefined : find(elements);
  if (!place) return;
  visit.isAnswered = true;
  go(place, elements);
};
