/**
 * Reads periods: the years, months, quarters and terms that a result or a target belongs to. They are compared by, and placed on
 * a time line at, the end of the period (`data-contract.md`, "Periods"). Nothing depends on today's date.
 */

/** What kind of period a text is. */
export type PeriodKind = 'year' | 'month' | 'day' | 'week' | 'quarter' | 'third' | 'half' | 'years';

export interface Period {
  readonly kind: PeriodKind;
  /** The (first) year. */
  readonly year: number;
  /** Month 1–12, week 1–53, quarter 1–4, third 1–3, half 1–2, or the last year of `years`; 0 for a year alone. */
  readonly part: number;
  /** Day of the month, for a `day`. */
  readonly day: number;
  /** The end of the period, in years: the end of 2030 is 2031, of June 2030 about 2030.5. */
  readonly end: number;
  /** As the contract writes it: `2023-Q3`, however it was spelled. */
  readonly text: string;
}

const parts = { Q: ['quarter', 4], T: ['third', 3], H: ['half', 2] } as const;

/** When a day ends, in years. */
const endOfDay = (year: number, month: number, day: number): number =>
  year + (month - 1 + day / new Date(Date.UTC(year, month, 0)).getUTCDate()) / 12;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** A week as ISO 8601 counts them: the first has the year's first Thursday. It ends on a Sunday, in the next year perhaps. */
const weekOf = (year: number, part: number): Period | undefined => {
  // The 4th of January is in week 1.
  const weekday = new Date(Date.UTC(year, 0, 4)).getUTCDay() || 7;
  const sunday = new Date(Date.UTC(year, 0, 4 + 7 * part - weekday));
  const isOfYear = new Date(sunday.getTime() - 3 * 864e5).getUTCFullYear() === year;
  const end = endOfDay(sunday.getUTCFullYear(), sunday.getUTCMonth() + 1, sunday.getUTCDate());
  const text = `${year}-W${twoDigits(part)}`;
  return part && isOfYear ? { kind: 'week', year, part, day: 0, end, text } : undefined;
};

const dayOrMonth = (year: number, month: number, day: number | undefined): Period | undefined => {
  const length = month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
  if (!length || day === 0 || (day ?? 0) > length) return undefined;
  return {
    kind: day ? 'day' : 'month',
    year,
    part: month,
    day: day ?? 0,
    end: endOfDay(year, month, day ?? length),
    text: [year, twoDigits(month), ...(day ? [twoDigits(day)] : [])].join('-'),
  };
};

const years = (year: number, last: string): Period | undefined => {
  // Two digits are of the same century, or of the next at its turn; and of a few years.
  const part = last.length > 2 ? Number(last) : year + ((Number(last) - (year % 100) + 100) % 100);
  if (part <= year || (last.length < 3 && part - year > 12)) return undefined;
  const end = part + (part - year === 1 ? 0.5 : 1);
  return { kind: 'years', year, part, day: 0, end, text: `${year}/${part}` };
};

/** In Swedish and English, whole or cut off. */
const monthNames =
  'jan(?:uar[iy])?;feb(?:ruar[iy])?;mar(?:s|ch)?;apr(?:il)?;ma[jy];jun[ie]?;jul[iy]?;aug(?:usti?)?;sept?(?:ember)?;o[kc]t(?:ober)?;nov(?:ember)?;de[cs](?:ember)?';
const letters = '(kvartal|kv\\.?|k|q|tertial|t|halvår|h|månad|m|vecka|v|w)';

// What stands before a year and only says what kind of a year it is.
const lead = /^(?:år|year|läsåret|läsår|school year|mandatperioden|perioden)\s+/;
const plain = /^(\d{4})(?:([-./])(\d\d)(?:\2(\d\d))?)?$/;
const span = /^(\d{4})\s*(?:\/|[-–]\s*(?=\d{4}))\s*(\d{4}|\d\d)$/;
const lettered = new RegExp(`^(\\d{4})\\s*-?\\s*${letters}\\s*-?\\s*(\\d\\d?)$`);
const letteredFirst = new RegExp(`^${letters}\\s*(\\d\\d?)[\\s,-]+(\\d{4})$`);
const named = new RegExp(
  `^(?:(\\d{4})[\\s-]*)?(?:(${monthNames.replaceAll(';', ')|(')}))\\.?(?:[\\s-]*(\\d{4}))?$`,
);

const readPeriod = (written: string): Period | undefined => {
  // No period is longer.
  if (written.length > 40) return undefined;
  const text = written.trim().toLowerCase().replace(lead, '');
  const [, y = '', mark, m, d] = plain.exec(text) ?? [];
  if (y && !m) return { kind: 'year', year: Number(y), part: 0, day: 0, end: Number(y) + 1, text: y };
  // After a slash two digits are a month only where a day follows; else they end a school year.
  if (y && (mark !== '/' || d)) return dayOrMonth(Number(y), Number(m), d === undefined ? d : Number(d));
  const [, from, last] = span.exec(text) ?? [];
  if (from && last) return years(Number(from), last);
  const [, before, letter, number] = lettered.exec(text) ?? [];
  const [, letterFirst, numberFirst, after] = letteredFirst.exec(text) ?? [];
  const year = Number(before ?? after);
  if (year) {
    const kind = ((letter ?? letterFirst) as string).charAt(0).toUpperCase();
    const part = Number(number ?? numberFirst);
    if (kind === 'M') return dayOrMonth(year, part, undefined);
    if (kind === 'V' || kind === 'W') return weekOf(year, part);
    const known = kind === 'K' ? 'Q' : (kind as keyof typeof parts);
    const [name, count] = parts[known];
    return part >= 1 && part <= count
      ? { kind: name, year, part, day: 0, end: year + part / count, text: `${year}-${known}${part}` }
      : undefined;
  }
  const [, first, ...rest] = named.exec(text) ?? [];
  const then = rest.pop();
  // The year stands before the month or after it.
  return first && then
    ? undefined
    : dayOrMonth(Number(first ?? then), rest.findIndex(Boolean) + 1, undefined);
};

/** What has been read: the same few periods are asked for by all that shows a series. */
const known = new Map<string | number, Period | undefined>();

/**
 * Reads a period: the one reader for documents, the builder's fields and its tables.
 *
 * @param text `2030`, `2030-06`, `2030-06-30`, `2023-Q3`, `2023-T2`, `2023-H1`, `2023-W15`, `2023/2024` or `2022/2026`; or as authorities
 *   and people write them: `2023K3`, `2023M03`, `2023V15`, `2023/24`, `kv 3 2023`, `juni 2023`, `läsåret 2023/24`. Small letters and
 *   blanks around it do not matter. A plain year may be a number.
 * @returns The period, or `undefined` where the text is none.
 */
export const parsePeriod = (text: string | number): Period | undefined => {
  if (known.has(text)) return known.get(text);
  // More than the longest series of a document has.
  if (known.size > 2 ** 16) known.clear();
  const period = readPeriod(String(text));
  known.set(text, period);
  return period;
};

/** Sorts by the end of the period, the earliest first; what is no period comes first of all. */
export const comparePeriods = (a: string, b: string): number =>
  (parsePeriod(a)?.end ?? 0) - (parsePeriod(b)?.end ?? 0);
