/**
 * Looks through the page for what it uses of the library, now and as it arrives: the work of the loader and of the bundle. One
 * observer notes that something was added; what it was is looked for once a frame.
 */
import type { Settings } from '../data/settings.js';
import { fetchOnce, type Fetch } from './fetch-once.js';
import { findAll } from './find-all.js';
import type * as Inspection from './inspect.js';
import type * as Embeds from './upgrade.js';

/** The library, each part to be fetched when the page uses it. */
export interface Library {
  /** What defines each element, by its tag. */
  readonly elements: Readonly<Record<string, Fetch<unknown>>>;
  /** What finds the part that an address names: asked for beside the element that will want it, and not after. */
  readonly named?: Fetch<unknown>;
  /** What makes elements of blocks and links, and looks into shadow roots. */
  readonly embeds: Fetch<typeof Embeds>;
  /** What looks for mistakes in a page, for the editor who asks for it. */
  readonly inspection: Fetch<typeof Inspection>;
}

/** The word of `data/debug-panel.ts`, which is not imported here: the loader shares no code with what it loads. */
const isDebugged = (): boolean => location.hash.includes('civic-debug');

/**
 * Fetches from now on what the document uses, and what is used inside the open shadow roots of elements with
 * `data-civic-inside`.
 */
export const watch = ({ elements, named, embeds, inspection }: Library, settings: Settings): void => {
  const tags = Object.keys(elements);
  const undefinedTags = `:is(${tags.join()}):not(:defined)`;
  const embedded = '[data-civic-inside], div[data-civic], a[href*="#civic-"]';
  const selector = `${undefinedTags}, ${embedded}, [debug]`;
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
    let hasEmbeds = false;
    let inspects = isDebugged();
    for (const element of findAll(root, selector)) {
      const define = element.matches(undefinedTags) && elements[element.localName];
      if (define) void fetchOnce(define, true);
      hasEmbeds ||= element.matches(embedded);
      inspects ||= element.hasAttribute('debug');
      // Who wants it asks anew, and tells if it does not come.
      if (define && element.matches('[src*="#"]')) named?.().catch(() => undefined);
    }
    if (inspects) void fetchOnce(inspection).then(part => part?.inspect(root, tags));
    if (hasEmbeds)
      void fetchOnce(embeds).then(part => part?.upgrade(root, { tags, settings, look: scan, again }));
  };
  scan(document);
  // An address that is given another end opens no page anew: it would be written, and nothing be told.
  addEventListener('hashchange', () => {
    if (isDebugged()) location.reload();
  });
};
