/** Reads a text that is no JSON: what mends it is fetched then, and not before. */
import type { Outcome } from './faults.js';

/**
 * Reads a text that is no JSON, with what mends it.
 *
 * @param text The text.
 * @param strict What strict reading gave: it stands where the text cannot be mended.
 */
export const repairOnDemand = (text: string, strict: Outcome<unknown>): Promise<Outcome<unknown>> =>
  import('./repair.js').then(
    ({ repairJson: mend }) => mend(text),
    () => strict,
  );
