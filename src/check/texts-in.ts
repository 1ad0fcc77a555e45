/** The texts in what was given, wherever they stand. */

/** A text, and where it stands. */
export interface FoundText {
  readonly text: string;
  readonly path: string;
}

/** The deepest that a document is read, as in `validate`. */
const deepest = 64;

/** Every text in a value, in the order in which they are written. */
export const textsIn = (value: unknown, path = '', depth = 0): readonly FoundText[] => {
  if (typeof value === 'string') return [{ text: value, path }];
  if (typeof value !== 'object' || value === null || depth > deepest) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key, depth + 1),
  );
};
