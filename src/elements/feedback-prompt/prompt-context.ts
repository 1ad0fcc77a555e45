/** What the steps of a conversation share: the element's surroundings, and what the visitor has written so far. */
import type { Locale } from '../../base/language.js';
import type { FeedbackPromptData } from './feedback-prompt.part.js';

/** What each step of a conversation is rendered with. */
export interface PromptContext {
  readonly data: FeedbackPromptData;
  /** The level of headings. */
  readonly level: number;
  /** The language of the data's texts, where it is not the element's. */
  readonly lang: unknown;
  readonly locale: Locale;
  /** Where it stands, for its styles. */
  readonly root: unknown;
}

/** What the visitor has written. It is kept here: what is drawn may be drawn anew. */
export interface Draft {
  comment: string;
  website: string;
  readonly reasons: Set<string>;
  /** E-mail addresses and phone numbers that are to stay. */
  readonly kept: Set<string>;
}
