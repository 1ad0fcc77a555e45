/** Values under names that are not known beforehand: a word of the description that few parts need. */
import type { NamesBy, Schema } from './schema.js';

/** Values of one kind, under names that are not known beforehand. */
export const map = <T>(each: Schema<T>): Schema<Readonly<Record<string, T>>> => ({
  kind: 'lazy',
  each,
  of: given => ({
    kind: 'object',
    fields: Object.fromEntries(Object.keys(given ?? {}).map(name => [name, each])),
    required: [],
  }),
});

/** Values of one kind under names of which there is a list: another name is a fault. */
export const mapOf = <T>(each: Schema<T>, names: NamesBy): Schema<Readonly<Record<string, T>>> => ({
  kind: 'lazy',
  each,
  names,
  of: (_, around) => {
    const { [names.field]: said } = (around ?? {}) as Readonly<Record<string, unknown>>;
    const known = typeof said === 'string' && Object.hasOwn(names.by, said) ? said : names.usual;
    return {
      kind: 'object',
      fields: Object.fromEntries((names.by[known] ?? []).map(name => [name, each])),
      required: [],
      reach: () => 'object',
      closed: true,
    };
  },
});
