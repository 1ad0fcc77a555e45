/** The names of the elements: their tags without `civic-`. */
// Each element's `define.ts` adds its tag to HTMLElementTagNameMap.
import type {} from '../../define.js';

type WithoutPrefix<Tag> = Tag extends `civic-${infer Name}` ? Name : never;

export type ElementName = WithoutPrefix<keyof HTMLElementTagNameMap>;
