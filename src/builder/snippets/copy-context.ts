/** What the parts of the copy step are given, and what they tell. */
import type { ElementName } from '../elements/elements.js';
import type { UiLocale } from '../words/locale.js';
import type { UiWords } from '../words/ui-words.js';
import type { Snippets } from './snippet.js';

/** What of the editor's work was copied: all of it, the part that is shown, or nothing of it. */
export type CopiedPart = 'document' | 'part' | 'nothing';

/** The settings of the site and of the embed. */
export interface Site {
  readonly cms: string;
  readonly page: string;
  readonly src: string;
  readonly base: string;
  readonly headingLevel: number;
  readonly arc: boolean;
  /** The language of the embed, where it is not the page's. */
  readonly lang: string;
  readonly sender: boolean;
  readonly actions: boolean;
  /** The day by which the document said what is shown; blank for today's. */
  readonly asOf: string;
}

export interface CopyContext {
  readonly words: UiWords;
  readonly locale: UiLocale;
  readonly site: Site;
  readonly set: (site: Partial<Site>) => void;
  readonly snippets: Snippets | undefined;
  /** The document, as it stands in the file `goals.json`. */
  readonly goals: string;
  /** How many ids were put into the document, which is to be published with them. */
  readonly idsMade: number;
  readonly element: ElementName;
  /** Whether the document says whose it is, or of which day. */
  readonly hasSender: boolean;
  /** Whether the document names what it said before. */
  readonly hasVersions: boolean;
  readonly save: () => void;
  /** Called when something was copied, with what to announce. */
  readonly copied: (announcement: string, part: CopiedPart) => void;
}
