/** Which parts of a document have figures that are fetched: indicators and comparisons with a `from`. */
import { childOf, textOf, type Node, type ObjectNode } from '../json/tree.js';

export interface Target {
  readonly object: ObjectNode;
  /** `goals[3].indicators[0]`; blank for an indicator that is the whole file. */
  readonly path: string;
  /** What it is called, for people; of a comparison after the name of its indicator. */
  readonly name: string;
  readonly from: Node;
  /** Of a comparison: the indicator that it stands in. */
  readonly around?: ObjectNode;
}

/** The lists that they stand in. */
const isList = (key: string): boolean => key === 'indicators' || key === 'comparisons';

const pathTo = (path: string, key: string): string => (path ? `${path}.${key}` : key);

/** All of them, in the order of the text. */
export const targetsIn = (root: Node): readonly Target[] => {
  const found: Target[] = [];
  const visit = (node: Node, path: string, key: string, around?: ObjectNode): void => {
    if (node.kind === 'list')
      return node.items.forEach((item, index) => visit(item, `${path}[${index}]`, key, around));
    if (node.kind !== 'object') return;
    const from = childOf(node, 'from');
    const outer = key === 'comparisons' ? around : undefined;
    if (from?.kind === 'object' && (isList(key) || !path)) {
      const own = textOf(childOf(node, 'title')) ?? textOf(childOf(node, 'id')) ?? path;
      const name = [outer && textOf(childOf(outer, 'title')), own].filter(Boolean).join(', ');
      found.push({ object: node, path, name, from, ...(outer && { around: outer }) });
    }
    for (const { key: inner, value } of node.properties)
      if (inner !== 'from') visit(value, pathTo(path, inner), inner, node);
  };
  visit(root, '', '');
  return found;
};
