/** A goals document as a file, to be changed without touching what is not meant. */
import { parseJson } from '../../data/parse.js';
import { describeFault } from '../../data/describe-fault.js';
import { createEditor, type Editor } from '../json/edit.js';
import { layoutOf } from '../json/layout.js';
import { positionOf, readTree, type Node } from '../json/tree.js';
import type { Language } from '../language.js';
import { notUtf8, utf8Text } from '../utf8-text.js';

/** Something that is wrong, and where. */
export interface Trouble {
  readonly code: string;
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

export interface OpenDocument {
  readonly text: string;
  readonly root: Node;
  readonly editor: Editor;
  /** Where a part of it stands. */
  place(node: Node): { readonly line: number; readonly column: number };
}

const strictly = {
  sv: 'Sådant rättar en sida själv, men här ändras bara det som är riktig JSON.',
  en: 'A page mends such things itself, but only what is proper JSON is changed here.',
};

/**
 * Reads a document.
 *
 * @param bytes What stands in the file.
 * @returns The document, or why it cannot be changed.
 */
export const openDocument = (bytes: Uint8Array, language: Language): OpenDocument | Trouble => {
  const text = utf8Text(bytes);
  if (text === undefined) return { code: 'encoding', path: '', message: notUtf8[language] };
  const [fault] = parseJson(text).faults;
  if (fault) {
    const { message, line, column } = describeFault(fault, language);
    return {
      code: fault.code,
      path: '',
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
      message: fault.code === 'json' ? `${message}\n${strictly[language]}` : message,
    };
  }
  const root = readTree(text);
  return {
    text,
    root,
    editor: createEditor(text, layoutOf(text, root)),
    place: node => positionOf(text, node.start),
  };
};

/** A line for it, as compilers write it. */
export const sayTrouble = (file: string, { path, line, column, message }: Trouble, fault: string): string =>
  [file, line === undefined ? '' : `${line}:${column ?? 1}`, path, fault, message].filter(Boolean).join(': ');
