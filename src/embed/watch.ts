/**
 * Looks through the page for what it uses of the library, now and as it arrives: the work of the loader and of the bundle. One
 * observer notes that something was added; what it was is looked for once a frame.
 */
import type { Settings } from '../data/settings.js';
import { fetchOnce, type Fetch } from './fetch-once.js';
import type * as Embeds from './upgrade.js';

/** The library, each part to be fetched when the page uses it. */
export interface Library {
  /** What defines each element, by its tag. */
  readonly elements: Readonly<Record<string, Fetch<unknown>>>;
  /** What finds the part that an address names: asked for beside the element that will want it, and not after. */
  readonly named?: Fetch<unknown>;
  /** What makes elements of blocks and links, and looks into shadow roots. */
  readonly embeds: Fetch<typeof Embeds>;
}

/**
 * Fetches from now on what the document uses, and what is used inside the open shadow roots of elements with
 * `data-civic-inside`.
 */
export const watch = ({ elements, named, embeds }: Library, settings: Settings): void => {
  const tags = Object.keys(elements);
  const selector = `:is(${tags.join()}):not(:defined), [data-civic-inside], div[data-civic], a[href*="#civic-"]`;
  let waiting = false;

  const again = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      scan(document);
    });
  };
  const observer = new MutationObserver(again);

  const scan = (root: Document | ShadowRoot): void => {
    observer.observe(root, { childList: true, subtree: true });
    let embedded = false;
    for (const element of root.querySelectorAll(selector)) {
      const define = tags.includes(element.localName) && elements[element.localName];
      if (define) void fetchOnce(define, true);
      else embedded = true;
      // Who wants it asks anew, and tells if it does not come.
      if (define && element.matches('[src*="#"]')) named?.().catch(() => undefined);
    }
    if (embedded)
      void fetchOnce(embeds).then(part => part?.upgrade(root, { tags, settings, look: scan, again }));
  };
  scan(document);
};
