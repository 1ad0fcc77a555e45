/** Taking over from a fallback while a visitor is at it, or has scrolled. Fetched when one of them is so. */
import { realDocument, unhidden } from '../data/real-document.js';
import { isInUse } from './fallback.js';

/** Calls `then` once, when neither is there any more. */
export const whenUnused = (host: Element, then: () => void): void => {
  const look = (): void => {
    // Focus is nowhere while it moves: look when it has arrived.
    setTimeout(() => {
      if (isInUse(host)) return;
      for (const type of ['focusout', 'selectionchange']) realDocument.removeEventListener(type, look, true);
      then();
    });
  };
  for (const type of ['focusout', 'selectionchange']) realDocument.addEventListener(type, look, true);
  // The visitor may have left while this was fetched.
  look();
};

let holding = false;

/** Where an element begins in the window. */
const topOf = (element: Element): number => Element.prototype.getBoundingClientRect.call(element).top;

/** Whether this stays where it is in the window when the page is scrolled. */
const isFixed = (element: Element): boolean => {
  const { position, overflowY } = getComputedStyle(element);
  return (
    /fixed|sticky/.test(position) ||
    (/auto|scroll/.test(overflowY) && !/^(html|body)$/.test(unhidden(element, 'localName')))
  );
};

/** The topmost thing whose upper edge is in view: what grows above it moves it, what grows in it or below does not. */
const inView = (): Element | undefined => {
  for (let y = innerHeight / 32; y < innerHeight; y += innerHeight / 16) {
    let found = realDocument.elementFromPoint(innerWidth / 2, y);
    let fixed = false;
    for (let part = found; part; part = unhidden(part, 'parentElement')) {
      fixed ||= isFixed(part);
      // What is inside a fallback is about to go.
      if (unhidden(part, 'localName').startsWith('civic-')) found = part;
    }
    if (found && !fixed && topOf(found) >= 0) return found;
  }
  return undefined;
};

/**
 * Keeps what a visitor sees where it is while elements above it take over from fallbacks that are lower than they: what is in view is put
 * back before the next frame is painted, once for all that take over at the same time. Browsers do it by themselves in part (scroll
 * anchoring): Safari does not, and the others lose their anchor where it is inside what is taken away. To be called before.
 */
export const keepInView = (): void => {
  if (holding) return;
  holding = true;
  const seen = scrollY > 0 ? inView() : undefined;
  /** Where it is seen; without anchoring, where it stands on the page, for then all scrolling is the visitor's own. */
  const place = (): number =>
    (seen ? topOf(seen) : 0) + (CSS.supports('overflow-anchor', 'none') ? 0 : scrollY);
  const before = place();
  let settled = false;
  const settle = (): void => {
    observer.disconnect();
    if (settled) return;
    settled = true;
    holding = false;
    if (seen && unhidden(seen, 'isConnected')) scrollBy({ top: place() - before, behavior: 'instant' });
  };
  // An observer is told after the page has been laid out and before it is painted: in time where this frame's turn has come already.
  const observer = new ResizeObserver(settle);
  observer.observe(realDocument.documentElement);
  requestAnimationFrame(settle);
};
