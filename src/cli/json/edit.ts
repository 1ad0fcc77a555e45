/** Changes of a JSON text: each touches what it names and nothing else. */
import { indentOf, write, type Data, type Layout } from './layout.js';
import { propertyOf, type ListNode, type Node, type ObjectNode } from './tree.js';

/** What to put in the place of a piece of the text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text that is being changed: what is asked for is gathered, and done at once. */
export interface Editor {
  /** Puts a value in the place of another. */
  replace(node: Node, data: Data): void;
  /** Puts a property in the place of one of that name, or last. */
  set(object: ObjectNode, key: string, data: Data): void;
  /** Takes a property out. */
  remove(object: ObjectNode, key: string): void;
  /** Puts items before the one at an index, or last. */
  insert(list: ListNode, index: number, items: readonly Data[]): void;
  /** The text with all the changes. */
  result(): string;
}

/** @param text A text that `readTree` has read. */
export const createEditor = (text: string, layout: Layout): Editor => {
  const edits: Edit[] = [];
  /** Properties that have been put last into objects that had none, by the object. */
  const filled = new Map<ObjectNode, Record<string, Data>>();

  /** The white space between two that stand beside one another, or before the only one. */
  const between = (starts: readonly number[], open: number, ends: readonly number[]): string => {
    const last = starts.length - 1;
    const from = last > 0 ? (ends[last - 1] ?? 0) : open + 1;
    return text.slice(from, starts[last]).replace(/^\s*,/, '');
  };

  /** Inner lines begin as the place that they stand at. */
  const written = (data: Data, place: number): string => write(data, layout, indentOf(text, place));

  const replace = (node: Node, data: Data): void =>
    void edits.push({ start: node.start, end: node.end, text: written(data, node.start) });

  return {
    replace,
    set: (object, key, data) => {
      const there = propertyOf(object, key);
      if (there) return replace(there.value, data);
      const { properties } = object;
      const [last] = properties.slice(-1);
      if (!last) {
        filled.set(object, { ...filled.get(object), [key]: data });
        return;
      }
      const gap = between(
        properties.map(({ start }) => start),
        object.start,
        properties.map(({ value }) => value.end),
      );
      const isInLine = !/[\r\n]/.test(text.slice(object.start, object.end));
      const place = properties[0]?.start ?? object.start;
      // In an object of one line without spaces there is none after the comma either.
      const space = isInLine ? (properties.length > 1 ? gap : layout.gap) : gap;
      const value = write(data, layout, indentOf(text, place), isInLine);
      edits.push({
        start: last.value.end,
        end: last.value.end,
        text: `,${space}${JSON.stringify(key)}:${layout.gap}${value}`,
      });
    },
    remove: (object, key) => {
      const { properties } = object;
      for (const [index, property] of properties.entries()) {
        if (property.key !== key) continue;
        const [before, after] = [properties[index - 1], properties[index + 1]];
        if (before) edits.push({ start: before.value.end, end: property.value.end, text: '' });
        else edits.push({ start: property.start, end: after?.start ?? property.value.end, text: '' });
      }
    },
    insert: (list, index, items) => {
      if (!items.length) return;
      const { items: there } = list;
      if (!there.length) return replace(list, items);
      const gap = between(
        there.map(({ start }) => start),
        list.start,
        there.map(({ end }) => end),
      );
      const isInLine = !/[\r\n]/.test(gap);
      const space = isInLine && there.length === 1 ? layout.gap : gap;
      const [next] = there.slice(index);
      const [last] = there.slice(-1);
      const place = next?.start ?? last?.end ?? list.end;
      // As the others of the list, each in one line or not.
      const isDense = there.every(
        ({ kind, start, end }) => kind === 'value' || !/[\r\n]/.test(text.slice(start, end)),
      );
      const indent = isInLine ? '' : indentOf(text, there[0]?.start ?? place);
      const parts = items.map(item => write(item, { ...layout, isDense }, indent, isDense && isInLine));
      edits.push({
        start: place,
        end: place,
        text: next
          ? parts.map(part => `${part},${space}`).join('')
          : parts.map(part => `,${space}${part}`).join(''),
      });
    },
    result: () => {
      for (const [object, data] of filled) replace(object, data);
      filled.clear();
      let result = '';
      let at = 0;
      // What was asked for first stands first where two stand at one place.
      for (const { start, end, text: put } of edits.sort((a, b) => a.start - b.start || a.end - b.end)) {
        if (start < at) throw new Error('Two changes of one place');
        result += text.slice(at, start) + put;
        at = end;
      }
      return result + text.slice(at);
    },
  };
};
