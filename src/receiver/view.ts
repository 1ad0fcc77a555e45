/** What all parts of the page of answers are drawn with. */
import type { Lang, Words } from './words.js';

export interface View {
  readonly lang: Lang;
  readonly said: Words;
  /** What the buttons show to be from this page. */
  readonly token: string;
  /** The page of the site that is shown, where it is one, to come back to. */
  readonly back?: string;
}
