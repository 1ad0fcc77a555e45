/**
 * The words in which a part of a goals document is described: plain data, small enough to ship, from which the TypeScript
 * types are inferred here and the checks at run time are made in `check.ts`.
 */

/** What a check needs to know about the place that the data comes from. */
export interface Context {
  /** The address that relative addresses are resolved against: the document's own, or the page's. */
  readonly base: string;
  /** The origins that pictures may come from and answers go to, the page's own among them. */
  readonly origins: readonly string[];
}

/** A text. */
interface TextSchema {
  readonly kind: 'text';
  /** The name of its rule, in messages and in the published schema. */
  readonly name?: string;
  /** Gives the text as it is to be used, or `undefined` where it breaks the rule. */
  readonly read?: (text: string, context: Context) => string | undefined;
}

/** A finite number, from `min` to `max`. */
interface NumberSchema {
  readonly kind: 'number';
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
}

interface FlagSchema {
  readonly kind: 'flag';
}

/** Anything at all: another part's to judge. */
interface AnySchema {
  readonly kind: 'any';
}

/** One of the listed values. */
interface OneOfSchema {
  readonly kind: 'oneOf';
  readonly values: readonly unknown[];
}

/** A list of `min` to `max` items. */
interface ListSchema {
  readonly kind: 'list';
  readonly item: Schema;
  readonly min: number;
  readonly max: number;
}

interface ObjectSchema {
  readonly kind: 'object';
  readonly fields: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
}

/** The first that takes the value wins. */
interface EitherSchema {
  readonly kind: 'either';
  readonly options: readonly [Schema, Schema];
}

/** A schema that is made when it is used: one that refers to itself, or one that depends on what is given. */
interface LazySchema {
  readonly kind: 'lazy';
  readonly of: (given?: unknown) => Schema;
  /** Of values under names that are not known beforehand: what each of them is. */
  readonly each?: Schema;
}

/** A description of a value. `T` is the type that a checked value has; it exists for the compiler only. */
export type Schema<T = unknown> = (
  | TextSchema
  | NumberSchema
  | FlagSchema
  | AnySchema
  | OneOfSchema
  | ListSchema
  | ObjectSchema
  | EitherSchema
  | LazySchema
) & { readonly type?: T };

/** The type of a checked value: `type Image = Infer<typeof image>`. */
export type Infer<S> = S extends Schema<infer T> ? T : never;

type Fields = Readonly<Record<string, Schema>>;
type Simplify<T> = { [K in keyof T]: T[K] };
type ObjectOf<F extends Fields, R extends keyof F> = Simplify<
  { readonly [K in R]: Infer<F[K]> } & { readonly [K in Exclude<keyof F, R>]?: Infer<F[K]> }
>;

/** A text that keeps a rule. */
export const rule = (name: string, read: NonNullable<TextSchema['read']>): Schema<string> => ({
  kind: 'text',
  name,
  read,
});

/** A text that matches a pattern, and is used as it stands. */
export const pattern = (name: string, test: RegExp): Schema<string> =>
  rule(name, text => (test.test(text) ? text : undefined));

/** Any text that is not blank. */
export const text = pattern('text', /\S/);

/** Any text; blank is an answer too (`alt=""` says that the picture is decoration). */
export const anyText: Schema<string> = { kind: 'text' };

/** A BCP 47 language tag, by its shape. */
export const language = pattern('language', /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i);

/** `true` or `false`. */
export const flag: Schema<boolean> = { kind: 'flag' };

/** Anything at all. */
export const any: Schema = { kind: 'any' };

/** A finite number. */
export const number: Schema<number> = { kind: 'number' };

/** A number from `min` to `max`, both included. */
export const between = (min: number, max: number, whole = false): Schema<number> => ({
  kind: 'number',
  min,
  max,
  whole,
});

/** One of the listed values. */
export const oneOf = <const V extends readonly string[]>(...values: V): Schema<V[number]> => ({
  kind: 'oneOf',
  values,
});

/** Never anything but `false`. */
export const no: Schema<false> = { kind: 'oneOf', values: [false] };

/** A list of at least `min` and at most `max` items. An object in it that is wrong is left out and reported. */
export const list = <T>(item: Schema<T>, min = 0, max = Infinity): Schema<readonly T[]> => ({
  kind: 'list',
  item,
  min,
  max,
});

/** An object with these fields, of which `required` must be there. Any may carry an `id` and a `lang` of its own. */
export const object = <F extends Fields, const R extends readonly (keyof F & string)[] = []>(
  fields: F,
  required?: R,
): Schema<ObjectOf<F, R[number]> & { readonly id?: string; readonly lang?: string }> => ({
  kind: 'object',
  fields: { id: text, lang: language, ...fields },
  required: required ?? [],
});

/** The first of two descriptions that fits. */
export const either = <A, B>(a: Schema<A>, b: Schema<B>): Schema<A | B> => ({
  kind: 'either',
  options: [a, b],
});

/** A description that is looked up when it is used, for one that contains itself. */
export const lazy = <T>(of: () => Schema<T>): Schema<T> => ({ kind: 'lazy', of });
