/** What the fields of the form are told, and what they tell. The builder stands behind it. */
import type { Schema } from '../../contract/schema.js';
import type { ElementName } from '../elements/elements.js';
import type { GoalsJson, Path } from '../document/edit.js';
import { formatPath } from '../document/edit.js';
import type { FieldEntry } from './field-order.js';
import type { UiLocale } from '../words/field-names.js';
import type { Note } from '../document/note.js';
import type { UiWords } from '../words/ui-words.js';

export interface FormContext {
  readonly locale: UiLocale;
  readonly words: UiWords;
  readonly element: ElementName;
  readonly document: GoalsJson;
  /** The path of the part that is shown: its fields stand at the top of the form. */
  readonly main: string;
  /** What is said of this very place. */
  readonly notesAt: (path: Path) => readonly Note[];
  /** Whether something is said of this place or one inside. */
  readonly hasNotes: (path: Path) => boolean;
  /** Somebody types: the same field again is the same step back. */
  readonly type: (path: Path, value: unknown) => void;
  /** A button was pressed. `what` is said aloud; `focus` is the id of what has focus afterwards. */
  readonly change: (document: unknown, what: string, focus?: string) => void;
  readonly isOpen: (key: string, byDefault?: boolean) => boolean;
  readonly toggle: (key: string, byDefault?: boolean) => void;
  /** Somebody has left the field: what is missing there may be said. */
  readonly leave: (path: Path) => void;
  /** What could not be read of a table that was pasted at this place. */
  readonly tableFaults: ReadonlyMap<string, readonly string[]>;
  readonly setTableFaults: (path: Path, faults: readonly string[]) => void;
  /** The field, or the fields, of what is inside. */
  readonly field: (schema: Schema, name: string, path: Path) => unknown;
  readonly fields: (schema: Schema, place: string, path: Path) => unknown;
  readonly more: (path: Path, fields: readonly FieldEntry[], name: string) => unknown;
}

/** The id of a field's control, for labels, jumps and focus. */
export const fieldId = (path: Path): string => `f-${formatPath(path)}`;
