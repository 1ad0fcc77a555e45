/** The cells of a table as a spreadsheet gives it, and what stands in one: a number, a period, or that there is none. */
import { numberFrom } from '../../data/repair.js';
import { parsePeriod } from '../../contract/parse-period.js';

/** Cells in rows. */
export type Cells = readonly (readonly string[])[];

const trim = (text: string): string =>
  text.replace(/^[\s\u00A0\u202F\uFEFF\u200B]+|[\s\u00A0\u202F\u200B]+$/g, '');

/** The mark between the cells: a tab as a spreadsheet copies, or a semicolon as a Swedish one saves. */
const findSeparator = (text: string): string | undefined =>
  text.includes('\t') ? '\t' : text.includes(';') ? ';' : undefined;

/** The cells of a text. A cell in quotation marks may hold line breaks and marks, doubled quotation marks are one. */
export const parseCells = (text: string): Cells => {
  const mark = findSeparator(text);
  if (!mark) return [];
  const rows: string[][] = [[]];
  let at = 0;
  const put = (cell: string): void => void rows.at(-1)?.push(trim(cell));
  const source = text
    .replace(/\r\n?/g, '\n')
    .replace(/^\uFEFF/, '')
    .replace(/\n+$/, '');
  while (at <= source.length) {
    const quoted = /^"((?:[^"]|"")*)"(?=$|[\t;\n])/.exec(source.charAt(at) === '"' ? source.slice(at) : '');
    if (quoted) {
      put((quoted[1] ?? '').replaceAll('""', '"').replaceAll('\n', ' '));
      at += quoted[0].length;
    } else {
      const ends = [source.indexOf(mark, at), source.indexOf('\n', at)].filter(end => end >= 0);
      const end = ends.length ? Math.min(...ends) : source.length;
      put(source.slice(at, end));
      at = end;
    }
    if (source.charAt(at) === '\n') rows.push([]);
    at++;
  }
  const width = Math.max(...rows.map(row => row.length));
  return rows.map(row => [...row, ...new Array<string>(width - row.length).fill('')]);
};

const months = [
  /^jan/,
  /^feb/,
  /^mar/,
  /^apr/,
  /^ma[jy]/,
  /^jun/,
  /^jul/,
  /^aug/,
  /^sep/,
  /^o[kc]t/,
  /^nov/,
  /^de[cs]/,
];

/** A month by its name and its year, in either order. */
const parseMonth = (text: string): string | undefined => {
  const [, before = '', year = '', after = ''] =
    /^([a-zåäö]+)?\.?[\s-]*(\d{4})[\s-]*([a-zåäö]+)?\.?$/.exec(text) ?? [];
  const name = before || after;
  const month = year && name.length >= 3 ? months.findIndex(pattern => pattern.test(name)) + 1 : 0;
  return month ? `${year}-${String(month).padStart(2, '0')}` : undefined;
};

/**
 * A period as people and authorities write it: `2018`, `2018 kv1`, `2018K1`, `2018M06`, `juni 2018`, `läsåret 2018/19`, `2018–2022`.
 *
 * @returns The period as the contract writes it; nothing for any other text.
 */
export const parsePeriodCell = (cell: string): string | undefined => {
  const text = cell
    .toLowerCase()
    .replace(/^(år|year|läsåret|läsår|school year|mandatperioden|perioden)\s+/, '');
  const year = /^(\d{4})(?:[.,]0+)?$/.exec(text)?.[1];
  if (year) return Number(year) >= 1700 && Number(year) <= 2200 ? year : undefined;
  const [, from = '', to = ''] = /^(\d{4})\s*[/–-]\s*(\d{4}|\d{2})$/.exec(text) ?? [];
  // With a hyphen and two digits it is a month, with a slash the end of a school year.
  if (to.length === 4 || (to && text.includes('/'))) {
    const century = Math.floor(Number(from) / 100) * 100;
    const short = century + Number(to) + (Number(to) > Number(from) % 100 ? 0 : 100);
    const last = to.length === 4 ? Number(to) : short;
    const whole = `${from}/${last}`;
    return parsePeriod(whole) && last - Number(from) < 100 ? whole : undefined;
  }
  const [, y1 = '', letter = '', part = ''] =
    /^(\d{4})\s*-?\s*(kvartal|kv\.?|k|q|tertial|t|h|halvår|m)\s*-?\s*(\d{1,2})$/.exec(text) ?? [];
  const [, letter2 = '', part2 = '', y2 = ''] =
    /^(kvartal|kv\.?|k|q|tertial|t|h|halvår)\s*(\d)[\s,-]+(\d{4})$/.exec(text) ?? [];
  if (y1 || y2) {
    const kind = (letter || letter2).charAt(0).replace('k', 'q').toUpperCase();
    const number = Number(part || part2);
    const period = `${y1 || y2}-${kind === 'M' ? String(number).padStart(2, '0') : `${kind}${number}`}`;
    return parsePeriod(period) ? period : undefined;
  }
  const plain = text.replace(/^(\d{4})[./](\d{2})(?:[./](\d{2}))?$/, (_, y: string, m: string, d?: string) =>
    [y, m, d].filter(Boolean).join('-'),
  );
  return parsePeriod(plain) ? plain : parseMonth(text);
};

/** What stands for a value that there is none of: authorities' dots, a dash, nothing, a spreadsheet's error. */
export const isMissing = (cell: string): boolean =>
  /^(|\.{1,3}|…|[-–—−]|n\/?a|null|saknas|uppgift saknas|missing|ej tillgänglig|#saknas!|#n\/a|#värde!|#value!)$/i.test(
    cell,
  );

/** A number with what is written after it. */
export interface NumberWithUnit {
  readonly value: number;
  readonly unit: string;
}

/** A number that has two meanings by itself, `1,234`, and one beside others: which mark the table's decimals have. */
const ambiguousNumber = /^[+\-–−]?[1-9]\d{0,2}([.,])\d{3}$/;

/** A number whose marks are both there, or one of them twice: what is between the thousands can be told. */
const groupedNumber = /^[+\-–−]?\d{1,3}([.,])\d{3}(?:(?:\1\d{3})+(?:(?!\1)[.,]\d+)?|(?!\1)[.,]\d+)$/;

/** A number, and what is written after it. */
const splitUnit = (cell: string): readonly [digits: string, unit: string] | undefined => {
  const [, digits = '', unit = ''] = /^([+\-–−]?[\d\s.,]*\d)\s*([^\d\s][^\d]*)?$/.exec(cell) ?? [];
  return digits && (!unit || /[\p{L}%‰]/u.test(unit)) ? [digits, trim(unit)] : undefined;
};

/** Which mark is before the decimals, where other numbers of the table tell. */
export const findDecimalMark = (cells: Cells): string | undefined => {
  const found = new Set<string>();
  for (const cell of cells.flat()) {
    const [digits = ''] = (parsePeriodCell(cell) === undefined && splitUnit(cell)) || [];
    const between = groupedNumber.exec(digits)?.[1];
    const mark = between ? (between === ',' ? '.' : ',') : /\d([.,])\d+$/.exec(digits)?.[1];
    if (mark && !ambiguousNumber.test(digits)) found.add(mark);
  }
  return found.size === 1 ? [...found][0] : undefined;
};

/**
 * The number in a cell.
 *
 * @param mark The mark before decimals, where it is known.
 * @returns Nothing, where there is none, or one with two meanings.
 */
export const parseNumberCell = (cell: string, mark: string | undefined): NumberWithUnit | undefined => {
  const [written, unit] = splitUnit(cell) ?? [];
  if (written === undefined || unit === undefined) return undefined;
  const between =
    groupedNumber.exec(written)?.[1] ?? (mark === undefined ? undefined : mark === ',' ? '.' : ',');
  const isTwofold = ambiguousNumber.test(written);
  const isKnown = between !== undefined && (isTwofold || groupedNumber.test(written));
  const digits = isKnown ? written.replaceAll(between, '') : written;
  // A figure more makes of three decimals what has one meaning.
  const value = numberFrom(isTwofold && isKnown && digits === written ? `${digits}0` : digits);
  return value === undefined || !Number.isFinite(value) ? undefined : { value, unit };
};
