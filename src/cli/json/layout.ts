/** How a document is written: so that what is put into it looks as what stands there. */
import type { Node, ObjectNode } from './tree.js';

/** Data to be written, in the order of its keys. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data };

export interface Layout {
  /** The end of a line; blank where the document is one line. */
  readonly lineEnd: string;
  /** What a level is indented by. */
  readonly indent: string;
  /** What stands after a colon, and after a comma in one line. */
  readonly gap: string;
  /** What stands inside the braces of an object in one line. */
  readonly padding: string;
  /** Whether small objects stand in one line. */
  readonly isDense: boolean;
}

const nodesOf = function* (root: Node): Generator<Node> {
  yield root;
  const children =
    root.kind === 'object'
      ? root.properties.map(({ value }) => value)
      : root.kind === 'list'
        ? root.items
        : [];
  for (const child of children) yield* nodesOf(child);
};

const isFilled = (node: Node): node is ObjectNode => node.kind === 'object' && node.properties.length > 0;

/** The layout of a document, by what stands in it. */
export const layoutOf = (text: string, root: Node): Layout => {
  const [lineEnd = ''] = /\r\n|\n|\r/.exec(text.slice(root.start, root.end)) ?? [];
  const objects = [...nodesOf(root)].filter(isFilled);
  const inOneLine = objects.filter(({ start, end }) => !/[\r\n]/.test(text.slice(start, end)));
  const [sample] = inOneLine;
  const [first] = objects;
  const before = first?.properties[0] && text.slice(first.start + 1, first.properties[0].start);
  const indent = /[\r\n]([ \t]+)$/.exec(before ?? '')?.[1] ?? '  ';
  // After the first colon.
  const colon = first && /^"(?:[^"\\]|\\.)*"\s*:(\s?)/.exec(text.slice(first.properties[0]?.start))?.[1];
  return {
    lineEnd,
    indent: /^[ \t]*$/.test(indent) ? indent.slice(indentOf(text, first?.start ?? 0).length) || '  ' : '  ',
    gap: colon ?? ' ',
    padding: sample ? text.slice(sample.start + 1, sample.properties[0]?.start) : lineEnd ? ' ' : '',
    isDense: !lineEnd || inOneLine.length > 0,
  };
};

/** The white space that the line of a place begins with. */
export const indentOf = (text: string, place: number): string => {
  const start = Math.max(text.lastIndexOf('\n', place - 1), text.lastIndexOf('\r', place - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, place))?.[0] ?? '';
};

/** Whether it holds nothing but values and small groups of values. */
const isSmall = (data: Data): boolean =>
  typeof data !== 'object' ||
  data === null ||
  (!Array.isArray(data) &&
    Object.values(data).every(
      each =>
        typeof each !== 'object' ||
        each === null ||
        (!Array.isArray(each) && Object.values(each).every(one => typeof one !== 'object')),
    ));

/**
 * Writes data as the document is written.
 *
 * @param indent What the line begins with that it stands in.
 * @param isInLine Whether it is to stand in one line, whatever the layout says.
 */
export const write = (data: Data, layout: Layout, indent = '', isInLine = false): string => {
  if (typeof data !== 'object' || data === null) return JSON.stringify(data);
  const isList = Array.isArray(data);
  const [open, close] = isList ? '[]' : '{}';
  const { lineEnd, gap, padding, isDense } = layout;
  const line = !lineEnd || isInLine || (isDense && isSmall(data));
  const inner = indent + layout.indent;
  const parts = isList
    ? (data as readonly Data[]).map(each => write(each, layout, inner, line))
    : Object.entries(data as { readonly [key: string]: Data }).map(
        ([key, each]) => `${JSON.stringify(key)}:${gap}${write(each, layout, inner, line)}`,
      );
  if (!parts.length) return `${open}${close}`;
  if (line) {
    const pad = isList ? '' : padding;
    return `${open}${pad}${parts.join(`,${gap}`)}${pad}${close}`;
  }
  return `${open}${lineEnd}${parts.map(part => inner + part).join(`,${lineEnd}`)}${lineEnd}${indent}${close}`;
};
