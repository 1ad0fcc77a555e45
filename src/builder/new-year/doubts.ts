/** What may be wrong with a new figure, beside the ones before it. */
import { numberFromText } from '../../data/repair.js';
import type { Known } from './waiting.js';

/** What was typed: a number, nothing, or something else. */
export const readFigure = (text: string): number | 'none' | undefined =>
  text.trim() ? (numberFromText(text) ?? 'none') : undefined;

/** Why a figure is to be looked at once more. */
export type Doubt = 'no-number' | 'same' | 'leap' | 'sign';

/** So many times as much as the last, or as little, is more than most figures change in a year. */
const leap = 5;

/**
 * @param value What was typed.
 * @param known The results before it, the latest at the end.
 */
export const doubtOf = (value: number | 'none' | undefined, known: readonly Known[]): Doubt | undefined => {
  if (value === undefined) return undefined;
  if (value === 'none') return 'no-number';
  const last = known.at(-1)?.value;
  if (last === undefined) return undefined;
  if (value === last) return 'same';
  if (known.every(one => one.value > 0) && value < 0) return 'sign';
  const [large, small] = [
    Math.max(Math.abs(value), Math.abs(last)),
    Math.min(Math.abs(value), Math.abs(last)),
  ];
  return small > 0 && large / small >= leap ? 'leap' : undefined;
};
