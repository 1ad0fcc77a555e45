/** The results of the tests with real editors: the types of `measured-tools.ts` and `recipe-settings.ts`, which they write. */
import type { EmbedForm } from '../../elements/embed-form.js';

/** What was seen of an embed: the element, the element with its fallback after it, a link, text or source code instead, or nothing. */
export type Outcome = 'element' | 'twice' | 'link' | 'text' | 'source' | 'gone';

/** One tool, as it comes or with lines that allow our tags. */
export interface MeasuredTool {
  readonly tool: string;
  readonly isAllowed: boolean;
  readonly link: Outcome;
  readonly block: Outcome;
  readonly tag: Outcome;
  /** The tag with a paragraph inside. */
  readonly tagWithParagraph: Outcome;
  readonly line?: string;
  readonly language?: string;
}

/** The settings of a recipe for web teams. They were run in the editor, not in the whole system. */
export interface RecipeSettings {
  readonly name: string;
  readonly editor: string;
  readonly forms: readonly EmbedForm[];
  readonly lines: string;
  readonly language: string;
}
