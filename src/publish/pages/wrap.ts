/** Puts pieces of a page into the elements' own tags, so that the library's script makes elements of them. Pure. */
import { tagCode } from '../../base/embed-code/embed-code.js';
import type { Wrap } from './content.js';

/** Without a script the pieces stand as they are. */
export const unwrapped: Wrap = (_, html) => html;

/** Each tag has its data with it: what an element shows is what stands in its place without it, whatever is published meanwhile. */
export const inTags: Wrap = (element, html, { document, level }) =>
  // Elements begin at the second level by themselves.
  tagCode({ element, part: document, options: { 'heading-level': level === 2 ? undefined : level } }, html);
