/** Whether two pieces of HTML say the same: but for white space between tags and the order of attributes, which tools arrange as they like. */
import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { isBlock } from './blocks.js';

/** White space that HTML collapses; no-break spaces stay. */
const collapse = (text: string): string => text.replace(/[ \t\n\r\f]+/g, ' ');

/** Nodes in one way of writing them. */
export const canonicalHtml = (nodes: readonly Tree.ChildNode[]): string =>
  nodes
    .filter(node => tree.isElementNode(node) || (tree.isTextNode(node) && collapse(node.value) !== ' '))
    .map((node, index, all) => {
      if (tree.isTextNode(node)) {
        const text = collapse(node.value);
        const [before, after] = [all[index - 1], all[index + 1]];
        const start = !before || isBlock(before) ? text.trimStart() : text;
        return JSON.stringify(!after || isBlock(after) ? start.trimEnd() : start);
      }
      if (!tree.isElementNode(node)) return '';
      const attributes = node.attrs.map(({ name, value }) => `${name}=${JSON.stringify(value)}`).sort();
      return `<${[node.tagName, ...attributes].join(' ')}>${canonicalHtml(node.childNodes)}</>`;
    })
    .join('');

/** @param html What is to stand there. */
export const isSameHtml = (nodes: readonly Tree.ChildNode[], html: string): boolean =>
  canonicalHtml(nodes) === canonicalHtml(parseFragment(html).childNodes);
