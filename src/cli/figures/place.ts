/** Where in a document an indicator is put: at a goal, or among those that goals name by their id. */
import { nearestName } from '../../data/nearest-name.js';
import type { Editor } from '../json/edit.js';
import type { Data } from '../json/layout.js';
import { childOf, textOf, type Node, type ObjectNode } from '../json/tree.js';

interface Goal {
  readonly object: ObjectNode;
  readonly path: string;
  readonly id: string | undefined;
}

/** Every goal of a document, those in areas and in goals among them. */
const goalsIn = (root: Node): readonly Goal[] => {
  const found: Goal[] = [];
  const visit = (node: Node, path: string, key: string): void => {
    if (node.kind === 'list')
      return node.items.forEach((item, index) => visit(item, `${path}[${index}]`, key));
    if (node.kind !== 'object') return;
    // What holds the list of goals stands under the same name.
    if (key === 'goals' && (path.endsWith(']') || !childOf(node, 'goals')))
      found.push({ object: node, path, id: textOf(childOf(node, 'id')) });
    for (const { key: inner, value } of node.properties)
      visit(value, path ? `${path}.${inner}` : inner, inner);
  };
  visit(root, '', '');
  return found;
};

/** Every id of a document. */
export const idsIn = (root: Node): ReadonlySet<string> => {
  const ids = new Set<string>();
  const visit = (node: Node): void => {
    const id = textOf(childOf(node, 'id'));
    if (id !== undefined) ids.add(id);
    const children =
      node.kind === 'list'
        ? node.items
        : node.kind === 'object'
          ? node.properties.map(({ value }) => value)
          : [];
    children.forEach(visit);
  };
  visit(root);
  return ids;
};

/** The id itself, or with a number after it where it is there already. */
export const freeId = (wanted: string, ids: ReadonlySet<string>): string => {
  let id = wanted;
  for (let number = 2; ids.has(id); number++) id = `${wanted}-${number}`;
  return id;
};

export type Place =
  | { readonly object: ObjectNode; readonly path: string; readonly problem?: undefined }
  | {
      readonly problem: 'no-goal' | 'no-document' | 'no-list';
      /** Of goals: the ids that there are, and the one that was perhaps meant. */
      readonly ids?: readonly string[];
      readonly near?: string | undefined;
    };

/**
 * Finds where an indicator is to be put.
 *
 * @param goal The id of a goal; nothing for the document's own indicators.
 */
export const placeFor = (root: Node, goal: string | undefined): Place => {
  if (root.kind !== 'object') return { problem: 'no-document' };
  let place: Place = { object: root, path: '' };
  if (goal !== undefined) {
    const goals = goalsIn(root);
    const found = goals.find(({ id }) => id === goal);
    const ids = goals.flatMap(({ id }) => id ?? []);
    if (!found) return { problem: 'no-goal', ids, near: nearestName(goal, ids) };
    place = found;
  }
  const list = childOf(place.object, 'indicators');
  return list && list.kind !== 'list' ? { problem: 'no-list' } : place;
};

/**
 * Puts it there, last.
 *
 * @returns The path of what was put in.
 */
export const putIndicator = (
  { object, path }: { readonly object: ObjectNode; readonly path: string },
  indicator: Data,
  editor: Editor,
): string => {
  const list = childOf(object, 'indicators');
  const items = list?.kind === 'list' ? list.items.length : 0;
  if (list?.kind === 'list') editor.insert(list, items, [indicator]);
  else editor.set(object, 'indicators', [indicator]);
  return `${path ? `${path}.` : ''}indicators[${items}]`;
};
