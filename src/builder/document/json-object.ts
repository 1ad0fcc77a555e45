/** Plain JSON objects and lists. */
import type { JsonObject } from '../../check/json-object.js';
import { own } from '../../data/validate.js';

export { asList, isList, isObject, textIn, type JsonObject } from '../../check/json-object.js';

/** A whole goals document, complete or not. */
export type GoalsJson = JsonObject;

/** An object with the named fields that a value has itself. */
export const pick = (value: unknown, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    keys.map(key => [key, own(value, key)] as const).filter(([, field]) => field !== undefined),
  );
