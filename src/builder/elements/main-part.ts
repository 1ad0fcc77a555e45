/** The part of the document that stands at the top of the form. */
import { area, goalAreaList } from '../../contract/goal-area.js';
import type { Schema } from '../../contract/schema.js';
import { isList, isObject } from '../document/json-object.js';
import { parsePath, valueAt, type Path } from '../document/path.js';
import { typeNameOf } from '../words/field-names.js';
import { elements, type ElementName } from './elements.js';
import { choicesIn, chosenOf } from './extract-part.js';

export interface MainPart {
  readonly schema: Schema;
  readonly path: Path;
  /** The name of its type: `Indicator`. */
  readonly name: string;
}

/** @param selected The path of the indicator or the area to show, where there are several. */
export const mainPart = (document: unknown, element: ElementName, selected: string | undefined): MainPart => {
  const { part, field } = elements[element];
  const at = (schema: Schema, path: Path): MainPart => ({ schema, path, name: typeNameOf(schema, field) });
  const chosen = chosenOf(document, element, selected);
  if (field === 'indicators') return at(part.schema, chosen ? parsePath(chosen.path) : ['indicators', 0]);
  if (chosen) return at(area, parsePath(chosen.path));
  // All goals of a document that has them under their areas alone.
  const isUnderAreas = choicesIn(document, element).length > 0 && valueAt(document, [field]) === undefined;
  return isUnderAreas ? at(goalAreaList, ['goalAreas']) : at(part.schema, [field]);
};

/** Whether a document has one part alone, and no other than that to be shown. */
export const hasOnePart = (document: unknown): boolean => {
  const parts = Object.entries(isObject(document) ? document : {}).filter(([key]) => key !== 'lang');
  const [part, ...others] = parts.map(([, value]) => value);
  return !others.length && !(isList(part) && part.length > 1);
};
