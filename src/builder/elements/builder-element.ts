/** What the builder needs to know of an element. */
import type { Part, PartContext } from '../../data/part.js';
import type { Choice } from '../document/choice.js';
import type { GoalsJson } from '../document/json-object.js';
import type { Bilingual } from '../words/locale.js';

/** A field of the goals document with something to show. */
export type DocumentField = 'vision' | 'goalAreas' | 'goals' | 'indicators' | 'summary' | 'feedback';

/** The library's part of an element, whatever it shows. */
type AnyPart = Omit<Part<unknown>, 'resolve'> & {
  readonly resolve?: (value: never, around: PartContext) => unknown;
};

export interface BuilderElement {
  readonly label: Bilingual;
  readonly description: Bilingual;
  /** How the library reads it, and the schema that the form is made from. */
  readonly part: AnyPart;
  /** Where the document has it. */
  readonly field: DocumentField;
  /** The field without which there is nothing to show. */
  readonly requiredField: string;
  /** A document with several things to show opens as the element with the lowest number; `undefined` for never. */
  readonly openOrder: number | undefined;
  /** The fields that stand at the top of its form, where they are not the usual ones of their type. */
  readonly mainFields?: readonly string[];
  /** Whether it can be drawn as an arc. */
  readonly hasArc?: true;
  /** Whether visitors can share what it shows. */
  readonly isShareable?: true;
  /** Whether its fallback is one sentence, which needs no paragraph inside the tag. */
  readonly isSentence?: true;
  /** Whether a link may only name a document with it, and not hold its data. */
  readonly needsDocument?: true;
  /** Whether it names the municipality in its own picture. */
  readonly namesOwner?: true;
  /** What there is to choose between, where a document can have several. */
  readonly choices?: (document: unknown) => readonly Choice[];
  /** What it shows where none of them is chosen: all at once. Others show one of them. */
  readonly all?: Bilingual;
  /**
   * Returns the part of a document that the element shows, with all it needs and no more.
   *
   * @param of The id or JSON Pointer of one of the choices.
   */
  readonly extract: (document: unknown, of: string | undefined) => unknown;
  /** A small example, as a whole document of a made-up municipality. */
  readonly sample: (say: (sv: string, en: string) => string) => GoalsJson;
}
