/** One indicator of the document, and the indicators to choose between. */
import { oneIndicator } from '../../base/one-indicator.js';
import { method, partlyFrom } from '../../contract/indicator.js';
import type { Schema } from '../../contract/schema.js';
import { byFragment as findNamed } from '../../data/fragment.js';
import { indicatorsIn } from '../../data/references.js';
import { validate, own } from '../../data/validate.js';
import { toChoice, type Choice } from './choice.js';
import { isList, isObject, pick, type JsonObject } from './json-object.js';
import { ofTheWhole } from './with-context.js';

/** One indicator, with what its document says around it. */
interface Extracted {
  readonly indicator: JsonObject;
  readonly language: JsonObject;
  readonly around: JsonObject;
}

const extracted = (document: unknown, of: string | undefined): Extracted | undefined => {
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
  return {
    indicator: { ...defaults, ...fields },
    language: lang === undefined ? {} : { lang },
    around: pick(document, ['texts', ...ofTheWhole]),
  };
};

/**
 * Returns one indicator with the defaults of its document; `undefined` where there is none, or where several could be meant.
 *
 * @param of Its id or JSON Pointer. Not needed where the document has one indicator only.
 */
export const extractIndicator = (document: unknown, of: string | undefined): unknown => {
  const found = extracted(document, of);
  if (!found) return undefined;
  const { indicator, language, around } = found;
  return Object.keys(around).length
    ? { ...language, ...around, indicators: [indicator] }
    : { ...language, ...indicator };
};

/** Whether an indicator is compared with something. */
export const isCompared = (indicator: unknown): boolean => {
  const comparisons = own(indicator, 'comparisons');
  return comparisons !== undefined && !(isList(comparisons) && !comparisons.length);
};

/** Returns the same, where it is compared with something. */
export const extractComparison = (document: unknown, of: string | undefined): unknown => {
  const found = extracted(document, of);
  return found && isCompared(found.indicator) ? extractIndicator(document, of) : undefined;
};

/** All indicators of a document, or those that are asked for, to choose between. */
export const indicatorChoices = (
  document: unknown,
  isChoice: (part: unknown) => boolean = () => true,
): readonly Choice[] =>
  indicatorsIn(document)
    .filter(({ part }) => isObject(part) && isChoice(part))
    .map(found => toChoice(document, found));
