/**
 * Holds a value against its description. What comes out is a new object made of known fields only; the data itself is never
 * changed, never merged into anything, and read by own properties only.
 */
import type { Context, Schema } from '../contract/schema.js';
import type { Fault, FaultCode, Outcome } from './faults.js';

/** How deep data may be nested. */
const maxDepth = 64;

/** How many items of a list are taken. */
export const maxItems = 10_000;

/** Stands for "wrong, and reported": `undefined` is not a value of JSON, so nothing else can be mistaken for it. */
const invalid = undefined;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The own property of that name; `null` counts as absent, as editors' tools write it for an empty field. */
export const own = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? (value[key] ?? undefined) : undefined;

/** Gives the right value for a wrong one, or `undefined`. It must give one that passes. */
export type Repair = (schema: Schema, value: unknown) => unknown;

/** How badly a value fits: the number of faults and hints; far worse where it has another shape. */
const misfit = (schema: Schema, value: unknown, context: Context): number =>
  validate(schema, value, context).faults.length +
  (schema.kind === 'either' || (schema.kind === 'object') === isObject(value) ? 0 : 1e3);

/** Which of two descriptions the value is held to: the one that it fits better, else the first. */
const chooseOption = (
  [first, second]: readonly [Schema, Schema],
  value: unknown,
  context: Context,
): Schema => {
  const worst = misfit(first, value, context);
  // What fits needs no other to be held against.
  return !worst || worst <= misfit(second, value, context) ? first : second;
};

/**
 * Checks `value` and everything in it.
 *
 * @param schema What is expected.
 * @param value What was given: anything at all.
 * @param context Where it comes from.
 * @param root The path of `value` in what was given, for the messages.
 * @param repair Makes a value that is wrong into a right one, where that can be done in one way only.
 * @returns The checked value, or none; and what was wrong. Where both are there, the faulty items of a list were left out.
 */
export const validate = <T>(
  schema: Schema<T>,
  value: unknown,
  context: Context,
  root = '',
  repair?: Repair,
): Outcome<T> => {
  const faults: Fault[] = [];
  const fault = (
    code: FaultCode,
    path: string,
    found: unknown,
    expected?: Schema,
    hint = false,
  ): undefined => {
    faults.push({ code, path, found, expected, hint });
    return invalid;
  };

  const visit = (schema: Schema, value: unknown, path: string, depth: number): unknown => {
    if (depth > maxDepth) return fault('too-large', path, depth);
    const wrong = (): unknown => {
      const repaired = repair?.(schema, value);
      if (repaired === undefined) return fault('type', path, value, schema);
      fault('repaired', path, value, schema, true);
      return visit(schema, repaired, path, depth);
    };
    switch (schema.kind) {
      case 'lazy':
        return visit(schema.of(value), value, path, depth);
      case 'either':
        return visit(chooseOption(schema.options, value, context), value, path, depth);
      case 'text':
        if (typeof value !== 'string') return wrong();
        return schema.read ? (schema.read(value, context) ?? wrong()) : value;
      case 'number': {
        const { min = -Infinity, max = Infinity, whole } = schema;
        const good = typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max;
        return good && (!whole || Number.isInteger(value)) ? value : wrong();
      }
      case 'any':
        return value;
      case 'flag':
        return typeof value === 'boolean' ? value : wrong();
      case 'oneOf':
        return schema.values.includes(value) ? value : wrong();
      case 'list': {
        if (!Array.isArray(value) || value.length < schema.min || value.length > schema.max) return wrong();
        const result: unknown[] = [];
        if (value.length > maxItems) fault('too-long', path, value.length, schema, true);
        let index = 0;
        for (const item of value.slice(0, maxItems)) {
          const checked = visit(schema.item, item, `${path}[${index++}]`, depth + 1);
          if (checked !== invalid) result.push(checked);
          // An object that is wrong is left out; a plain value that is wrong spoils the object that it belongs to.
          else if (!isObject(item)) return invalid;
        }
        return result.length < schema.min ? invalid : result;
      }
      case 'object': {
        if (!isObject(value)) return wrong();
        const { fields, required } = schema;
        const result: Record<string, unknown> = {};
        let whole = true;
        for (const [key, field] of Object.entries(fields)) {
          const given = own(value, key);
          if (given === undefined && !required.includes(key)) continue;
          const at = join(path, key);
          const checked =
            given === undefined ? fault('missing', at, value, field) : visit(field, given, at, depth + 1);
          if (checked === invalid) whole = false;
          else result[key] = checked;
        }
        for (const key of Object.keys(value)) {
          if (!Object.hasOwn(fields, key) && key !== '$schema')
            fault('unknown-field', join(path, key), value[key], schema, true);
        }
        return whole ? result : invalid;
      }
    }
  };

  const result = visit(schema, value, root, 0);
  return result === invalid ? { faults } : { value: result as T, faults };
};

const join = (path: string, key: string): string => (path ? `${path}.${key}` : key);
