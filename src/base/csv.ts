/** Comma-separated values, as a spreadsheet of the language opens them without being asked anything. Pure. */
import type { Locale } from './language.js';

/** What a cell holds: a text, or what becomes one, as a marked word of another language does; a number; or nothing. */
export type Cell = string | { readonly toString: () => string } | number | undefined;

/**
 * The byte order mark, by which Excel knows that a file is UTF-8. It stands first in a file and not in what is copied: on the
 * clipboard a text is a text, and the mark would end up in the first cell.
 */
export const byteOrderMark = '\uFEFF';

/**
 * How the spreadsheets of a language part cells and write decimals, where nobody has chosen otherwise. Held by `test/release/csv.mjs`:
 * in Egypt and in Saudi Arabia a number with a comma is no number.
 */
const dialects: Readonly<Record<Locale, readonly [separator: string, point: string]>> = {
  sv: [';', ','],
  fi: [';', ','],
  nb: [';', ','],
  de: [';', ','],
  ar: [';', '.'],
  en: [',', '.'],
};

/**
 * What makes a formula of the text after it, behind a quotation mark and blanks, too; the full-width signs count in some spreadsheets.
 */
const runs = /(?:"|[^\S\t\r\n])*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]/.source;
const atStart = new RegExp(`^(?=[\\t\\r\\n]|${runs})`);
/** Where somebody's spreadsheet may part the text, though it stands in quotation marks. */
const afterParting = new RegExp(`[,;|\\t\\r\\n](?=${runs})`, 'g');

/** The text with an apostrophe before each part of it that a spreadsheet would run. */
const harmless = (text: string): string => text.replace(afterParting, "$&'").replace(atStart, "'");

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
 * Writes rows as CSV (RFC 4180), every cell in quotation marks: spreadsheets read a number in them as a number all the same. A text that
 * a spreadsheet would run as a formula gets an apostrophe before it, also where it is a formula only behind a separator or a line break;
 * a number never does.
 *
 * @param rows The rows, the headings first.
 * @param locale By whose habits cells are parted and decimals are written.
 */
export const csv = (rows: readonly (readonly Cell[])[], locale: Locale): string => {
  const [separator, point] = dialects[locale];
  const write = (cell: Cell = ''): string =>
    typeof cell === 'number'
      ? `"${digits(cell).replace('.', point)}"`
      : `"${harmless(String(cell)).replaceAll('"', '""')}"`;
  return rows.map(row => `${row.map(write).join(separator)}\r\n`).join('');
};

/**
 * A name for the file that every system takes.
 *
 * @param kind What it ends with, after a stop.
 */
export const fileName = (title: string, kind = 'csv'): string => {
  // eslint-disable-next-line no-control-regex -- No system takes them in a name.
  const safe = title.replace(/[\\/:*?"<>|%~\x00-\x1F\x7F]+/g, ' ').replace(/\s+/g, ' ');
  // By characters, so that none is cut in two.
  const short = (/^.{0,80}/u.exec(safe)?.[0] ?? '').replace(/^[\s.]+|[\s.]+$/g, '');
  return `${/^(con|prn|aux|nul|com\d|lpt\d)?$/i.test(short) ? `civic-goals ${short}`.trim() : short}.${kind}`;
};
