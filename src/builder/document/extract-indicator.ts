/** One indicator of the document, and the indicators to choose between. */
import { oneIndicator } from '../../base/one-indicator.js';
import { method, partlyFrom } from '../../contract/indicator.js';
import type { Schema } from '../../contract/schema.js';
import { byFragment as findNamed } from '../../data/fragment.js';
import { indicatorsIn } from '../../data/references.js';
import { validate, own } from '../../data/validate.js';
import { toChoice, type Choice } from './choice.js';
import { isObject, pick } from './json-object.js';

/**
 * Returns one indicator with the defaults of its document; `undefined` where there is none, or where several could be meant.
 *
 * @param of Its id or JSON Pointer. Not needed where the document has one indicator only.
 */
export const extractIndicator = (document: unknown, of: string | undefined): unknown => {
  const found = of === undefined ? undefined : findNamed(of)(document);
  const all = found && found !== 'ambiguous' ? [found] : of === undefined ? indicatorsIn(document) : [];
  const [only, another] = all;
  if (!only || another) return undefined;
  const narrowed = oneIndicator.narrow?.({ ...only, document });
  if (!narrowed || narrowed === 'ambiguous' || !isObject(narrowed.part)) return undefined;
  // A bad default is a fault of the document, not of the indicator.
  const isValid = (schema: Schema, value: unknown): boolean =>
    value !== undefined && validate(schema, value, { base: '', origins: [] }).faults.length === 0;
  const defaults = {
    ...(isValid(method, own(document, 'method')) && pick(document, ['method'])),
    ...(isValid(partlyFrom, own(document, 'partlyFrom')) && pick(document, ['partlyFrom'])),
  };
  const lang = own(narrowed.part, 'lang') ?? narrowed.lang ?? own(document, 'lang');
  const fields = Object.fromEntries(Object.entries(narrowed.part).filter(([key]) => key !== 'lang'));
  const language = lang === undefined ? {} : { lang };
  const texts = pick(document, ['texts']);
  return 'texts' in texts
    ? { ...language, ...texts, indicators: [{ ...defaults, ...fields }] }
    : { ...language, ...defaults, ...fields };
};

/** All indicators of a document, to choose between. */
export const indicatorChoices = (document: unknown): readonly Choice[] =>
  indicatorsIn(document)
    .filter(({ part }) => isObject(part))
    .map(found => toChoice(document, found));
