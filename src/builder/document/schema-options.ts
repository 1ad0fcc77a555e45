/** What the contract says of a place in the document. */
import type { Schema } from '../../contract/schema.js';

/** What a value may be, one by one; nothing where its names are not known beforehand. */
export const optionsOf = (schema: Schema): readonly Schema[] => {
  if (schema.kind === 'lazy') return schema.each ? [] : optionsOf(schema.of());
  return schema.kind === 'either' ? schema.options.flatMap(optionsOf) : [schema];
};

/** A step to a field, or to a row of a list. */
export interface Inner {
  /** The object or the list that has it. */
  readonly of: Schema;
  /** What it may be. */
  readonly options: readonly Schema[];
}

/** What stands one step further in; nothing where the contract knows of none. */
export const innerOf = (options: readonly Schema[], step: string | number): Inner | undefined => {
  for (const schema of options) {
    if (schema.kind === 'list' && typeof step === 'number')
      return { of: schema, options: optionsOf(schema.item) };
    if (schema.kind !== 'object' || typeof step === 'number') continue;
    const field = Object.hasOwn(schema.fields, step) ? schema.fields[step] : undefined;
    if (field) return { of: schema, options: optionsOf(field) };
  }
  return undefined;
};
