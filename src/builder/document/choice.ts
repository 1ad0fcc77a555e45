/** One of several parts of a document, to choose between. */
import { byFragment as findNamed } from '../../data/fragment.js';
import type { Found } from '../../data/locate.js';
import { own } from '../../data/validate.js';

/** One of several parts that an element can show. */
export interface Choice {
  /** Its id, or else its JSON Pointer. */
  readonly of: string;
  readonly title: string;
  /** Its path: `indicators[0]`. */
  readonly path: string;
}

/** The JSON Pointer of a path. A name with a dot in it cannot be told from two steps. */
const toPointer = (path: string): string =>
  `/${path.replaceAll('[', '.').replaceAll(']', '').split('.').filter(Boolean).join('/')}`;

export const toChoice = (document: unknown, { part, path }: Found): Choice => {
  const id = own(part, 'id');
  const title = own(part, 'title');
  const first = typeof id === 'string' && id ? findNamed(id)(document) : undefined;
  const isNamed = !!first && first !== 'ambiguous' && first.part === part && !String(id).startsWith('/');
  return { of: isNamed ? String(id) : toPointer(path), title: typeof title === 'string' ? title : '', path };
};
