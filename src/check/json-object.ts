/** Plain JSON objects and lists, complete or not. */
import { own } from '../data/validate.js';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** The value as a list; an empty one where it is none. */
export const asList = (value: unknown): readonly unknown[] => (isList(value) ? value : []);

/** The text of a field, trimmed; empty where it has none. */
export const textIn = (object: JsonObject, key: string): string => {
  const text = own(object, key);
  return typeof text === 'string' ? text.trim() : '';
};
