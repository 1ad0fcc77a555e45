/**
 * Holds a value against its description. What comes out is a new object made of known fields only; the data itself is never
 * changed, never merged into anything, and read by own properties only.
 *
 * What is wrong is left out, and with it what is untrue without it, as the description says (`Reach`); the rest stands.
 */
import { partial, type Context, type Schema } from '../contract/schema.js';
import type { Fault, FaultCode, Outcome } from './faults.js';
import { isBlank, isObject, own } from './own.js';
import { maxDepth } from './parse.js';

export { own } from './own.js';

/** How many items of a list are taken. */
export const maxItems = 10_000;

/** A tag, or a character written as HTML does. An address in angle brackets is none. */
const markup = /<\/?[a-z][\w-]*(\s[^<>]*)?\/?>|&#?\w\w+;/i;

/** Stands for "wrong, and reported": `undefined` is not a value of JSON, so nothing else can be mistaken for it. */
const invalid = undefined;

/** Mends what is wrong. */
export interface Repair {
  /** Gives the right value for a wrong one, or `undefined`. It must give one that passes. */
  readonly value: (schema: Schema, value: unknown) => unknown;
  /** Gives fields that an object lacks and that follow from how the others are written. */
  readonly missing: (schema: Schema, value: object) => Readonly<Record<string, unknown>>;
}

/** Whether a value is an object, a list, or neither, as its description has it. */
const isOfShape = (schema: Schema, value: unknown): boolean =>
  schema.kind === 'either'
    ? schema.options.some(option => isOfShape(option, value))
    : (schema.kind === 'object') === isObject(value) && (schema.kind === 'list') === Array.isArray(value);

/** Which of two descriptions the value is held to: the one of its shape; of two such the one with which it has fewer faults, else the first. */
const chooseOption = (
  [first, second]: readonly [Schema, Schema],
  value: unknown,
  context: Context,
): Schema => {
  if (!isOfShape(second, value)) return first;
  if (!isOfShape(first, value)) return second;
  const misfit = (schema: Schema): number => validate(schema, value, context).faults.length;
  const worst = misfit(first);
  // What fits needs no other to be held against.
  return !worst || worst <= misfit(second) ? first : second;
};

/** A fault whose consequences are not known yet. */
type Open = { -readonly [Key in keyof Fault]: Fault[Key] };

/**
 * Checks `value` and everything in it.
 *
 * @param schema What is expected.
 * @param value What was given: anything at all.
 * @param context Where it comes from.
 * @param root The path of `value` in what was given, for the messages.
 * @param repair Makes a value that is wrong into a right one, where that can be done in one way only.
 * @returns The checked value, or none; and what was wrong. Where both are there, what the faults stop was left out.
 */
export const validate = <T>(
  schema: Schema<T>,
  value: unknown,
  context: Context,
  root = '',
  repair?: Repair,
): Outcome<T> => {
  const faults: Open[] = [];
  /** Lists and objects that something which counts is missing from: whether it is an item of their own. */
  const short = new Map<unknown, boolean>();

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

  /** Says of the faults since `from` what is left out because of them, where that is not said yet. */
  const stop = (from: number, stops: string): void => {
    for (const one of faults.slice(from))
      if (!one.hint && one.stops === undefined) {
        one.stops = stops;
        // Whether a verdict rests on it is for what is around it to say.
        one.unjudged = false;
      }
  };

  const visit = (schema: Schema, value: unknown, path: string, depth: number, around?: unknown): unknown => {
    if (depth > maxDepth) return fault('too-large', path, depth);
    const wrong = (): unknown => {
      const repaired = repair?.value(schema, value);
      if (repaired === undefined) return fault('type', path, value, schema);
      const from = faults.length;
      fault('repaired', path, value, schema, true);
      const checked = visit(schema, repaired, path, depth);
      if (checked !== invalid || schema.kind === 'list') return checked;
      // It is not right then, either.
      faults.length = from;
      return fault('type', path, value, schema);
    };
    switch (schema.kind) {
      case 'lazy':
        return visit(schema.of(value, around), value, path, depth);
      case 'either':
        return visit(chooseOption(schema.options, value, context), value, path, depth);
      case 'text': {
        const { read, imprecise } = schema;
        const text = typeof value === 'number' && imprecise ? String(value) : value;
        if (typeof text !== 'string') return wrong();
        if (imprecise?.test(text.trim())) {
          fault('imprecise', path, value, schema, true);
          return text.trim();
        }
        if (markup.test(text)) fault('html', path, value, schema, true);
        return read ? (read(text, context) ?? wrong()) : text;
      }
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
        if (!Array.isArray(value) || value.length > schema.max) return wrong();
        const start = faults.length;
        const result: unknown[] & { [partial]?: true } = [];
        if (value.length > maxItems) fault('too-long', path, value.length, schema, true);
        let index = 0;
        for (const item of value.slice(0, maxItems) as unknown[]) {
          const at = `${path}[${index++}]`;
          if (isBlank(item)) continue;
          const from = faults.length;
          const checked = visit(schema.item, item, at, depth + 1);
          if (checked === invalid) {
            stop(from, at);
            if (schema.inPlace) result.push(schema.inPlace(item));
            short.set(result, true);
            result[partial] = true;
          } else {
            result.push(checked);
            if (short.has(checked) && !short.has(result)) short.set(result, false);
          }
        }
        if (result.length >= schema.min) return result;
        // Without those items there is no list, either.
        for (const one of faults.slice(start)) if (one.stops !== null) one.stops = undefined;
        return short.has(result) ? invalid : wrong();
      }
      case 'object': {
        if (!isObject(value)) return wrong();
        const { fields, required, reach, order, closed } = schema;
        const start = faults.length;
        const result: Record<string | symbol, unknown> = {};
        const lost: { key: string; from: number; to: number }[] = [];
        let whole = true;
        // What has been checked before, and is given to another element.
        let isPartial = partial in value;
        let isShort = false;
        const more = repair?.missing(schema, value);
        for (const key of Object.keys(fields)) {
          const field = fields[key];
          const isAdded = !!more && Object.hasOwn(more, key);
          // Most fields are not there.
          if (!field || (!isAdded && !Object.hasOwn(value, key) && !required.includes(key))) continue;
          // A text without a rule may be blank on purpose.
          const isText = field.kind === 'text' && !field.read && Object.hasOwn(value, key);
          const given = isAdded
            ? more[key]
            : (own(value, key) ?? (isText && typeof value[key] === 'string' ? value[key] : undefined));
          if (given === undefined && !required.includes(key)) continue;
          const at = join(path, key);
          const from = faults.length;
          if (isAdded) fault('repaired', at, given, field, true);
          const checked =
            given === undefined
              ? fault('missing', at, value, field)
              : visit(field, given, at, depth + 1, value);
          if (checked !== invalid) result[key] = checked;
          if (checked === invalid || short.has(checked)) lost.push({ key, from, to: faults.length });
        }
        if (order) {
          const [low, high] = order.map(key => result[key]);
          if (typeof low === 'number' && typeof high === 'number' && low > high) {
            fault('reversed', path, [low, high], schema);
            whole = false;
          }
        }
        for (const key of Object.keys(value)) {
          if (Object.hasOwn(fields, key) || key === '$schema') continue;
          fault(closed ? 'unknown-name' : 'unknown-field', join(path, key), value[key], schema, !closed);
          if (closed) whole = false;
        }
        if (faults.length === start && !lost.length && !isPartial) return result;
        const causes = new Set<Open>(faults.slice(start).filter(one => one.stops === undefined));
        for (const { key, from, to } of lost) {
          const dropped = !Object.hasOwn(result, key);
          const far =
            dropped && required.includes(key)
              ? 'object'
              : reach?.(key, result, dropped || short.get(result[key]) === true);
          isPartial ||= far === 'verdict';
          isShort ||= far === 'verdict' || far === 'around';
          for (const one of faults.slice(from, to)) {
            if (one.hint || one.stops === null) continue;
            if (far === 'object') {
              causes.add(one);
              continue;
            }
            causes.delete(one);
            if (dropped && one.stops === undefined) {
              one.stops = join(path, key);
              one.unjudged = false;
            }
            if (one.unjudged === false && far !== 'around') one.unjudged = far === 'verdict' || undefined;
          }
          whole &&= far !== 'object';
        }
        if (isPartial) result[partial] = true;
        if (isPartial || isShort) short.set(result, false);
        if (whole) return result;
        // It goes for these reasons; what else was wrong in it goes with it.
        for (const one of faults.slice(start)) one.stops = causes.has(one) ? undefined : null;
        return invalid;
      }
    }
  };

  const result = visit(schema, value, root, 0);
  if (result !== invalid) return { value: result as T, faults };
  stop(0, root);
  return { faults };
};

const join = (path: string, key: string): string => (path ? `${path}.${key}` : key);
