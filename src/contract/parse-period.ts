/**
 * Reads periods: the years, months, quarters and terms that a result or a target belongs to. They are compared by, and placed on
 * a time line at, the end of the period (`data-contract.md`, "Periods"). Nothing depends on today's date.
 */

/** What kind of period a text is. */
export type PeriodKind = 'year' | 'month' | 'day' | 'quarter' | 'third' | 'half' | 'years';

export interface Period {
  readonly kind: PeriodKind;
  /** The (first) year. */
  readonly year: number;
  /** Month 1–12, quarter 1–4, third 1–3, half 1–2, or the last year of `years`; 0 for a year alone. */
  readonly part: number;
  /** Day of the month, for a `day`. */
  readonly day: number;
  /** The end of the period, in years: the end of 2030 is 2031, of June 2030 about 2030.5. */
  readonly end: number;
}

const parts = { Q: ['quarter', 4], T: ['third', 3], H: ['half', 2] } as const;

const readPeriod = (text: string): Period | undefined => {
  const match = /^(\d{4})(?:-(?:([QTH])([1-4])|(\d\d)(?:-(\d\d))?)|\/(\d{4}))?$/.exec(text);
  if (!match) return undefined;
  const [, y, letter, n, m, d, last] = match;
  const year = Number(y);
  if (letter) {
    const [kind, count] = parts[letter as keyof typeof parts];
    const part = Number(n);
    return part <= count ? { kind, year, part, day: 0, end: year + part / count } : undefined;
  }
  if (last) {
    const part = Number(last);
    return part > year
      ? { kind: 'years', year, part, day: 0, end: part + (part - year === 1 ? 0.5 : 1) }
      : undefined;
  }
  if (!m) return { kind: 'year', year, part: 0, day: 0, end: year + 1 };
  const month = Number(m);
  const length = month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
  if (!length) return undefined;
  const day = Number(d ?? length);
  if (day < 1 || day > length) return undefined;
  return {
    kind: d ? 'day' : 'month',
    year,
    part: month,
    day: d ? day : 0,
    end: year + (month - 1 + day / length) / 12,
  };
};

/** What has been read: the same few periods are asked for by all that shows a series. */
const known = new Map<string | number, Period | undefined>();

/**
 * Reads a period of the contract.
 *
 * @param text `2030`, `2030-06`, `2030-06-30`, `2023-Q3`, `2023-T2`, `2023-H1`, `2023/2024` or `2022/2026`; a plain year may be a number.
 * @returns The period, or `undefined` where the text is none.
 */
export const parsePeriod = (text: string | number): Period | undefined => {
  if (known.has(text)) return known.get(text);
  if (known.size > 4000) known.clear();
  const period = readPeriod(String(text));
  known.set(text, period);
  return period;
};

/** Sorts by the end of the period, the earliest first; what is no period comes first of all. */
export const comparePeriods = (a: string, b: string): number =>
  (parsePeriod(a)?.end ?? 0) - (parsePeriod(b)?.end ?? 0);
