/** Values of options that are more than a text. */
import { UsageError } from './problems.js';

/** @throws {UsageError} */
export const wholeNumber = (name: string, text: string, least: number, most: number): number => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new UsageError('value-wrong', {
      sv: `--${name} ${text}: ska vara ett heltal från ${least} till ${most}.`,
      en: `--${name} ${text}: should be a whole number from ${least} to ${most}.`,
    });
  return value;
};

/**
 * A scheme and a host; a slash at the end is let pass.
 *
 * @throws {UsageError}
 */
export const origin = (name: string, text: string): string => {
  if (!/^https?:/.test(text) || !URL.canParse(text) || new URL(text).origin !== text.replace(/\/$/, ''))
    throw new UsageError('value-wrong', {
      sv: `--${name} ${text}: ska vara en webbplats utan sökväg, som https://www.krokom.example.`,
      en: `--${name} ${text}: should be a site without a path, such as https://www.krokom.example.`,
    });
  return new URL(text).origin;
};
