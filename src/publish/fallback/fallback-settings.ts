/** What a fallback is written of, and how. */
import type { parts } from '../../generated/elements/parts.js';
import type { PartSettings } from './write-part.js';

export type ElementName = keyof typeof parts;
/** An element that shows one part of a document. */
export type PartElement = Exclude<ElementName, 'goal-page'>;

/** How a fallback is written. */
export interface FallbackSettings extends PartSettings {
  /** The language that holds around it, where nothing is said. Default: Swedish. */
  readonly around?: string | undefined;
}
