/**
 * The little of a browser that the elements ask for before they are on a page: their classes' base, and a document in which there is nothing. To be
 * imported before the elements are, and in Node alone, where Lit brings a base and a registry of its own.
 */
import { ReactiveElement } from 'lit';

const nothing = (): null => null;

/** Observes nothing: nothing is laid out. */
class Unmoved {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** What nothing is: no form, no root, no node. */
class Absent {
  readonly isAbsent = true;
}

/** What Lit's classes stand on in Node. */
const HTMLElement = Object.getPrototypeOf(ReactiveElement) as { readonly prototype: object };

/** An element without a place and without children. */
Object.assign(HTMLElement.prototype, {
  hasChildNodes: () => false,
  childNodes: [],
  getAttributeNames: () => [],
  querySelector: nothing,
  id: '',
  getRootNode(this: unknown): unknown {
    return this;
  },
});

// Not before Lit is there, which in a document would look for what browsers have.
Object.assign(globalThis, {
  ...{ HTMLElement, Element: HTMLElement, HTMLFormElement: Absent, ShadowRoot: Absent, Node: Absent },
  ...{ ResizeObserver: Unmoved, IntersectionObserver: Unmoved, MutationObserver: Unmoved },
  document: Object.create({
    ...{ querySelector: nothing, addEventListener: nothing, readyState: 'loading' },
  }) as unknown,
  location: { hash: '', href: '', origin: '' },
  scrollY: 0,
  addEventListener: nothing,
  removeEventListener: nothing,
});
