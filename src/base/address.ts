/**
 * The page's address may name something that an element shows: `#befolkning`, `#civic-progress-gauge=befolkning`. A browser does not look
 * into shadow roots for it, and elements have nothing to find before their data has come. Here it is noted who shows what; what takes a visitor
 * there (`go-to-address.ts`) is fetched where the address has such an end.
 */
import { realDocument } from '../data/real-document.js';

/** What an element answers for. */
export interface Addressed {
  /** Where in the element it is that a name means; a blank name means all of it. Nothing, where it shows nothing by that name. */
  readonly find: (name: string) => HTMLElement | null | undefined;
  /** Makes what stands in the element visible, where the element has hidden it. */
  readonly reveal?: (inside: Node) => void;
}

/** That a visitor has come to an address. It is answered once, and as long as the visitor stays where the page was then. */
export interface Visit {
  readonly href: string;
  readonly scrolled: number;
  readonly focused: Element | null | undefined;
  isAnswered?: boolean;
}

let visit: Visit | undefined;

const elements = new Map<Element, Addressed>();

/** A page that has just come has not been scrolled, and nothing on it has focus. */
const begin = (isNew: boolean): Visit =>
  (visit = {
    href: location.href,
    scrolled: isNew ? 0 : scrollY,
    focused: isNew ? realDocument.body : realDocument.activeElement,
  });

/** Takes the visitor to what the address names, if it is shown by now: to be called when an element shows something new. */
export const answerAddress = (): void => {
  if (location.hash.length < 2) return;
  // A script may have changed the address without a word.
  const asked = visit?.href === location.href ? visit : begin(!visit);
  if (!asked.isAnswered)
    void import('./go-to-address.js').then(
      ({ goToAddress }) => goToAddress(elements, asked),
      () => undefined,
    );
};

/** Takes the visitor to what the address names, once more: to be called when a link to it is followed, of which a browser may say nothing. */
export const revisitAddress = (): void => {
  begin(false);
  answerAddress();
};

/** Lets an element answer, for as long as it is on the page. */
export const watchAddress = (element: Element, addressed: Addressed): void => {
  elements.set(element, addressed);
  // Again is the same listener.
  addEventListener('hashchange', revisitAddress);
};

/** The element has left the page. */
export const unwatchAddress = (element: Element): void => void elements.delete(element);
