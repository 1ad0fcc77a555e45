/** The part of the library that `json-stat.ts` uses; it brings no types. */
declare module 'jsonstat-toolkit' {
  interface Category {
    readonly label: string | null;
    readonly note: readonly string[] | null;
    readonly unit: Readonly<Record<string, unknown>> | null;
  }
  interface Dimension {
    readonly id: readonly string[];
    readonly label: string | null;
    readonly note: readonly string[] | null;
    readonly extension: Readonly<Record<string, unknown>> | null;
    Category(index: number): Category;
  }
  interface Dataset {
    readonly class: 'dataset';
    readonly label: string | null;
    readonly source: string | null;
    readonly updated: string | null;
    readonly note: readonly string[] | null;
    readonly extension: Readonly<Record<string, unknown>> | null;
    readonly id: readonly string[];
    readonly n: number;
    readonly role: Readonly<
      Record<'time' | 'geo' | 'metric' | 'classification', readonly string[] | null>
    > | null;
    Dimension(id: string): Dimension;
    Data(indices: readonly number[]): { readonly value: unknown; readonly status: unknown } | null;
  }
  interface Bundle {
    readonly class: 'bundle';
    readonly length: number;
    Dataset(index: number): Dataset | null;
  }
  interface Collection {
    readonly class: 'collection';
    readonly link?: { readonly item?: readonly { readonly label?: string; readonly href?: string }[] };
  }
  /** Reads an answer. What is no JSON-stat it may throw at. */
  export default function read(
    answer: unknown,
  ): Dataset | Bundle | Collection | { readonly class?: undefined };
}
