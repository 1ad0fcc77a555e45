/** Tells elements that the language of their place may have changed: one observer for all of a page. */
import type { ReactiveElement } from 'lit';

const watching = new Set<ReactiveElement>();
let observer: MutationObserver | undefined;

/** From now on the element is rendered anew whenever a `lang` in the page changes. */
export const watchLanguage = (element: ReactiveElement): void => {
  watching.add(element);
  observer ??= new MutationObserver(() => {
    for (const watched of watching) watched.requestUpdate();
  });
  observer.observe(document, { subtree: true, attributeFilter: ['lang'] });
};

/** No longer, for an element that has left the page. */
export const unwatchLanguage = (element: ReactiveElement): void => {
  watching.delete(element);
};
