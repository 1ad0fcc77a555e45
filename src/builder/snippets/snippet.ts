/** What is handed out: the tag, the block, the link, and the lines for the template. */
import type { Fallback } from '../../publish/fallback/fallback.js';

/** How snippets are written. */
export interface SnippetSettings {
  /** The folder of the library's files: `/civic-goals/`. */
  readonly base: string;
  /** The absolute address of the page that a link leads to, where people can read about the goal. */
  readonly page?: string | undefined;
  /** The address of the published document. With it the snippets name the document and do not hold its data. */
  readonly src?: string | undefined;
  /** The address of the page's goals document, for the template. */
  readonly goals?: string | undefined;
  /** Which part of the document: see `extractPart`. */
  readonly of?: string | undefined;
  readonly headingLevel?: number | undefined;
  readonly lang?: string | undefined;
  readonly appearance?: string | undefined;
  /** Whether the element ends with whose the document is. */
  readonly sender?: boolean | undefined;
  /** Whether the element ends with a button by which visitors share it. */
  readonly actions?: boolean | undefined;
  /** The day by which the document said what is shown: `2024-12-31`. */
  readonly asOf?: string | undefined;
  /** The attribute for the data. WordPress and Drupal break one that is named `data`. */
  readonly attribute?: 'data-json' | 'data' | undefined;
  /** Whether the fallback in a tag has no blocks: WordPress moves them out of it. */
  readonly inlineFallback?: boolean | undefined;
}

/** The length of a snippet that is too long. */
export interface TooLong {
  /** In characters. */
  readonly length: number;
  readonly limit: number;
}

/** One of the three forms, ready to copy. */
export interface Snippet {
  /** One line of HTML. */
  readonly code: string;
  /** Set where it may be cut off on its way. It is better to name the document then. */
  readonly tooLong?: TooLong;
}

/** A link, with its address and text by themselves, for the link button of an editor. */
export interface LinkSnippet extends Snippet {
  readonly address: string;
  readonly text: string;
}

/**
 * Why there is no snippet: the document has nothing for the element, or several and it is not said which; there is no absolute address
 * for the link; or the feedback prompt would come from a link's own data, so that anybody could ask in the municipality's name.
 */
export type Unavailable = 'no-part' | 'no-page' | 'feedback-in-link';

export interface Snippets {
  readonly tag: Snippet | Unavailable;
  readonly block: Snippet | Unavailable;
  readonly link: LinkSnippet | Unavailable;
  /** The lines for the site's template. */
  readonly template: string;
  /** What the snippets show without a script. */
  readonly fallback: Fallback | undefined;
}
