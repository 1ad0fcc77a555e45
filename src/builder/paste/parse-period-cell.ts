/** Periods in the cells of a table. */
import { parsePeriod } from '../../contract/parse-period.js';

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

/** Parses a month by its name and a year, in either order. */
const parseMonth = (text: string): string | undefined => {
  const [, before = '', year = '', after = ''] =
    /^([a-zåäö]+)?\.?[\s-]*(\d{4})[\s-]*([a-zåäö]+)?\.?$/.exec(text) ?? [];
  const name = before || after;
  const month = year && name.length >= 3 ? months.findIndex(pattern => pattern.test(name)) + 1 : 0;
  return month ? `${year}-${String(month).padStart(2, '0')}` : undefined;
};

/**
 * Parses a period as people and authorities write it: `2018`, `2018 kv1`, `2018K1`, `2018M06`, `juni 2018`, `läsåret 2018/19`, `2018–2022`.
 *
 * @returns The period as the contract writes it; `undefined` for any other text.
 */
export const parsePeriodCell = (cell: string): string | undefined => {
  const text = cell
    .toLowerCase()
    .replace(/^(år|year|läsåret|läsår|school year|mandatperioden|perioden)\s+/, '');
  const year = /^(\d{4})(?:[.,]0+)?$/.exec(text)?.[1];
  if (year) return Number(year) >= 1700 && Number(year) <= 2200 ? year : undefined;
  const [, from = '', to = ''] = /^(\d{4})\s*[/–-]\s*(\d{4}|\d{2})$/.exec(text) ?? [];
  // With a hyphen two digits are a month, with a slash the end of a school year.
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
