/** What is remarked on at one place in the document: a fault, a hint, or advice. None of it stops the editor. */
export interface Note {
  readonly path: string;
  readonly message: string;
  /** Whether the element, or a part of it, cannot be shown because of it. */
  readonly serious: boolean;
  readonly kind: 'fault' | 'hint' | 'advice';
  /** Whether something is only not filled in yet. */
  readonly missing: boolean;
}
