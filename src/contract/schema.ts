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
  /** A text that says less than the rule asks for, and is taken for what it says, with a hint: a year where a day is meant. */
  readonly imprecise?: RegExp;
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
  /** What stands in the place of an item that is wrong, where the place of each says something of the others. */
  readonly inPlace?: (item: unknown) => unknown;
}

/**
 * What a fault in a field makes untrue besides that field: the whole `object`, or every `verdict` on it; `around`: what holds the object
 * says; else nothing, and the rest stands.
 *
 * @param field The field that has been left out, or of which something has been.
 * @param left What is left of the object.
 * @param dropped Whether the field itself or an item of its list is gone; else something inside of it is not whole.
 */
export type Reach = (
  field: string,
  left: Readonly<Record<string, unknown>>,
  dropped: boolean,
) => 'object' | 'verdict' | 'around' | undefined;

/** What holds for an object beyond its fields. */
interface ObjectRules {
  /** How far a fault in a field reaches. Default: a required field's to the object, any other's no farther than the field. */
  readonly reach?: Reach;
  /** Two numbers of which the first is never above the second. */
  readonly order?: readonly [low: string, high: string];
  /** Another name than those of the fields is a fault that spoils the object, and not something newer to be passed over. */
  readonly closed?: boolean;
}

interface ObjectSchema extends ObjectRules {
  readonly kind: 'object';
  readonly fields: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
}

/** The first that takes the value wins. */
interface EitherSchema {
  readonly kind: 'either';
  readonly options: readonly [Schema, Schema];
}

/** Names that depend on what another field says. */
export interface NamesBy {
  readonly field: string;
  readonly usual: string;
  readonly by: Readonly<Record<string, readonly string[]>>;
}

/** A schema that is made when it is used: one that refers to itself, or one that depends on what is given. */
interface LazySchema {
  readonly kind: 'lazy';
  /** `around`: the object whose field it is. */
  readonly of: (given?: unknown, around?: unknown) => Schema;
  /** Of values under names that are not known beforehand: what each of them is. */
  readonly each?: Schema;
  /** Where another field of the object says which names there may be: by what it says, and what it says by default. */
  readonly names?: NamesBy;
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
export const rule = (
  name: string,
  read: NonNullable<TextSchema['read']>,
  imprecise?: RegExp,
): Schema<string> => ({
  kind: 'text',
  name,
  read,
  ...(imprecise && { imprecise }),
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

/** A list of at least `min` and at most `max` items. An item that is wrong is left out and reported; `inPlace` says what stands there then. */
export const list = <T>(
  item: Schema<T>,
  min = 0,
  max = Infinity,
  inPlace?: (item: unknown) => T,
): Schema<readonly T[] & Marked> => ({
  kind: 'list',
  item,
  min,
  max,
  ...(inPlace && { inPlace }),
});

/** Marks a list that has lost an item, and an object that has lost what a verdict rests on: there is none. No document can say so. */
export const partial = Symbol('partial');

/** What may bear the mark. */
export interface Marked {
  readonly [partial]?: true;
}

/** What any object may have besides its fields. */
export interface Common extends Marked {
  readonly id?: string;
  readonly lang?: string;
}

/** An object with these fields, of which `required` must be there. Any may carry an `id` and a `lang` of its own. */
export const object = <F extends Fields, const R extends readonly (keyof F & string)[] = []>(
  fields: F,
  required?: R,
  rules?: ObjectRules,
): Schema<ObjectOf<F, R[number]> & Common> => ({
  kind: 'object',
  fields: { id: text, lang: language, ...fields },
  required: required ?? [],
  ...rules,
});

/** For an object that is untrue without these fields where they are given, though it may do without. */
export const vital =
  (...names: readonly string[]): Reach =>
  field =>
    names.includes(field) ? 'object' : undefined;

/** The first of two descriptions that fits. */
export const either = <A, B>(a: Schema<A>, b: Schema<B>): Schema<A | B> => ({
  kind: 'either',
  options: [a, b],
});

/** A description that is looked up when it is used, for one that contains itself. */
export const lazy = <T>(of: () => Schema<T>): Schema<T> => ({ kind: 'lazy', of });
