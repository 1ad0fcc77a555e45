/** Plain JSON objects and lists. */
import { own } from '../../data/validate.js';

export type JsonObject = Readonly<Record<string, unknown>>;

/** A whole goals document, complete or not. */
export type GoalsJson = JsonObject;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** An object with the named fields that a value has itself. */
export const pick = (value: unknown, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    keys.map(key => [key, own(value, key)] as const).filter(([, field]) => field !== undefined),
  );

/** The value as a list; an empty one where it is none. */
export const asList = (value: unknown): readonly unknown[] => (isList(value) ? value : []);

/** The text of a field, trimmed; empty where it has none. */
export const textIn = (object: JsonObject, key: string): string => {
  const text = own(object, key);
  return typeof text === 'string' ? text.trim() : '';
};
