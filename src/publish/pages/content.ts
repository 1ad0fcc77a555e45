/** What a page says between its head and its foot. */
import type { PageTrees } from '../served/served.js';
import type { Phrase } from '../fallback/phrase.js';

export interface PageContent {
  /** The heading of the page. */
  readonly heading: Phrase;
  /** What it says in one line: for search engines and those who link to it. */
  readonly summary: string;
  /** HTML, from the heading's end on. */
  readonly body: string;
  /** What the elements in it need of the page, where it comes with their trees. */
  readonly trees?: PageTrees;
}

/** How content is written on a page. */
export interface ContentSettings {
  readonly lang: string;
  /** The address, on that page, of the page about a goal or an area; by its id. */
  readonly pageOf: (id: string) => string | undefined;
  /** The name of a tag around a piece that an element shows: with what the element is given, as JSON. */
  readonly wrap: Wrap;
}

/** Puts a piece of HTML into the tag of the element that shows the same; or leaves it as it is, where no script comes. */
export type Wrap = (
  element: string,
  html: string,
  given: {
    readonly document: object;
    /** The level of the element's heading. */
    readonly level: number;
  },
) => string;
