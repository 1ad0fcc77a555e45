/** Whether a cell says what the document says already: then nothing of the document is changed, however it is spelled there. */
import { labelText } from '../spreadsheet/cell-text.js';
import { parsePeriod } from '../../contract/parse-period.js';
import { parseNumberCell } from '../table/parse-number-cell.js';
import { own } from '../../data/own.js';
import { asList } from './json.js';

/** A title or another text as it is read in a cell; empty where it is none. */
export const shownText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? labelText(String(value)) : '';

/** Titles that are the same but for their letters' case have the same key. */
export const titleKey = (title: string): string => title.toLocaleLowerCase(['sv']);

/** Whether two titles are the same but for their letters' case. */
export const isSameTitle = (one: string, other: string): boolean => titleKey(one) === titleKey(other);

/** The number of a field, also where somebody has written it as a text. */
export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number'
    ? value
    : typeof value === 'string'
      ? parseNumberCell(labelText(value), undefined)?.value
      : undefined;

/** What is less than this is nought in a spreadsheet. */
export const smallest = 1e-300;

/** Whether two numbers are the same in a spreadsheet, which has fifteen digits, the last of them lost where a percentage is multiplied. */
export const isSameNumber = (one: number, other: number): boolean =>
  Math.abs(one - other) <= Math.max(smallest, 1e-13 * Math.max(Math.abs(one), Math.abs(other)));

/** A field's period as the contract writes it; empty where there is none. */
export const periodOf = (value: unknown): string => {
  const period = own(value, 'period');
  return typeof period === 'string' || typeof period === 'number' ? (parsePeriod(period)?.text ?? '') : '';
};

/** The value of a figure, written as a number or with its period. */
export const valueOf = (figure: unknown): unknown =>
  typeof figure === 'object' && figure !== null ? own(figure, 'value') : figure;

/** The last observation of each period: that one counts. */
export const byPeriod = (series: unknown): Map<string, unknown> =>
  new Map(
    asList(series).flatMap(one => {
      const period = periodOf(one);
      return period ? [[period, one] as const] : [];
    }),
  );
