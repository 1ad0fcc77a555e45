/** What the panel is made from, and what it is. */
import type { LitElement, TemplateResult } from 'lit';
import type { ResolvedPart } from '../../data/part.js';
import type { Locale } from '../language.js';
import type { Sharing } from './sharing.js';

/** What is told a visitor: made when it is shown, in the language that the element speaks then. */
export type Told = () => string;

/** What stands under the button while it is open. */
export type Panel = () => TemplateResult;

export interface PanelInput<T> {
  readonly host: LitElement;
  /** Runs `work` with every `msg()` in it in the element's language. */
  readonly localize: <R>(work: (locale: Locale) => R) => R;
  readonly sharing: Sharing<T>;
  readonly part: ResolvedPart<T>;
  /** Tells the visitor what has become of what was pressed. */
  readonly tell: (told: Told) => void;
}
