/** Reads CSV, and what is separated by tabs or semicolons, as `text/csv` (RFC 4180) and spreadsheets of every country write it. */
import { cutCells } from '../table/cells.js';
import { parseNumberCell } from '../table/parse-number-cell.js';
import type { FileProblem, Sheet, SheetFile } from './sheet.js';
import { labelText, looksLikeError } from './cell-text.js';
import { cutEmpty } from './cut-empty.js';

const separators = ['\t', ';', ',', '|'] as const;

/** A text without what stands in quotation marks. */
const outsideQuotes = (line: string): string => line.replace(/"(?:[^"]|"")*"/g, '');

/**
 * The separator that cuts the most lines alike: each is counted in the first lines, outside quotation marks.
 *
 * @returns Nothing where no line has any.
 */
export const separatorOf = (text: string): string | undefined => {
  // Line breaks in quotation marks end no line.
  const lines = outsideQuotes(text.slice(0, 1e5))
    .split(/\r\n?|\n/)
    .filter(line => line.trim())
    .slice(0, 200);
  const rated = separators.map(separator => {
    const counts = lines.map(line => line.split(separator).length - 1);
    const byCount = new Map<number, number>();
    for (const count of counts) if (count) byCount.set(count, (byCount.get(count) ?? 0) + 1);
    const alike = Math.max(0, ...byCount.values());
    // A comma between digits is Swedish for a point: it cuts nothing where another cuts as many.
    return { separator, alike };
  });
  const most = Math.max(...rated.map(({ alike }) => alike));
  return most ? rated.find(({ alike }) => alike === most)?.separator : undefined;
};

/** Reads one sheet from a text. */
export const readSeparated = (
  text: string,
  name: string,
): { readonly file: SheetFile } | { readonly problem: FileProblem } => {
  const separator = separatorOf(text);
  const cut = cutCells(text.replace(/^\uFEFF/, ''), separator ?? '\t');
  const rows = cutEmpty(
    cut.map(row =>
      row.map(cell => ({
        ...cell,
        text: parseNumberCell(cell.text, undefined) ? cell.text : labelText(cell.text),
        ...(looksLikeError(cell.text) && { isError: true as const }),
      })),
    ),
  );
  if (!rows.length) return { problem: { code: 'empty' } };
  const sheet: Sheet = { name, isHidden: false, rows, hiddenRows: [] };
  return { file: { sheets: [sheet], isVague: false } };
};
