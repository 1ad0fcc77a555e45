/** Where in what was given the part stands that an element shows. */
import { own } from './validate.js';

/** A part, and where it stands. */
export interface Found {
  readonly part: unknown;
  /** The path of the part from the root of what was given. */
  readonly path: string;
  /** The language that the nearest object around it names. */
  readonly lang?: string | undefined;
  /** The path of another part with the same id. */
  readonly twin?: string;
}

/** A part, with the document around it. */
export interface Located extends Found {
  /** The document, where one was given, else the part itself. */
  readonly document: unknown;
}

/** Tells where in what was given a part stands; nothing, where it is not there. */
export type Finder = (root: unknown) => Found | 'ambiguous' | undefined;

/** The finder of an element whose part stands under one name in the document. */
export const byKey =
  (key: string): Finder =>
  root => {
    const part = own(root, key);
    return part === undefined ? undefined : { part, path: key };
  };
