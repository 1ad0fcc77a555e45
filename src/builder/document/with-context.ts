/** A part of the document with what it needs of the rest. */
import { own } from '../../data/validate.js';
import type { Found } from '../../data/locate.js';
import { objectsIn } from '../../data/objects.js';
import { indicatorsIn } from '../../data/references.js';
import { isList, isObject, pick, type JsonObject } from './json-object.js';

/** The indicators elsewhere in the document that a part refers to. The first with an id counts. */
const referredTo = (part: unknown, document: unknown): unknown[] => {
  const ids = new Set<unknown>();
  for (const { part: object } of objectsIn(part)) {
    const listed = own(object, 'indicators');
    if (isList(listed)) for (const item of listed) if (typeof item === 'string') ids.add(item);
  }
  const inside = indicatorsIn(part);
  const lang = own(document, 'lang');
  return [...ids].flatMap(id => {
    const isThat = (found: Found): boolean => own(found.part, 'id') === id;
    const found = indicatorsIn(document).find(isThat);
    if (!found || inside.find(isThat)?.part === found.part) return [];
    return [
      found.lang === undefined || found.lang === lang
        ? found.part
        : { lang: found.lang, ...(found.part as object) },
    ];
  });
};

/** What is said of a document as a whole, and shown with any part of it. */
export const ofTheWhole = ['organization', 'updated', 'versions'] as const;

/**
 * Returns parts of a document with all they need of the rest: indicators they refer to, and what the document says for all.
 *
 * @param parts The parts, by their names in the document.
 * @param alone The part that is returned bare where it needs nothing else.
 */
export const withContext = (document: unknown, parts: JsonObject, alone?: string): unknown => {
  const indicators = referredTo(parts, document);
  const measures = indicators.length > 0 || indicatorsIn(parts).length > 0;
  const rest = {
    ...pick(document, ['lang', 'texts', ...ofTheWhole]),
    ...(measures && pick(document, ['method', 'partlyFrom'])),
  };
  const [[name, part] = ['', undefined], ...more] = Object.entries(parts);
  const isAll = !more.length && !indicators.length && Object.keys(rest).every(key => key === 'lang');
  if (isAll && name === alone && isObject(part)) return { ...rest, ...part };
  return { ...rest, ...parts, ...(indicators.length && { indicators }) };
};

/** Returns one field of a document with its context; `undefined` where the document does not have it. */
export const extractField = (document: unknown, key: string): unknown => {
  const part = own(document, key);
  return part === undefined ? undefined : withContext(document, { [key]: part }, key);
};
