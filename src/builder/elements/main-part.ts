/** The part of the document that stands at the top of the form. */
import type { Schema } from '../../contract/schema.js';
import { parsePath, type Path } from '../document/path.js';
import { typeNameOf } from '../words/field-names.js';
import { elements, type ElementName } from './elements.js';
import { choicesIn } from './extract-part.js';

export interface MainPart {
  readonly schema: Schema;
  readonly path: Path;
  /** The name of its type: `Indicator`. */
  readonly name: string;
}

/** @param selected The path of the indicator to show, where there are several. */
export const mainPart = (document: unknown, element: ElementName, selected: string | undefined): MainPart => {
  const { part, field } = elements[element];
  const { schema } = part;
  const name = typeNameOf(schema, field);
  if (field !== 'indicators') return { schema, path: [field], name };
  const all = choicesIn(document, element);
  const one = all.find(({ path }) => path === selected) ?? all[0];
  return { schema, path: one ? parsePath(one.path) : ['indicators', 0], name };
};
