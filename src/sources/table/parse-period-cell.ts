/** Periods in the cells of a table. */
import { parsePeriod } from '../../contract/parse-period.js';

/** A period as a table's heading may have it, with a word before it. */
export interface PeriodCell {
  /** As the contract writes it. */
  readonly period: string;
  /** What the word says of its figures: that they are a forecast, or that it was a plan, which may mean several things. */
  readonly kind?: 'forecast' | 'plan';
}

const words = {
  result: /^(utfall|bokslut|resultat|actual|outcome|results?)$/i,
  forecast: /^(prognos|forecast)$/i,
  plan: /^(budget|plan|planerat|mål|målvärde|delmål|target|goal)$/i,
};

/** `2009-10`: October, or the school year that begins then. */
const twofoldYear = /^(\d{4})-(\d\d)$/;

/** Whether a text may be a month, and a school year as well: `2009-10`. */
export const isTwofoldYear = (cell: string): boolean => {
  const [, from, to] = twofoldYear.exec(cell) ?? [];
  return from !== undefined && (Number(from) + 1) % 100 === Number(to);
};

/** Whether it can be no month: `2019-20`. */
export const isSchoolYear = (cell: string): boolean =>
  isTwofoldYear(cell) && (Number(cell.slice(5)) > 12 || cell.endsWith('00'));

/**
 * Reads the period in a cell; `undefined` for any other text. A table has other numbers of four digits besides: those are years that nobody
 * has statistics of.
 *
 * @param isSchool Whether `2009-10` is a school year.
 */
export const readPeriodCell = (cell: string, isSchool = false): PeriodCell | undefined => {
  // A spreadsheet may write a year as it writes its other numbers: 2018,0.
  const plain = cell.replace(/^(\d{4})[.,]0+$/, '$1');
  const isYears = isSchool ? isTwofoldYear(plain) : isSchoolYear(plain);
  const [, word = '', rest = ''] = /^(\p{L}+)\s+(\d{4}\b.*)$/u.exec(plain) ?? [];
  const kind = word ? Object.entries(words).find(([, pattern]) => pattern.test(word))?.[0] : undefined;
  const period = parsePeriod(kind ? rest : isYears ? plain.replace('-', '/') : plain);
  if (!period || period.year < 1700 || period.year > 2200) return undefined;
  return { period: period.text, ...((kind === 'forecast' || kind === 'plan') && { kind }) };
};

/** The period in a cell, as the contract writes it. */
export const parsePeriodCell = (cell: string): string | undefined => readPeriodCell(cell)?.period;

/**
 * The period that a year and what stands beside it make: `2022` and `Kv1`.
 *
 * @param heading Of the column beside: it may say what its numbers are of.
 */
export const joinPeriod = (year: string, part: string, heading: string): string | undefined => {
  const letter = /^(månad|month|kvartal|kv\.?$|quarter|tertial)/i.test(heading)
    ? heading.charAt(0)
    : undefined;
  if (!/^\d{4}$/.test(year) || !part) return undefined;
  if (/^\d{1,2}$/.test(part)) return letter && parsePeriodCell(`${year}${letter}${part}`);
  return parsePeriodCell(part) === undefined ? parsePeriodCell(`${year} ${part}`) : undefined;
};
