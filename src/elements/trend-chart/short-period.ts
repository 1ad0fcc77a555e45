/** A period in a few letters, as it stands under an axis. */
import { msg, str } from '@lit/localize';
import { cached, formatPeriod } from '../../base/format.js';
import type { Locale } from '../../base/language.js';
import { parsePeriod } from '../../contract/parse-period.js';
import type { PeriodWords } from './period-ticks.js';

const months = { quarter: 3, third: 4, half: 6 } as const;

/** A month, or a day in it. The point after a month that is cut short says nothing, and is not in all browsers. */
const monthText = (year: number, month: number, day: number, locale: Locale): string => {
  const format = cached(Intl.DateTimeFormat, locale, {
    month: 'short',
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  const text = format.format(Date.UTC(year, month - 1, day || 1));
  return day ? text : text.replace(/\.$/, '');
};

/** `jan`, `22 feb.`, `v. 15`, `jan–mars`; of several years `2023/2024`, and of a year nothing. */
const partText = (period: string | number, locale: Locale): string => {
  const read = parsePeriod(period);
  if (!read) return String(period);
  const { kind, year, part, day } = read;
  switch (kind) {
    case 'year':
      return '';
    case 'years':
      return formatPeriod(period, locale);
    case 'week':
      return msg(str`v. ${part}`, { id: 'trend-chart.week' });
    case 'month':
    case 'day':
      return monthText(year, part, day, locale);
    default: {
      const [first, last] = [(part - 1) * months[kind] + 1, part * months[kind]];
      return `${monthText(year, first, 0, locale)}–${monthText(year, last, 0, locale)}`;
    }
  }
};

/** How a language writes periods under an axis. */
export const periodWords = (locale: Locale): PeriodWords => {
  // A month is written the same in every year.
  const parts = new Map<string, string>();
  return {
    part: period => {
      const read = parsePeriod(period);
      if (!read || read.kind === 'years') return partText(period, locale);
      const key = `${read.kind} ${read.part} ${read.day}`;
      const text = parts.get(key) ?? partText(period, locale);
      parts.set(key, text);
      return text;
    },
    year: period => {
      const read = parsePeriod(period);
      return !read || read.kind === 'years' ? '' : String(read.year);
    },
  };
};
