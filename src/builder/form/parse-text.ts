/** What the text in a field means, and how a value is written there. */
import { parsePeriod } from '../../contract/parse-period.js';
import { numberFromText } from '../../data/repair.js';
import type { UiLocale } from '../words/locale.js';

/** Writes a value in a text field. */
export const toText = (value: unknown, locale: UiLocale): string => {
  if (typeof value === 'number') return locale === 'sv' ? String(value).replace('.', ',') : String(value);
  return typeof value === 'string' ? value : value == null ? '' : JSON.stringify(value);
};

/** A number with an exponent: nobody types it, but a document may have it. */
const parseExponent = (text: string): number | undefined => {
  const value = /^-?\d+(?:[.,]\d+)?e[+-]?\d+$/.test(text) ? Number(text.replace(',', '.')) : NaN;
  return Number.isFinite(value) ? value : undefined;
};

/** Reads a number. A text that is none stays a text, which the checks report. */
export const parseNumber = (text: string): unknown =>
  text.trim() ? (numberFromText(text) ?? parseExponent(text) ?? text) : undefined;

/** Reads a text; `undefined` where it is blank. */
export const parseText = (text: string): unknown => (/\S/.test(text) ? text : undefined);

/** Reads a period, which stays a text even where it is a year. What is none stays as it is, which the checks report. */
export const parsePeriodText = (text: string): unknown =>
  parsePeriod(text)?.text ?? (text.trim() || undefined);
