import type { Locale } from '../../base/language.js';
import type { Phrase } from './phrase.js';

/** What an embed shows without scripts, in a newsletter and to a search engine. */
export interface Fallback {
  /** HTML on one line: headings, lists, a table, a form. */
  readonly html: string;
  /** The same without blocks, for where a CMS moves them out of a tag. */
  readonly inline: string;
  /** One line of text, for a link. */
  readonly text: string;
  /** The attributes for its language, where that is not the page's. `html` and `inline` have them already. */
  readonly attributes?: string;
}

/** What a fallback is written with. */
export interface FallbackContext {
  readonly locale: Locale;
  /** The level of the element's heading. */
  readonly level: number;
  /** The part as it was written, for its addresses. */
  readonly raw: unknown;
  /**
   * Words of the data, with their language where it is another than the fallback's.
   *
   * @param lang What the object says that they stand in. Default: the language of the data.
   */
  readonly own: (text: string, lang?: string) => Phrase;
  /** The address of the page about a goal or an area, by its id; nothing where it has none. */
  readonly pageOf?: ((id: string) => string | undefined) | undefined;
}

/** The same without links to pages. */
export const unlinked = (context: FallbackContext): FallbackContext => ({ ...context, pageOf: undefined });
