/** What the page's owner has said once for the whole page: which other origins may be used, and where the goals are. */
import { realDocument } from './real-document.js';

/** The page's settings. The loader writes them here before it loads the first element. */
export interface Settings {
  /** Origins, besides the page's own, that may give pictures and take answers, and whose documents blocks and links may show. */
  readonly origins: readonly string[];
  /** The address of the page's goals document; else the page's `<link rel="civic-goals">` names it. */
  readonly goals?: string | undefined;
  /** A selector of the places where the loader makes elements of blocks and links. */
  readonly scope?: string | undefined;
  /** Whether visitors may share what elements show: those that can, and stand in the page by themselves. */
  readonly actions?: boolean | undefined;
  /** The address of the library's script, which code for other pages names. The loader's own, where there is one. */
  readonly script?: string | undefined;
}

const key = Symbol.for('civic-goals.settings');
const registry = globalThis as { [key]?: Settings };

/**
 * Sets the page's settings, for a site that has its own bundle and no loader.
 *
 * @param settings The origins that may be used, such as `https://data.example.se`, and the page's goals document.
 */
export const configure = (settings: Settings): void => {
  // Its own properties alone: what a script has added to all objects is nobody's setting.
  registry[key] = Object.assign(Object.create(null) as Settings, settings);
};

/** The page's own origin, and those that its owner allows besides. */
export const allowedOrigins = (): readonly string[] => [location.origin, ...(registry[key]?.origins ?? [])];

/** The address of the page's goals document, if the page names one. The script tag's word holds before the page's content. */
export const pageDocument = (): string | undefined =>
  registry[key]?.goals || realDocument.querySelector<HTMLLinkElement>('link[rel~="civic-goals"]')?.href;

/** Whether an element offers to be shared: it says so, or the page does. One that stands in another of ours is a part of what that shows. */
export const offersSharing = (element: Element): boolean =>
  element.hasAttribute('actions') ||
  (!!registry[key]?.actions &&
    !(element.getRootNode() as Partial<ShadowRoot>).host?.localName.startsWith('civic-'));
