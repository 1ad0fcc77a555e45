/** Comma-separated values, as a spreadsheet of the language opens them without being asked anything. Pure. */
import type { Locale } from './language.js';

/** What a cell holds: a text, a number, or nothing. */
export type Cell = string | number | undefined;

/**
 * The byte order mark, by which Excel knows that a file is UTF-8. It stands first in a file and not in what is copied: on the
 * clipboard a text is a text, and the mark would end up in the first cell.
 */
export const byteOrderMark = '\uFEFF';

/** A text that a spreadsheet would take for a formula; the full-width signs count in some of them. */
const formula = /^[\t\r\n]|^\s*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]/;

/** All the digits of a number: without an exponent, without grouping and with the ASCII minus. */
const digits = (value: number): string => {
  const text = String(value || 0);
  const [, sign = '', whole = '', part = '', exponent] = /^(-?)(\d)(?:\.(\d+))?e(.+)$/.exec(text) ?? [];
  const shift = Number(exponent ?? 0);
  if (shift === 0) return text;
  return (
    sign + (shift > 0 ? (whole + part).padEnd(shift + 1, '0') : `0.${'0'.repeat(-shift - 1)}${whole}${part}`)
  );
};

/**
 * Writes rows as CSV (RFC 4180): semicolons and decimal commas in Swedish, commas and decimal points in English. A text that a
 * spreadsheet would run as a formula gets an apostrophe before it; a number is a number and never does.
 *
 * @param rows The rows, the headings first.
 */
export const csv = (rows: readonly (readonly Cell[])[], locale: Locale): string => {
  const [separator, point] = locale === 'sv' ? [';', ','] : [',', '.'];
  const write = (cell: Cell): string => {
    if (typeof cell === 'number') return digits(cell).replace('.', point);
    if (cell === undefined) return '';
    const text = formula.test(cell) ? `'${cell}` : cell;
    return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map(row => `${row.map(write).join(separator)}\r\n`).join('');
};

/** A name for the file that every system takes. */
export const fileName = (title: string): string => {
  // eslint-disable-next-line no-control-regex -- No system takes them in a name.
  const safe = title.replace(/[\\/:*?"<>|%~\x00-\x1F\x7F]+/g, ' ').replace(/\s+/g, ' ');
  // By characters, so that none is cut in two.
  const short = (/^.{0,80}/u.exec(safe)?.[0] ?? '').replace(/^[\s.]+|[\s.]+$/g, '');
  return `${/^(con|prn|aux|nul|com\d|lpt\d)?$/i.test(short) ? `civic-goals ${short}`.trim() : short}.csv`;
};
