/** Values under names that are not known beforehand: a word of the description that few parts need. */
import type { Schema } from './schema.js';

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
