/** A row of a table, and the observation that it is. */
import type { Status } from '../../contract/observation.js';
import type { Cell, NumberWithUnit } from './cells.js';
import { unitFactor } from './convert-unit.js';
import type { PeriodCell } from './parse-period-cell.js';

/** A result in an indicator's series. */
export interface Observation {
  readonly period: string;
  /** `null` where the table says that it is missing; not there where it could not be read. */
  readonly value?: number | null;
  readonly status?: Status;
  readonly groups?: Readonly<Record<string, number>>;
}

/** What a cell of the values says: a figure, that it is missing or too small to be told; nothing where it cannot be read. */
export type Figure = NumberWithUnit | 'suppressed' | null | undefined;

/** A row with its period and what its cells say. */
export interface Row {
  readonly cell: Cell;
  readonly at: PeriodCell;
  /** By `value` and by the ids of groups. */
  readonly figures: Readonly<Record<string, Figure>>;
}

export const isNumber = (figure: Figure): figure is NumberWithUnit =>
  typeof figure === 'object' && figure !== null;

/**
 * Makes an observation of a row.
 *
 * @param own The unit that it is to be in, where the table has several.
 * @returns Nothing where its figures are in another, and cannot be told in that.
 */
export const toObservation = (
  { at: { period }, figures }: Row,
  own: string | undefined,
): Observation | undefined => {
  const factorOf = ({ unit }: NumberWithUnit): number | undefined =>
    own === undefined ? 1 : unitFactor(unit || own, own);
  if (Object.values(figures).some(figure => isNumber(figure) && factorOf(figure) === undefined))
    return undefined;
  const convert = (figure: NumberWithUnit): number => {
    const factor = factorOf(figure) ?? 1;
    // The last digits of a product are the computer's, and not the table's.
    return factor === 1 ? figure.value : Number((figure.value * factor).toPrecision(15));
  };
  const { value, ...ofGroups } = figures;
  const groups = Object.fromEntries(
    Object.entries(ofGroups).flatMap(([id, figure]) =>
      isNumber(figure) ? [[id, convert(figure)] as const] : [],
    ),
  );
  return {
    period,
    ...(value !== undefined && { value: isNumber(value) ? convert(value) : null }),
    ...(value === 'suppressed' && { status: value }),
    ...(Object.keys(groups).length && { groups }),
  };
};
