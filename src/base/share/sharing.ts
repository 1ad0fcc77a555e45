/** What an element says of itself for visitors to take away. Each has a file of it, `…-sharing.ts`, which is fetched when one asks. */
import type { Cell } from '../csv.js';
import type { Locale } from '../language.js';
import type { Sender } from '../sender.js';

/** What a file with figures has besides them. */
export interface About {
  readonly locale: Locale;
  /** Whose they are. */
  readonly sender: Sender | undefined;
  /** The day that they are of, where a day was asked for. */
  readonly day: string | undefined;
}

/** Fields of a goals document. */
export type Fields = Readonly<Record<string, unknown>> & { readonly organization?: object };

/** `T` is what the element shows. */
export interface Sharing<T> {
  /** The fields of a goals document that hold it. */
  readonly fields: (value: T) => Fields;
  /** Its figures, as the cells of a file, the heads first. */
  readonly cells: (value: T, about: About) => readonly (readonly Cell[])[];
}

/** Fetches it: a function that does nothing but import the file, for its address is read from its text where it has to be asked for again. */
export type FetchSharing = () => Promise<Sharing<never>>;
