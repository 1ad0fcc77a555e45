/** Which nodes of a page are blocks: white space beside one is seen by nobody. */
import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Tree } from 'parse5';

const names =
  /^(address|article|aside|blockquote|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|form|h[1-6]|hr|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

export const isBlock = (node: Tree.ChildNode | undefined): boolean =>
  node !== undefined && tree.isElementNode(node) && names.test(node.tagName);
