/**
 * Holds a value against its description. What comes out is a new object made of known fields only; the data itself is never
 * changed, never merged into anything, and read by own properties only.
 */
import type { Fault, FaultCode, Outcome } from './faults.js';
import type { Context, Schema } from './schema.js';

/** How deep data may be nested. */
const deepest = 64;

/** Stands for "wrong, and reported": `undefined` is not a value of JSON, so nothing else can be mistaken for it. */
const bad = undefined;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The own property of that name; `null` counts as absent, as editors' tools write it for an empty field. */
export const own = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? (value[key] ?? undefined) : undefined;

const fits = (options: readonly Schema[], value: unknown, context: Context): Schema =>
  options.find(option => check(option, value, context).value !== bad) ??
  // None fits: the messages are about the one that has the value's shape.
  options.find(option => (option.kind === 'object') === isObject(value)) ??
  options[0]!;

/**
 * Checks `value` and everything in it.
 *
 * @param schema What is expected.
 * @param value What was given: anything at all.
 * @param context Where it comes from.
 * @param root The path of `value` in what was given, for the messages.
 * @returns The checked value, or none; and what was wrong. Where both are there, the faulty items of a list were left out.
 */
export const check = <T>(schema: Schema<T>, value: unknown, context: Context, root = ''): Outcome<T> => {
  const faults: Fault[] = [];
  const fault = (code: FaultCode, path: string, found: unknown, expected?: Schema, hint = false): undefined => {
    faults.push({ code, path, found, expected, hint });
    return bad;
  };

  const visit = (schema: Schema, value: unknown, path: string, depth: number): unknown => {
    if (depth > deepest) return fault('too-large', path, depth);
    const wrong = () => fault('type', path, value, schema);
    switch (schema.kind) {
      case 'lazy':
        return visit(schema.of!(), value, path, depth);
      case 'either':
        return visit(fits(schema.options!, value, context), value, path, depth);
      case 'text': {
        if (typeof value !== 'string') return wrong();
        return schema.read ? (schema.read(value, context) ?? wrong()) : value;
      }
      case 'number':
        return typeof value === 'number' &&
          Number.isFinite(value) &&
          value >= (schema.min ?? -Infinity) &&
          value <= (schema.max ?? Infinity) &&
          (!schema.whole || Number.isInteger(value))
          ? value
          : wrong();
      case 'flag':
        return typeof value === 'boolean' ? value : wrong();
      case 'oneOf':
        return schema.values!.includes(value) ? value : wrong();
      case 'list':
        return Array.isArray(value) ? visitList(schema, value, path, depth) : wrong();
      case 'map': {
        if (!isObject(value)) return wrong();
        const result = new Map<string, unknown>();
        for (const key of Object.keys(value)) {
          const item = visit(schema.item!, value[key], join(path, key), depth + 1);
          if (item !== bad) result.set(key, item);
        }
        return result;
      }
      case 'object':
        return isObject(value) ? visitObject(schema, value, path, depth) : wrong();
    }
  };

  const visitList = (schema: Schema, value: readonly unknown[], path: string, depth: number): unknown => {
    const result: unknown[] = [];
    let whole = true;
    value.forEach((item, index) => {
      const checked = visit(schema.item!, item, `${path}[${String(index)}]`, depth + 1);
      if (checked !== bad) result.push(checked);
      // An object that is wrong is left out; a plain value that is wrong spoils the object that it belongs to.
      else whole &&= isObject(item);
    });
    if (!whole) return bad;
    if (value.length < schema.min! || value.length > schema.max!) return fault('type', path, value, schema);
    return result.length < schema.min! ? bad : result;
  };

  const visitObject = (schema: Schema, value: Record<string, unknown>, path: string, depth: number): unknown => {
    const result: Record<string, unknown> = {};
    let whole = true;
    for (const [key, field] of Object.entries(schema.fields!)) {
      const given = own(value, key);
      if (given === undefined) {
        if (!schema.required!.includes(key)) continue;
        whole = false;
        fault('missing', join(path, key), value, field);
      } else {
        const checked = visit(field, given, join(path, key), depth + 1);
        if (checked === bad) whole = false;
        else result[key] = checked;
      }
    }
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(schema.fields!, key) && key !== '$schema')
        fault('unknown-field', join(path, key), value[key], schema, true);
    }
    return whole ? result : bad;
  };

  const result = visit(schema, value, root, 0);
  return result === bad ? { faults } : { value: result as T, faults };
};

const join = (path: string, key: string): string => (path ? `${path}.${key}` : key);
