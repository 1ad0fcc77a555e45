/** The period that comes after another. */
import { parsePeriod, type Period } from './parse-period.js';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** How many parts of its kind a year has, and how one is written. */
const parts = {
  month: [12, twoDigits],
  quarter: [4, part => `Q${part}`],
  third: [3, part => `T${part}`],
  half: [2, part => `H${part}`],
} as const satisfies Partial<Record<Period['kind'], readonly [number, (part: number) => string]>>;

/**
 * The period of the same kind that begins where this one ends; of a day, the same day of the next year.
 *
 * @param period As a document writes it: `2023`, `2023-Q4`, `2023/2024`.
 * @returns As the contract writes it; nothing, where it is no period.
 */
export const nextPeriod = (period: string | number): string | undefined => {
  const read = parsePeriod(period);
  if (!read) return undefined;
  const { kind, year, part, day } = read;
  switch (kind) {
    case 'year':
      return parsePeriod(year + 1)?.text;
    case 'years':
      return parsePeriod(`${part}/${2 * part - year}`)?.text;
    case 'week':
      return (parsePeriod(`${year}-W${twoDigits(part + 1)}`) ?? parsePeriod(`${year + 1}-W01`))?.text;
    case 'day':
      // The last day of February is another one in other years.
      return (
        parsePeriod(`${year + 1}-${twoDigits(part)}-${twoDigits(day)}`) ?? parsePeriod(`${year + 1}-02-28`)
      )?.text;
    default: {
      const [count, write] = parts[kind];
      return parsePeriod(`${part < count ? year : year + 1}-${write((part % count) + 1)}`)?.text;
    }
  }
};
