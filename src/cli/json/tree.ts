/** JSON with the place of everything in its text, so that a part can be changed and the rest left as it is. */

interface Placed {
  /** Where it begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}

export interface Property {
  readonly key: string;
  /** Where its key begins. */
  readonly start: number;
  readonly value: Node;
}

export interface ObjectNode extends Placed {
  readonly kind: 'object';
  readonly properties: readonly Property[];
}

export interface ListNode extends Placed {
  readonly kind: 'list';
  readonly items: readonly Node[];
}

export interface ValueNode extends Placed {
  readonly kind: 'value';
  readonly value: string | number | boolean | null;
}

export type Node = ObjectNode | ListNode | ValueNode;

/** A text, a number, or a word. */
const token = /"(?:[^"\\]|\\.)*"|[^\s"{}[\],:]+/y;
const blank = /[\s\uFEFF]*/y;

/**
 * Reads a text that `JSON.parse` takes; a byte order mark may stand before it. Makes a recursive call for each level: a document has few.
 *
 * @throws {SyntaxError} As `JSON.parse` does.
 */
export const readTree = (text: string): Node => {
  JSON.parse(text.replace(/^\uFEFF/, ''));
  let at = 0;
  const skip = (): void => {
    blank.lastIndex = at;
    blank.exec(text);
    at = blank.lastIndex;
  };
  const readToken = (): string => {
    token.lastIndex = at;
    const [found = ''] = token.exec(text) ?? [];
    at += found.length;
    return found;
  };
  /** What stands between brackets, with commas between. */
  const readAll = (close: string, readOne: () => void): void => {
    at++;
    for (skip(); text[at] !== close; skip()) {
      if (text[at] === ',') at++;
      skip();
      readOne();
    }
    at++;
  };
  const readNode = (): Node => {
    const start = at;
    if (text[at] === '{') {
      const properties: Property[] = [];
      readAll('}', () => {
        const keyStart = at;
        const key = JSON.parse(readToken()) as string;
        skip();
        at++;
        skip();
        properties.push({ key, start: keyStart, value: readNode() });
      });
      return { kind: 'object', properties, start, end: at };
    }
    if (text[at] === '[') {
      const items: Node[] = [];
      readAll(']', () => void items.push(readNode()));
      return { kind: 'list', items, start, end: at };
    }
    const value = JSON.parse(readToken()) as ValueNode['value'];
    return { kind: 'value', value, start, end: at };
  };
  skip();
  return readNode();
};

/** The property of that name: the last, where there are several, as `JSON.parse` has it. */
export const propertyOf = (node: Node | undefined, key: string): Property | undefined =>
  node?.kind === 'object' ? node.properties.findLast(property => property.key === key) : undefined;

/** What stands there under that name. */
export const childOf = (node: Node | undefined, key: string): Node | undefined =>
  propertyOf(node, key)?.value;

/** A text, a number or a word; nothing for an object and a list. */
export const valueOf = (node: Node | undefined): ValueNode['value'] | undefined =>
  node?.kind === 'value' ? node.value : undefined;

/** The text that stands there, where it is one and not blank. */
export const textOf = (node: Node | undefined): string | undefined => {
  const value = valueOf(node);
  return typeof value === 'string' && value.trim() ? value : undefined;
};

/** The whole as JavaScript has it. */
export const dataOf = (text: string, node: Node): unknown =>
  JSON.parse(text.slice(node.start, node.end)) as unknown;

/** Line and column of a place, from 1. */
export const positionOf = (
  text: string,
  place: number,
): { readonly line: number; readonly column: number } => {
  const before = text.slice(0, place).split(/\r\n|\r|\n/);
  return {
    line: before.length,
    column: (before.at(-1) ?? '').replace('\uFEFF', '').length + 1,
  };
};
