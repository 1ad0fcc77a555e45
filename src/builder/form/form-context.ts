/** What the fields of the form are given, and what they tell the builder. */
import type { Schema } from '../../contract/schema.js';
import type { GoalsJson } from '../document/json-object.js';
import type { Note } from '../document/note.js';
import { formatPath, type Path } from '../document/path.js';
import type { ElementName } from '../elements/elements.js';
import type { Answers, Question } from '../../sources/table/question.js';
import type { UiLocale } from '../words/locale.js';
import type { UiWords } from '../words/ui-words.js';

/** A field of a type, with its name. */
export type FieldEntry = readonly [key: string, schema: Schema];

export interface FormContext {
  readonly locale: UiLocale;
  readonly words: UiWords;
  readonly element: ElementName;
  readonly document: GoalsJson;
  /** The path of the part that is shown: its fields stand at the top of the form. */
  readonly mainPath: string;
  /** The notes on this very path. */
  readonly notesAt: (path: Path) => readonly Note[];
  /** Whether there are notes on this path or one inside it. */
  readonly hasNotes: (path: Path) => boolean;
  /** Sets a value while the editor types. Typing in one field is one step to undo. */
  readonly typeValue: (path: Path, value: unknown) => void;
  /** Replaces the document when a button was pressed, announces `what`, and moves focus to an id. */
  readonly edit: (document: unknown, what: string, focus?: string) => void;
  /** Expands all that is around a path. */
  readonly reveal: (path: Path) => void;
  readonly isExpanded: (key: string, byDefault?: boolean) => boolean;
  readonly toggle: (key: string, byDefault?: boolean) => void;
  /** Called when a field loses focus: from then on it says that something is missing. */
  readonly leaveField: (path: Path) => void;
  /** Whether a pasted text is a table. */
  readonly isTable: (text: string) => boolean;
  /** Reads a table into the series at a path, and returns whether it was a table: something may have to be answered first. */
  readonly pasteTable: (path: Path, text: string, answers?: Answers) => boolean;
  /** The last table pasted at a path. */
  readonly pastedTable: (path: Path) => PastedText | undefined;
  /** Renders the field of a value, whatever its schema. */
  readonly field: (schema: Schema, name: string, path: Path) => unknown;
  /** Renders all fields of an object. */
  readonly fields: (schema: Schema, place: string, path: Path) => unknown;
  /** Renders fields that are rarely needed, collapsed. */
  readonly moreFields: (path: Path, fields: readonly FieldEntry[], name: string) => unknown;
  /** Renders a row of a list that is a text, and could be an object of this schema. */
  readonly textRow: (schema: Schema, name: string, path: Path) => unknown;
}

/** A table that was pasted, and what there is to say of it. */
export interface PastedText {
  /** Empty when it has been taken. */
  readonly text: string;
  readonly faults: readonly string[];
  readonly questions: readonly Question[];
  readonly remarks: readonly string[];
}

/** The id of a field's control, for its label, for jumps and for focus. */
export const fieldId = (path: Path): string => `f-${formatPath(path)}`;
