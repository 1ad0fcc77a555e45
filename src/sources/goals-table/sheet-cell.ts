/** The cells of a table that is written: texts, periods, and figures with their format. */
import { own } from '../../data/own.js';
import { readPeriodCell } from '../table/parse-period-cell.js';
import { shownText, smallest, valueOf } from './compare.js';
import { asList, type JsonObject } from './json.js';
import { isPercent } from './percent.js';

/** A cell to be written. */
export interface SheetCell {
  /** Nothing: the cell is empty. */
  readonly value: string | number | undefined;
  /** How its number is shown, as a format's code. */
  readonly format?: string;
}

/** So long a cell may be (Excel's specifications and limits). */
const longest = 32_767;

export const textCell = (value: unknown): SheetCell => {
  const text = shownText(value);
  return { value: text && text.length <= longest ? text : undefined };
};

/** How many decimals a number is written with. */
const decimalsOf = (value: number): number => {
  const [, decimals = ''] = /\.(\d+)$/.exec(String(Number(value.toPrecision(15)))) ?? [];
  return Math.min(decimals.length, 6);
};

/** Whether a period is known again in a cell: a year of which nobody has statistics looks like any number there. */
export const isReadable = (period: string): boolean => readPeriodCell(period)?.period === period;

/** A period in a cell: a plain year is a number. */
export const periodCell = (period: string): string | number =>
  /^\d{4}$/.test(period) ? Number(period) : period;

/** The cells of an indicator's figures, all with as many decimals as the one that has most. */
export const figureWriter = (part: JsonObject): ((value: unknown) => SheetCell) => {
  const unit = own(part, 'unit');
  const percent = isPercent(shownText(typeof unit === 'object' ? own(unit, 'other') : unit));
  const all = [
    ...asList(own(part, 'series')),
    ...asList(own(part, 'milestones')),
    own(part, 'baseline'),
    own(part, 'target'),
    own(part, 'current'),
  ];
  const numbers = all.map(one => valueOf(one)).filter(value => typeof value === 'number');
  const decimals = '0'.repeat(Math.max(0, ...numbers.map(decimalsOf)));
  const point = decimals && `.${decimals}`;
  // With a plain space for the backslash a Swedish LibreOffice saves it again as a thousandth.
  const format = percent ? `0${point}\\ %` : `#,##0${point}`;
  return value => {
    if (typeof value === 'string') return textCell(value);
    if (typeof value !== 'number' || !Number.isFinite(value)) return { value: undefined };
    const number = percent ? value / 100 : value;
    return { value: Math.abs(number) < smallest ? 0 : number, format };
  };
};

export const empty: SheetCell = { value: undefined };
