/** What is read in a cell, as the one who made the sheet means it. */
import { parsePeriod } from '../../contract/parse-period.js';

/** Signs that no text of ours has: control characters, halves of characters, and marks without width. */
const unseen = /(?![\t\n\v\f\r\u0085])\p{Cc}|[\u200B\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu;

/** A text in one line, without blanks at its ends. */
export const inOneLine = (text: string): string =>
  text
    .replace(unseen, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim();

const raised = '\u00B9\u00B2\u00B3\u2070\u2074-\u2079';

/** `m²` and its like: the raised figure is of the unit. */
const isSquare = (before: string): boolean => /(?:^|[\s/(])[cdkm]?m$/.test(before);

/** Takes the mark of a footnote off a label: `Antal¹`, and off a period: `2023*`. */
const withoutMark = (text: string): string => {
  const [, before = text] = new RegExp(`^(.*?[^\\s${raised}])\\s?[${raised}]+$`, 'u').exec(text) ?? [];
  const plain = isSquare(before) ? text : before;
  const [, period] = /^(.*\d)\s?\*+$/.exec(plain) ?? [];
  return period !== undefined && parsePeriod(period) ? period : plain;
};

/** What a label says: in one line, without the mark of a footnote. */
export const labelText = (text: string): string => withoutMark(inOneLine(text));

/** A piece of a text, as a workbook has several in a cell that are written differently. */
export interface Run {
  readonly text: string;
  readonly isRaised: boolean;
}

/** A text of several pieces without raised marks; `m²` keeps its own. */
export const textOfRuns = (runs: readonly Run[]): string => {
  let text = '';
  for (const { text: piece, isRaised } of runs) {
    const isMark = isRaised && text !== '' && /^[\d\s*,()†‡]+$|^[a-z]\)?$/.test(piece);
    if (!isMark) text += piece;
    else if (isSquare(text) && /^[23]$/.test(piece)) text += piece === '2' ? '²' : '³';
  }
  return text;
};

/** Whether a text is an error: readers of `.ods` tell one by its words alone, in the language of the one who saved it. */
export const looksLikeError = (text: string): boolean => /^#[A-ZÅÄÖØÆ]+(?:[/_ ][A-Z0-9]+)*[!?]?$/.test(text);

/** A number as a Swede writes it, with as many digits as a spreadsheet has, so that it is known again in a message. */
export const numberText = (value: number): string =>
  value.toLocaleString(['sv'], { useGrouping: false, maximumFractionDigits: 15 }).replace('\u2212', '-');

/** A number with the digits that a spreadsheet shows: the last ones of a computer's are its own. */
export const rounded = (value: number): number => Number(value.toPrecision(15));
