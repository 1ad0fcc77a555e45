/** The names of the elements that show one part of a document, which is what a form is for: their tags without `civic-`. */
// Each element's `define.ts` adds its tag to HTMLElementTagNameMap.
import type {} from '../../define.js';

type WithoutPrefix<Tag> = Tag extends `civic-${infer Name}` ? Name : never;

export type ElementName = Exclude<WithoutPrefix<keyof HTMLElementTagNameMap>, 'goal-page'>;
