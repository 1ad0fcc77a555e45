/** What the tests with real editors tell the builder: the types of `cms-table.ts`, which they write. */

/** The element; the element and its fallback after it; a link, text, source code in its place; nothing. */
export type Outcome = 'element' | 'twice' | 'link' | 'text' | 'source' | 'gone';

/** One tool, as it comes or with a line that lets our tags through. */
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

/** What a recipe tells a web team to set. It was run in the editor, not in the whole system. */
export interface RecipeSettings {
  readonly name: string;
  readonly editor: string;
  readonly forms: readonly ('link' | 'block' | 'tag')[];
  readonly lines: string;
  readonly language: string;
}
