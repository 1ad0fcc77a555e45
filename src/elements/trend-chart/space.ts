/** What a chart is laid out in, and with. */
import type { Measure } from './label-placement.js';
import type { PeriodWords } from './period-ticks.js';

/** The box that is drawn in. */
export interface Space {
  readonly width: number;
  readonly height: number;
  /** The size of the text in it. */
  readonly em: number;
  readonly measure: Measure;
  /** How wide a text was when this was measured: another font has other widths. */
  readonly sample?: number;
}

/** What is written, in the element's language. */
export interface Words {
  readonly figure: (value: number) => string;
  readonly tick: (value: number, decimals: number) => string;
  /** How periods other than years are written. */
  readonly axis?: PeriodWords | undefined;
  /** What the target is called, the longest first. */
  readonly target: readonly string[];
  readonly plan: string;
  readonly uncertainty: string;
  readonly forecast: string;
  /** The names of the groups, in the trend's order. */
  readonly groups: readonly string[];
  readonly broken: string;
}

/** A point; without `y` where there is no value. */
export interface Place {
  readonly x: number;
  readonly y: number | undefined;
}
