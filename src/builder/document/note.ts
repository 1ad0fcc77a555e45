/** One thing that is said of the document while it is written: a fault, a hint, or advice. */
export interface Note {
  readonly path: string;
  readonly message: string;
  /** Whether the element, or a part of it, cannot be shown because of it. */
  readonly serious: boolean;
  readonly kind: 'fault' | 'hint' | 'advice';
  /** Whether it is only that something is not there yet. */
  readonly missing: boolean;
}
