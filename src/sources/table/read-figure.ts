/** What a cell of the values says. */
import { isDash, isMissing, isSuppressed, type Cell } from './cells.js';
import type { Figure } from './figure.js';
import type { Locale } from './locale.js';
import { numberIn } from './parse-number-cell.js';
import type { Answers } from './question.js';
import { tableMessages } from './table-messages.js';

/** Tells what could not be read, with its place. */
export type TellFault = (cell: Cell, say: (place: string) => string) => void;

export interface FigureReader {
  readonly read: (cell: Cell | undefined) => Figure;
  /** How many cells had nothing but a dash. */
  readonly dashes: () => number;
}

/**
 * Reads the cells of one table.
 *
 * @param mark The decimal mark, where it is known.
 * @param answers What a dash is, where that has been answered.
 */
export const figureReader = (
  locale: Locale,
  mark: string | undefined,
  answers: Answers,
  fault: TellFault,
): FigureReader => {
  const messages = tableMessages[locale];
  let dashes = 0;
  const read = (cell: Cell | undefined): Figure => {
    if (cell?.isError) {
      fault(cell, place => messages.errorCell(place, cell.text));
      return undefined;
    }
    if (!cell || isMissing(cell.text)) return null;
    if (isSuppressed(cell.text)) return 'suppressed';
    if (isDash(cell.text)) {
      dashes++;
      return answers.dash === 'nil' ? { value: 0, unit: '' } : null;
    }
    const number = numberIn(cell, mark);
    if (number) return number;
    const isAmbiguous = /^\D?\d{1,3}[.,]\d{3}\D*$/.test(cell.text);
    fault(cell, place =>
      isAmbiguous ? messages.twoMeanings(place, cell.text) : messages.noNumber(place, cell.text),
    );
    return undefined;
  };
  return { read, dashes: () => dashes };
};
